namespace BudgetDisclosure.Core.Facts;

/// <summary>An amount of a “三公” table: the cell of a line under a measure and a source of money.</summary>
public sealed record ThreePublicAmount : RowFact
{
    public required int ColumnNumber { get; init; }
    public required string Slug { get; init; }
    public required string Stage { get; init; }
    /// <summary>total, abroad, reception, vehicle, vehicle.purchase, …, or the bare label.</summary>
    public string? Line { get; init; }
    public required string Measure { get; init; }
    public required string Fund { get; init; }
    public long? Fen { get; init; }
    /// <summary>The reason that the row gives for a change.</summary>
    public string? Reason { get; init; }
}

/// <summary>A programme (职责, 项目) of the performance table.</summary>
public sealed record Programme : RowFact
{
    public required string Name { get; init; }
    public long? Budget { get; init; }
    public string? Description { get; init; }
    public string? Goal { get; init; }
}

/// <summary>An activity (工作活动) of a programme; a row that repeats its name adds an indicator, not an activity.</summary>
public sealed record ProgrammeActivity : RowFact
{
    /// <summary>The row of the programme; null where none stands above.</summary>
    public int? ProgrammeRow { get; init; }
    public required string Name { get; init; }
    public long? Budget { get; init; }
    public string? Description { get; init; }
    public string? Goal { get; init; }
}

/// <summary>An indicator (绩效指标) with what counts as good, read by content where the print stands a column off.</summary>
public sealed record Indicator : RowFact
{
    public int? ProgrammeRow { get; init; }
    public int? ActivityRow { get; init; }
    /// <summary>产出指标, 效果指标, …; the first level where there are three.</summary>
    public string? Kind { get; init; }
    /// <summary>The second level where there are three.</summary>
    public string? Aspect { get; init; }
    public required string Name { get; init; }
    public string? Excellent { get; init; }
    public string? Good { get; init; }
    public string? Fair { get; init; }
    public string? Poor { get; init; }
    /// <summary>The value aimed at, in the form that prints one instead of grades.</summary>
    public string? Target { get; init; }
    /// <summary>≥, =, 定性, …</summary>
    public string? Nature { get; init; }
    /// <summary>What the target is counted in.</summary>
    public string? CountedIn { get; init; }
    public string? Weight { get; init; }
}

/// <summary>A unit of the department and its people.</summary>
public sealed record UnitStaffing : RowFact
{
    public required string Name { get; init; }
    public string? Code { get; init; }
    public string? Kind { get; init; }
    public string? Rank { get; init; }
    public string? Funding { get; init; }
    public long? Vehicles { get; init; }
    public long? Established { get; init; }
    public long? EstablishedAdministrative { get; init; }
    public long? EstablishedInstitutional { get; init; }
    public long? Serving { get; init; }
    public long? ServingAdministrative { get; init; }
    public long? ServingInstitutional { get; init; }
    public long? Retired { get; init; }
    public long? RetiredCadre { get; init; }
    public long? RetiredOrdinary { get; init; }
    public long? RetiredDischarged { get; init; }
}

/// <summary>A purchase of the procurement budget (政府采购).</summary>
public sealed record Purchase : RowFact
{
    public string? Project { get; init; }
    public string? Item { get; init; }
    public string? Catalogue { get; init; }
    public string? CountedIn { get; init; }
    /// <summary>As printed: pieces, square metres, sets.</summary>
    public string? Quantity { get; init; }
    public required bool IsTotal { get; init; }
    public long? ProjectBudget { get; init; }
    public long? Price { get; init; }
    public long? Total { get; init; }
    public long? Own { get; init; }
    public long? General { get; init; }
    public long? GovernmentFund { get; init; }
    public long? StateCapital { get; init; }
    public long? SpecialAccount { get; init; }
    public long? Other { get; init; }
    public long? OtherChannels { get; init; }
}

/// <summary>A line of the fixed assets (固定资产占用情况).</summary>
public sealed record AssetLine : RowFact
{
    /// <summary>total, houses, houses.offices, vehicles, equipment, other, or the bare label.</summary>
    public string? Line { get; init; }
    public string? Name { get; init; }
    public string? CountedIn { get; init; }
    /// <summary>As printed.</summary>
    public string? Quantity { get; init; }
    public long? Value { get; init; }
}

/// <summary>A paragraph of the narrative with the section it stands in.</summary>
public sealed record NarrativeParagraph : Fact
{
    public required int Number { get; init; }
    /// <summary>Counts from 1.</summary>
    public required int Section { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
}
