using BudgetDisclosure.Core;

namespace BudgetDisclosure.Data;

/// <summary>What the finance bureau approved (批复) for an organisation; a list imported again replaces all of its year and stage.</summary>
public sealed class ApprovalEntry
{
    public required string County { get; init; }
    public required int Year { get; init; }
    public required Stage Stage { get; init; }
    public required string Organisation { get; init; }
    public required DateOnly ApprovedOn { get; init; }
    /// <summary>文号; null where the list gives none.</summary>
    public string? DocumentNumber { get; init; }
    /// <summary>Who imported the list.</summary>
    public required string ImportedBy { get; init; }
    /// <summary>UTC, whole seconds.</summary>
    public required DateTime ImportedAt { get; init; }
    public List<ApprovalAmount> Amounts { get; init; } = [];
}

/// <summary>An approved amount as the list prints it.</summary>
public sealed class ApprovalAmount
{
    public const string Income = "income";
    public const string Expenditure = "expenditure";
    public const string Basic = "basic";
    public const string Project = "project";
    public const string ThreePublic = "three-public";

    public required string County { get; init; }
    public required int Year { get; init; }
    public required Stage Stage { get; init; }
    public required string Organisation { get; init; }
    /// <summary>One of the names above.</summary>
    public required string Item { get; init; }
    public required long Fen { get; init; }
    /// <summary>The unit of the list: 元, 万元.</summary>
    public required AmountUnit Unit { get; init; }
    /// <summary>How many digits the list prints after the point.</summary>
    public required int Decimals { get; init; }
}
