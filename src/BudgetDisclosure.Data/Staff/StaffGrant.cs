namespace BudgetDisclosure.Data.Staff;

/// <summary>What somebody may do.</summary>
public enum StaffRole
{
    /// <summary>填报: uploads and mends the drafts of an organisation.</summary>
    Uploader,
    /// <summary>审核: approves or returns what others submitted.</summary>
    Reviewer,
    /// <summary>发布: publishes what is approved, corrects, withholds with a second person.</summary>
    Publisher,
    /// <summary>审计: reads everything, changes nothing.</summary>
    Auditor,
    /// <summary>管理: invites people and grants rights; sees no draft.</summary>
    Administrator,
}

/// <summary>A role, and where it counts.</summary>
public sealed class StaffGrant
{
    public required Guid Id { get; init; }
    public required Guid Account { get; init; }
    public required StaffRole Role { get; init; }
    /// <summary>Null for all counties of the portal.</summary>
    public string? County { get; init; }
    /// <summary>A department's or unit's code; null for all organisations of the county. A department's units are included.</summary>
    public string? Organisation { get; init; }
}
