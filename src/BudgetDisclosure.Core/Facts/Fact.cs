namespace BudgetDisclosure.Core.Facts;

/// <summary>A row that answers questions by plain SQL. Its key is its place in the document.</summary>
/// <remarks>
/// Tables, columns, rows and paragraphs count from 1, as the disclosure document lists them. Words of a closed list
/// (side, measure, fund) are stored as they are written in <see cref="FactWords"/>. Amounts are fen; null is blank.
/// </remarks>
public abstract record Fact
{
    public required string County { get; init; }
    public required int Year { get; init; }
    public required Guid Publication { get; init; }
}

public abstract record TableFact : Fact
{
    public required int TableNumber { get; init; }
}

public abstract record RowFact : TableFact
{
    public required int RowNumber { get; init; }
}

/// <summary>A recognised table of a publication.</summary>
public sealed record FactTable : TableFact
{
    public required string Slug { get; init; }
    /// <summary>The unit as printed.</summary>
    public string? Unit { get; init; }
    /// <summary>The organisation where it is not the document's own.</summary>
    public string? ScopeCode { get; init; }
    public string? ScopeName { get; init; }
}

/// <summary>A column of a recognised table, and what it says of an amount.</summary>
public sealed record FactColumn : TableFact
{
    public required int ColumnNumber { get; init; }
    public required string Key { get; init; }
    /// <summary>The printed header, outermost label first, joined by /.</summary>
    public required string Header { get; init; }
    public string? Side { get; init; }
    public string? Measure { get; init; }
    public string? Fund { get; init; }
}

/// <summary>A line of a budget table: an entry of a row, with an amount for each measure or source of money.</summary>
public sealed record BudgetLine : RowFact
{
    /// <summary>0, or the number of the entry among several side by side.</summary>
    public required int Entry { get; init; }
    public required string Slug { get; init; }
    public required string Stage { get; init; }
    public string? Side { get; init; }
    public string? FunctionCode { get; init; }
    public string? EconomicCode { get; init; }
    /// <summary>The line's key, or its bare label where it has none.</summary>
    public string? Line { get; init; }
    /// <summary>As printed.</summary>
    public string? Name { get; init; }
    /// <summary>1 class (类), 2 group (款), 3 item (项), 0 a total; null for a line without a code.</summary>
    public int? Level { get; init; }
    public required bool IsTotal { get; init; }
    public long? Total { get; init; }
    public long? OfTheYear { get; init; }
    public long? Basic { get; init; }
    public long? Personnel { get; init; }
    public long? Operating { get; init; }
    public long? Project { get; init; }
    public long? RemittedUpwards { get; init; }
    public long? Business { get; init; }
    public long? SubsidyToAffiliates { get; init; }
    public long? LastYear { get; init; }
    public long? Change { get; init; }
    public long? Appropriation { get; init; }
    public long? General { get; init; }
    public long? GovernmentFund { get; init; }
    public long? StateCapital { get; init; }
    public long? SpecialAccount { get; init; }
    public long? SuperiorSubsidy { get; init; }
    public long? InstitutionalIncome { get; init; }
    public long? InstitutionalSpecialAccount { get; init; }
    public long? BusinessIncome { get; init; }
    public long? AffiliateRemittance { get; init; }
    public long? OtherIncome { get; init; }
    public long? UnitFunds { get; init; }
    public long? CarriedForward { get; init; }
    public long? ReserveUsed { get; init; }

    /// <summary>年末结转和结余</summary>
    public long? ClosingBalance { get; init; }

    /// <summary>年初结转和结余</summary>
    public long? OpeningBalance { get; init; }

    /// <summary>预算数 printed beside a final figure</summary>
    public long? Planned { get; init; }

    /// <summary>本年收入 of a fund, beside what it spent</summary>
    public long? Received { get; init; }
}
