namespace BudgetDisclosure.Data;

/// <summary>What the organisations of a county come to in a key figure: kept up in the transaction that publishes.</summary>
/// <remarks>
/// Derived from <c>key_figures</c>. Codes of a classification go down to the class (类); a unit whose department
/// publishes is in the department's figures and does not count. Amounts are fen; null where no organisation has one.
/// </remarks>
public sealed class CountyFigure
{
    public required string County { get; init; }
    public required int Year { get; init; }
    /// <summary>budget or final.</summary>
    public required string Stage { get; init; }
    public required string Subject { get; init; }
    public required string Code { get; init; }
    /// <summary>How many organisations have an amount.</summary>
    public required int Organisations { get; init; }
    /// <summary>How many publish the line without an amount: blank, withheld or ambiguous.</summary>
    public required int WithoutAmount { get; init; }
    public long? Total { get; init; }
    public long? Basic { get; init; }
    public long? Project { get; init; }
    public long? Personnel { get; init; }
    public long? Operating { get; init; }
}
