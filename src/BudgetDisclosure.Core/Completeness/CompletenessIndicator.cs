namespace BudgetDisclosure.Core.Completeness;

/// <summary>What an indicator counts.</summary>
public enum IndicatorMeasure
{
    /// <summary>个: tables, parts, rules, reasons</summary>
    Count,

    /// <summary>Amounts in fen, exact.</summary>
    Fen,

    /// <summary>天</summary>
    Days,
}

/// <summary>One measure of how complete a disclosure is: so many of so many, with its parts; never a rank.</summary>
/// <param name="Key">The name in addresses and JSON.</param>
/// <param name="Name">A short Chinese name.</param>
/// <param name="Sentence">What is counted, as one Chinese sentence.</param>
public sealed record CompletenessIndicator(string Key, string Name, string Sentence)
{
    /// <summary>Null where it does not apply.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Null where it does not apply, and for a mere number (残留处数).</summary>
    public decimal? Denominator { get; init; }

    public IndicatorMeasure Measure { get; init; }

    /// <summary>Why it does not apply, in Chinese; null where it does.</summary>
    public string? NotApplicable { get; init; }

    public IReadOnlyList<IndicatorPart> Parts { get; init; } = [];

    public bool Applies => NotApplicable is null;

    /// <summary>Numerator by denominator; null where either is missing, and for days, which have a limit and not a share.</summary>
    public decimal? Share => Measure != IndicatorMeasure.Days && Denominator is > 0 ? Numerator / Denominator : null;
}

/// <summary>A part of an indicator: what was looked for, and whether it is there.</summary>
public sealed record IndicatorPart(string Name, bool IsThere);
