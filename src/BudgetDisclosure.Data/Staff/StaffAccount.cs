namespace BudgetDisclosure.Data.Staff;

/// <summary>A person of the finance bureau or of a department who signs in.</summary>
/// <remarks>Never deleted: publications and the audit log name it. Who has left is disabled.</remarks>
public sealed class StaffAccount
{
    public required Guid Id { get; init; }
    /// <summary>What is typed to sign in; letters, digits, dots and hyphens.</summary>
    public required string UserName { get; set; }
    /// <summary><see cref="UserName"/> in upper case; unique.</summary>
    public required string NormalizedUserName { get; set; }
    /// <summary>The person's name as pages and the audit log print it.</summary>
    public required string DisplayName { get; set; }
    /// <summary>Null until the invitation was taken up.</summary>
    public string? PasswordHash { get; set; }
    /// <summary>Changes with password, second factor, rights and disabling: sessions under another one end.</summary>
    public required string SecurityStamp { get; set; }
    /// <summary>For optimistic concurrency: two changes of one account cannot both win.</summary>
    public required string ConcurrencyStamp { get; set; }
    /// <summary>The secret of the authenticator (TOTP), under the portal's data protection; null before it was made.</summary>
    public string? ProtectedTotpKey { get; set; }
    /// <summary>True once a code of the authenticator was confirmed.</summary>
    public bool TwoFactorEnabled { get; set; }
    /// <summary>The step of the last code that was taken: none before it counts again.</summary>
    public long LastTotpStep { get; set; }
    public int AccessFailedCount { get; set; }
    /// <summary>UTC; null where nothing is locked.</summary>
    public DateTime? LockoutEnd { get; set; }
    public bool IsDisabled { get; set; }
    /// <summary>UTC, whole seconds.</summary>
    public required DateTime CreatedAt { get; init; }
    public List<StaffGrant> Grants { get; init; } = [];
    public List<RecoveryCode> RecoveryCodes { get; init; } = [];
}

/// <summary>A code on the printed sheet that stands in for the authenticator once.</summary>
public sealed class RecoveryCode
{
    public required Guid Account { get; init; }
    /// <summary>SHA-256 of the code; its 80 random bits need no salt.</summary>
    public required string Hash { get; init; }
}

/// <summary>Leads, once, to setting a password: sent with an invitation, or after two people agreed to a reset.</summary>
public sealed class StaffTicket
{
    /// <summary>SHA-256 of what stands in the link.</summary>
    public required string Hash { get; init; }
    public required Guid Account { get; init; }
    public required DateTime ExpiresAt { get; init; }
}

/// <summary>An administrator's wish to reset an account, waiting for a second person.</summary>
public sealed class ResetRequest
{
    public required Guid Account { get; init; }
    public required Guid RequestedBy { get; init; }
    public required DateTime RequestedAt { get; init; }
}

/// <summary>A key of ASP.NET Core's data protection: all servers of the portal and its backups share it.</summary>
public sealed class ProtectionKey
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Xml { get; init; }
}
