namespace BudgetDisclosure.Data;

/// <summary>Something of a publication taken from public view (屏蔽) by two people with ground and authority.</summary>
public sealed class Withholding
{
    /// <summary>The scope of a whole version.</summary>
    public const string OfVersion = "version";
    /// <summary>The scope of a source file: its bytes go, the content that was read from it stays.</summary>
    public const string OfFile = "file";

    public required Guid Id { get; init; }
    public required Guid PublicationId { get; init; }
    /// <summary>version, file, table, row or cell.</summary>
    public required string Scope { get; init; }
    /// <summary>The file's hash; a table, row or cell as its address ends (<c>income#2010301.total</c>); else empty.</summary>
    public required string Target { get; init; }
    public required string Ground { get; init; }
    public required string Authority { get; init; }
    public required string DecidedBy { get; init; }
    public required string ConfirmedBy { get; init; }
    /// <summary>UTC, whole seconds.</summary>
    public required DateTime At { get; init; }

    /// <summary>Over every field; the audit log holds it, so that none can be changed afterwards.</summary>
    public string ComputeHash() => PublicationHashes.Compute(this);
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

/// <summary>Something done, before it is written down.</summary>
public sealed record AuditedAct
{
    public required DateTime At { get; init; }
    public required string Who { get; init; }
    /// <summary>What was done, for example <c>publish</c>.</summary>
    public required string Action { get; init; }
    /// <summary>What it was done to: an address or a hash.</summary>
    public required string Subject { get; init; }
    public required string Detail { get; init; }
    /// <summary>The network address it came from; null for commands on the server.</summary>
    public string? FromAddress { get; init; }
}

/// <summary>A line of the audit log: who did what when, chained by hash and written with the change itself.</summary>
public sealed class AuditEntry
{
    /// <summary>Actions that begin so concern staff only: no public answer changes with them.</summary>
    public const string StaffPrefix = "staff.";

    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }
    public required DateTime At { get; init; }
    public required string Who { get; init; }
    public required string Action { get; init; }
    public required string Subject { get; init; }
    public required string Detail { get; init; }
    /// <summary>Null for the first.</summary>
    public string? PreviousHash { get; init; }
    public string Hash { get; private set; } = "";
    /// <summary>The network address it came from; null for commands on the server.</summary>
    public string? FromAddress { get; init; }

    /// <summary>The entry that follows number <paramref name="last"/>.</summary>
    public static AuditEntry After(long last, string? lastHash, AuditedAct act)
    {
        var entry = new AuditEntry
        {
            Number = last + 1,
            At = act.At,
            Who = act.Who,
            Action = act.Action,
            Subject = act.Subject,
            Detail = act.Detail,
            FromAddress = act.FromAddress,
            PreviousHash = lastHash,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>The hash as it must be; equal to <see cref="Hash"/> unless the row was altered.</summary>
    public string ComputeHash() => PublicationHashes.Compute(this);
}

/// <summary>A signature on paper that a publication was made under: 保密审查 or 负责人审签. Inserted, never changed.</summary>
public sealed class PublicationSignOff
{
    public required Guid PublicationId { get; init; }
    /// <summary><see cref="Drafts.SignOff.Secrecy"/> or <see cref="Drafts.SignOff.Leader"/>.</summary>
    public required string Kind { get; init; }
    public required string Signatory { get; init; }
    public required DateOnly SignedOn { get; init; }
    public required string DocumentNumber { get; init; }
}
