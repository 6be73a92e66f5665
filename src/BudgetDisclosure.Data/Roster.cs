namespace BudgetDisclosure.Data;

/// <summary>Who must publish in a county and year (公开主体名录), one row each; replaced whole by every new import.</summary>
public sealed class RosterEntry
{
    public required string County { get; init; }
    public required int Year { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    /// <summary>The department of a unit; null for a department.</summary>
    public string? Parent { get; init; }
    /// <summary>行政, 参公 or 事业; null where the roster does not say.</summary>
    public string? Kind { get; init; }
    /// <summary>The place in the county's own order, from 1.</summary>
    public required int Position { get; init; }
    /// <summary>When the finance bureau approved (批复) its budget.</summary>
    public DateOnly? ApprovedOn { get; init; }
    /// <summary>True where it publishes nothing by law (依法不公开).</summary>
    public bool Exempt { get; init; }
    /// <summary>On what ground it is exempt, as the roster says; null where it gives none.</summary>
    public string? ExemptGround { get; init; }
    public List<RosterName> OtherNames { get; init; } = [];
}

/// <summary>Another name by which documents call an organisation of the roster: short, former or with the county's.</summary>
public sealed class RosterName
{
    public required string County { get; init; }
    public required int Year { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
}
