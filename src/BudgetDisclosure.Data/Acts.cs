namespace BudgetDisclosure.Data;

/// <summary>Something of a publication taken from public view (屏蔽) by two people with ground and authority.</summary>
public sealed class Withholding
{
    public required Guid Id { get; init; }
    public required Guid PublicationId { get; init; }
    /// <summary>version, file, table, row or cell.</summary>
    public required string Scope { get; init; }
    /// <summary>The file's hash, the table's slug or the cell's id; empty for a whole version.</summary>
    public required string Target { get; init; }
    public required string Ground { get; init; }
    public required string Authority { get; init; }
    public required string DecidedBy { get; init; }
    public required string ConfirmedBy { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>A failing check accepted at publication, with its reason.</summary>
public sealed class Waiver
{
    public required Guid Id { get; init; }
    public required Guid PublicationId { get; init; }
    public required string Rule { get; init; }
    public required string Reason { get; init; }
    public required string Who { get; init; }
    public required DateTime At { get; init; }
}

/// <summary>A line of the audit log: who did what when, chained by hash and written with the change itself.</summary>
public sealed class AuditEntry
{
    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }
    public required DateTime At { get; init; }
    public required string Who { get; init; }
    /// <summary>What was done, for example <c>publish</c>.</summary>
    public required string Action { get; init; }
    /// <summary>What it was done to: an address or a hash.</summary>
    public required string Subject { get; init; }
    public required string Detail { get; init; }
    public string? PreviousHash { get; init; }
    public required string Hash { get; init; }

    public string ComputeHash() => PublicationHashes.Compute(this);
}
