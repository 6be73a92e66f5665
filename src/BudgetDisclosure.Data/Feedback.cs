using BudgetDisclosure.Core;

namespace BudgetDisclosure.Data;

/// <summary>What a visitor thinks wrong in a disclosure (纠错): work for its staff, never public.</summary>
/// <remarks>No network address and nothing else of the visitor is kept but what the visitor writes.</remarks>
public sealed class Feedback
{
    /// <summary>Ordered by time (version 7).</summary>
    public required Guid Id { get; init; }
    public required string County { get; init; }
    public required int Year { get; init; }
    public required string Organisation { get; init; }
    public required Stage Stage { get; init; }
    /// <summary>The version that the visitor saw.</summary>
    public required int Version { get; init; }
    /// <summary>The table of the cell; null for what is about the whole.</summary>
    public string? Slug { get; private set; }
    /// <summary>Whose copy of the table; null for the disclosure's own.</summary>
    public string? Scope { get; private set; }
    /// <summary>The cell's id on the table's page.</summary>
    public string? Cell { get; private set; }
    public required string Message { get; set; }
    /// <summary>How to answer; null where none was given, and once it was erased.</summary>
    public string? Contact { get; set; }
    /// <summary>UTC, whole seconds.</summary>
    public required DateTime At { get; init; }
    /// <summary>What came of it, by <see cref="HandledBy"/>; null while it is open.</summary>
    public string? Outcome { get; private set; }
    /// <summary>As the audit log names the person.</summary>
    public string? HandledBy { get; private set; }
    public DateTime? HandledAt { get; private set; }

    /// <summary>Which cell it is about.</summary>
    public void IsAbout(string slug, string? scope, string cell) => (Slug, Scope, Cell) = (slug, scope, cell);

    /// <summary>Closes it; nobody needs to be reached any more.</summary>
    public void Handle(string outcome, string by, DateTime at) =>
        (Outcome, HandledBy, HandledAt, Contact) = (outcome, by, at, null);
}
