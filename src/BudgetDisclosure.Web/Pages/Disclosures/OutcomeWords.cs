using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>Outcomes as pages and terminals say them.</summary>
public static class OutcomeWords
{
    /// <summary>29 条规则相符、1 条尾差、2 条不符、9 条无法核对；另有 2 条提示</summary>
    public static string InWords(this OutcomeTally rules) => InWords(rules, "条", "规则");

    /// <summary>相符 12 处、不符 1 处 and so on, of the checks of one rule.</summary>
    public static string ChecksInWords(this OutcomeTally checks) => InWords(checks, "处", "");

    private static string InWords(OutcomeTally tally, string measure, string what)
    {
        (int Count, Outcome Outcome)[] parts =
        [
            (tally.Holds, Outcome.Holds), (tally.Rounding, Outcome.Rounding), (tally.Fails, Outcome.Fails),
            (tally.NotCheckable, Outcome.NotCheckable),
        ];
        var said = parts.Where(part => part.Count > 0)
            .Select((part, i) => $"{part.Count} {measure}{(i == 0 ? what : "")}{part.Outcome.Chinese()}").ToList();
        var hints = tally.Hints > 0 ? $"{(said.Count > 0 ? "另有 " : "")}{tally.Hints} {measure}提示" : "";
        return string.Join('；', new[] { string.Join('、', said), hints }.Where(text => text.Length > 0));
    }

    /// <summary>The worst first; what could not be checked never stands among what holds.</summary>
    public static int Rank(Outcome outcome, bool isHint) => outcome switch
    {
        Outcome.Fails when !isHint => 0,
        Outcome.Fails => 1,
        Outcome.Rounding => 2,
        Outcome.NotCheckable => 3,
        _ => 4,
    };

    /// <summary>不符, 提示, 尾差, …</summary>
    public static string Word(Outcome outcome, bool isHint) => isHint ? "提示" : outcome.Chinese();

    /// <summary>The sign beside the word: a state is never told by colour alone.</summary>
    public static string Sign(Outcome outcome, bool isHint) => outcome switch
    {
        _ when isHint => "!",
        Outcome.Holds => "✓",
        Outcome.Rounding => "≈",
        Outcome.Fails => "✗",
        _ => "?",
    };

    /// <summary>The class in the style sheet.</summary>
    public static string Class(Outcome outcome, bool isHint) => outcome switch
    {
        _ when isHint => "hint",
        Outcome.Holds => "holds",
        Outcome.Rounding => "rounding",
        Outcome.Fails => "fails",
        _ => "unknown",
    };
}
