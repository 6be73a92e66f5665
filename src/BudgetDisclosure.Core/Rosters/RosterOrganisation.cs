using BudgetDisclosure.Core.Lists;

namespace BudgetDisclosure.Core.Rosters;

/// <summary>An organisation of a roster (公开主体名录): who must publish, or need not by law.</summary>
public sealed record RosterOrganisation(string Code, string Name)
{
    /// <summary>Short and former names by which documents may call it.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The department's code of a unit; null for a department.</summary>
    public string? Parent { get; init; }

    /// <summary>行政, 参公 or 事业; null where the roster does not say.</summary>
    public string? Kind { get; init; }

    /// <summary>The place in the roster's own order, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>When the finance bureau approved (批复) its budget.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>True where it publishes nothing by law (依法不公开).</summary>
    public bool Exempt { get; init; }

    public string? ExemptGround { get; init; }
}

/// <summary>A roster that was read; where anything is wrong with it, nothing of it is to be used.</summary>
public sealed record RosterReading(IReadOnlyList<RosterOrganisation> Organisations, IReadOnlyList<ListFault> Faults);
