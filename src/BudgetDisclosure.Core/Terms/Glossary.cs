using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Terms;

/// <summary>The terms of the field with plain explanations (名词解释): one list for all pages.</summary>
public static class Glossary
{
    /// <summary>Characters of an explanation: it is read where the term stands.</summary>
    public const int MaxExplanation = 80;

    public static IReadOnlyList<GlossaryGroup> Groups { get; } =
    [
        new("预算和决算", GlossaryOfBudgets.Terms), new("钱从哪里来", GlossaryOfIncome.Terms),
        new("钱怎样花", GlossaryOfExpenditure.Terms), new("“三公”经费和机关运行", GlossaryOfThreePublic.Terms),
        new("科目和编码", GlossaryOfCodes.Terms), new("绩效、采购和资产", GlossaryOfResults.Terms),
        new("核对和公开", GlossaryOfChecks.Terms),
    ];

    public static IReadOnlyList<GlossaryTerm> All { get; } = [.. Groups.SelectMany(group => group.Terms)];

    private static readonly Dictionary<string, GlossaryTerm> ByKey =
        All.ToDictionary(term => term.Key, StringComparer.Ordinal);

    private static readonly Dictionary<string, GlossaryTerm> ByTable = All
        .SelectMany(term => term.Tables.Select(slug => (slug, term)))
        .ToDictionary(pair => pair.slug, pair => pair.term, StringComparer.Ordinal);

    /// <summary>Null for a key that no term has.</summary>
    public static GlossaryTerm? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>What a reader of the table should know first; null where its title says it.</summary>
    public static GlossaryTerm? OfTable(string slug) => ByTable.GetValueOrDefault(slug);

    /// <summary>The term that is asked for by one of its own names; null for anything else.</summary>
    public static GlossaryTerm? Named(string asked) =>
        LabelText.Key(asked) is { Length: > 0 } key
            ? All.FirstOrDefault(term => term.Names.Any(name => LabelText.Key(name) == key)) : null;

    /// <summary>The terms a name of which holds what is asked for or is in it; then those that mention it.</summary>
    /// <remarks>Quotation marks, blanks and brackets do not count: 三公经费 finds “三公”经费.</remarks>
    public static IReadOnlyList<GlossaryTerm> Search(string asked)
    {
        var key = LabelText.Key(asked);
        if (key.Length == 0)
            return [];
        return
        [
            .. All.Select(term => (term, rank: RankOf(term, key))).Where(pair => pair.rank is not null)
                .OrderBy(pair => pair.rank).Select(pair => pair.term),
        ];
    }

    /// <summary>0 for the name itself, 1 for a part, 2 for a sentence naming it, 3 for a mention; else null.</summary>
    private static int? RankOf(GlossaryTerm term, string key)
    {
        var names = term.Names.Concat(term.FoundBy).Select(LabelText.Key).ToList();
        return names.Contains(key, StringComparer.Ordinal) ? 0
            : names.Exists(name => name.Contains(key, StringComparison.Ordinal)) ? 1
            : names.Exists(name => key.Contains(name, StringComparison.Ordinal)) ? 2
            : LabelText.Key(term.Explanation).Contains(key, StringComparison.Ordinal) ? 3
            : null;
    }
}
