namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>How an instance of a rule came out. Not checkable is never a pass.</summary>
public enum Outcome
{
    Holds,

    /// <summary>Off by no more than the printed digits explain.</summary>
    Rounding,

    Fails,

    /// <summary>A figure that the rule needs is not there; the message says which.</summary>
    NotCheckable,
}

/// <summary>One instance of a rule with the figures that it was about. Plain data: stored, printed and read back.</summary>
/// <param name="Rule">The rule's code, R01 to R44.</param>
/// <param name="Message">One Chinese sentence: what was compared, with the figures as printed.</param>
public sealed record Check(string Rule, Outcome Outcome, string Message)
{
    /// <summary>On a check that fails; a warning on one that could not be made because a figure stands against a blank.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The slug of the table that the check is about; null for one about the text or the whole document.</summary>
    public string? Table { get; init; }

    /// <summary>The organisation whose tables were checked, where it is not the document's own.</summary>
    public NamedCode? Scope { get; init; }

    /// <summary>What should stand there, in the unit and with the digits of what was found.</summary>
    public string? Expected { get; init; }

    public string? Found { get; init; }

    /// <summary>Found less expected.</summary>
    public string? Difference { get; init; }

    /// <summary>
    /// What the gap happens to equal (“差额等于…”): arithmetic, never blame; null where nothing explains it.
    /// </summary>
    public string? Explanation { get; init; }

    public IReadOnlyList<Operand> Operands { get; init; } = [];

    /// <summary>True for a failure that is worth a look and no more.</summary>
    public bool IsHint => Outcome == Outcome.Fails && Severity == Core.Severity.Hint;

    /// <summary>True for a failure that is not a hint.</summary>
    public bool IsFailure => Outcome == Outcome.Fails && Severity != Core.Severity.Hint;

    /// <summary>The gap of a failing sum or equality until it was looked at for an explanation; null on a finished check.</summary>
    internal Gap? Gap { get; init; }
}

/// <summary>A figure or passage that took part in a check, where it stands.</summary>
/// <param name="Role">What it is: 支出总计 / 预算数.</param>
/// <param name="Text">As printed; empty for a blank.</param>
public sealed record Operand(string Role, string Text, SourcePosition? At)
{
    /// <summary>Where among <see cref="Disclosure.Tables"/> the cell stands; null for a passage of the text.</summary>
    public CellAddress? Cell { get; init; }

    /// <summary>Where in the narrative the words stand; null for a cell.</summary>
    public PassageAddress? Passage { get; init; }

    /// <summary>The disclosure that it stands in, where that is another one: last year's, the budget's, a unit's.</summary>
    /// <remarks>An operand of another disclosure has no place in this one: neither position, cell nor passage.</remarks>
    public DisclosureKey? Document { get; init; }
}

/// <summary>Which disclosure of a county: organisation (the unit's code where it is a unit's own), year and stage.</summary>
public sealed record DisclosureKey(string? Organisation, int? Year, Stage Stage)
{
    public static DisclosureKey Of(Disclosure disclosure) =>
        new((disclosure.Unit ?? disclosure.Department)?.Code, disclosure.Year?.Value, disclosure.Stage);
}

/// <summary>A cell of a disclosure by indexes counted from 0.</summary>
/// <param name="Table">The index in <see cref="Disclosure.Tables"/>.</param>
public readonly record struct CellAddress(int Table, int Row, int Column);

/// <summary>Words of the narrative by indexes counted from 0.</summary>
/// <param name="Section">The index in <see cref="Disclosure.Sections"/>.</param>
/// <param name="Start">The first character within the paragraph.</param>
public readonly record struct PassageAddress(int Section, int Paragraph, int Start, int Length);

/// <summary>Names of <see cref="Outcome"/> in JSON and in Chinese.</summary>
public static class Outcomes
{
    public static string Slug(this Outcome outcome) => outcome switch
    {
        Outcome.Holds => "holds",
        Outcome.Rounding => "rounding",
        Outcome.Fails => "fails",
        Outcome.NotCheckable => "notCheckable",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Chinese(this Outcome outcome) => outcome switch
    {
        Outcome.Holds => "相符",
        Outcome.Rounding => "尾差",
        Outcome.Fails => "不符",
        Outcome.NotCheckable => "无法核对",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static Outcome? TryParse(string? slug)
    {
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            if (outcome.Slug() == slug)
                return outcome;
        }
        return null;
    }
}
