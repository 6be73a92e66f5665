namespace BudgetDisclosure.Data;

/// <summary>What was noticed in a publication's documents when it was published. Derived; not part of the content hash.</summary>
public sealed class PublicationFinding
{
    public required string County { get; init; }
    public required int Year { get; init; }
    public required Guid Publication { get; init; }
    /// <summary>From 1, in the order in which they were found.</summary>
    public required int Number { get; init; }
    /// <summary>The stable code, for example F12.</summary>
    public required string Code { get; init; }
    /// <summary>error, warning or hint.</summary>
    public required string Severity { get; init; }
    public required string Message { get; init; }
    public required string Remedy { get; init; }
    /// <summary>The position as text, with the source's id where there are several; null for the whole document.</summary>
    public string? At { get; init; }
}
