using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>What came of reading words.</summary>
/// <param name="IsClear">True where all of them are known, and speak of the document's own organisation.</param>
/// <param name="Item">The function item that they name in full (类款项): what follows is about it too.</param>
internal readonly record struct Understood(Meaning? Meaning, bool IsClear, Meaning? Item = null);

/// <summary>What words mean where they stand: titles, lists and wholes say what the words themselves leave open.</summary>
/// <param name="setting">What the section's titles say.</param>
internal sealed class Surroundings(NarrativeReader narrative, Meaning setting)
{
    private static readonly string[] Endings = ["安排", "预算", "支出决算", "决算"];

    public Meaning Setting => setting;

    /// <summary>What the items of a list are about: 财政拨款支出主要内容如下.</summary>
    public Meaning? List { get; set; }

    /// <summary>What the figure is that the following ones are parts of.</summary>
    public Meaning? Whole { get; set; }

    public Understood Understand(string words)
    {
        var name = Bare(words);
        if (Whole is { Line: Vocabulary.OperatingCosts } && Item(name) is { } item)
            return item;
        if (CodeChain.Find(words) is { } chain)
            return Chain(chain, words[chain.End..]);
        var phrase = narrative.Understand(words);
        if (phrase is { IsClear: true, Meaning: { } meaning } && (meaning.HasSubject || narrative.Own.Is(phrase.Before)))
            return new(Inherited(meaning), narrative.Own.Is(phrase.Before));
        return narrative.Functions.Find(name) is { } code
            ? new(Inherited(new() { Code = code, Name = name }), IsClear: true) : new(phrase.Meaning, IsClear: false);
    }

    /// <summary>What operating costs are made of goes by economic items, though 公务接待费 is a line of 三公 elsewhere.</summary>
    private Understood? Item(string name)
    {
        if (narrative.Economics.Find(name) is { } code)
            return new(new Meaning { Code = code, Name = name }, IsClear: true);
        return narrative.Understand(name).Meaning is { Subject: Vocabulary.ThreePublic } ? new(null, IsClear: false) : null;
    }

    private Understood Chain(CodeChain chain, string rest)
    {
        if (narrative.Functions.Find(chain) is not { } code)
            return new(null, IsClear: false);
        var said = Inherited(new() { Code = code, Name = chain.Names[chain.Deepest] });
        var phrase = narrative.Understand(rest);
        var meaning = phrase.Meaning is { } more ? said.With(more with { Side = TextSide.None }) : null;
        return new(meaning, phrase is { HasRest: false, Before: "" }, said);
    }

    private static string Bare(string words)
    {
        var bare = words.TrimStart('、', '；', '（', '：', '和', '及', '与').TrimEnd('：', '为', '）');
        foreach (var end in Endings)
        {
            if (bare.EndsWith(end, StringComparison.Ordinal))
                bare = bare[..^end.Length];
        }
        return bare;
    }

    private Meaning Inherited(Meaning meaning)
    {
        var around = Whole ?? List ?? setting;
        if (meaning is { Fund: not null, Side: TextSide.None, Measure: null, Code: null }
            && around.Side is TextSide.Income or TextSide.Expenditure)
        {
            meaning = meaning with { Side = around.Side, IsTotal = true };
        }
        return meaning is { Fund: null } and ({ Code: not null } or { Measure: not null })
            ? meaning with { Fund = around.Fund ?? setting.Fund ?? AllOfTheWhole } : meaning;
    }

    /// <summary>Parts of a whole of which no fund is named are parts of all money.</summary>
    private Fund? AllOfTheWhole => Whole is { Side: TextSide.Expenditure or TextSide.Both } ? Fund.All : null;
}
