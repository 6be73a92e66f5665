using System.Security.Cryptography;
using System.Text;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Data.Drafts;

/// <summary>That a person has looked at one finding on what a file carries unseen, or on a person's data.</summary>
/// <remarks>It holds for the same finding in later files too: the same kind, place and message.</remarks>
public sealed class DraftAcknowledgement
{
    public required Guid Draft { get; init; }
    /// <summary><see cref="KeyOf"/> the finding.</summary>
    public required string Finding { get; init; }
    /// <summary>The finding's code.</summary>
    public required string Kind { get; init; }
    /// <summary>The position as printed; empty for the whole file.</summary>
    public required string Place { get; init; }
    public required string Message { get; init; }
    public required string Who { get; init; }
    /// <summary>UTC, whole seconds.</summary>
    public required DateTime At { get; init; }

    /// <summary>What the same finding has in common: SHA-256 over kind, place and message, lower-case hexadecimal.</summary>
    public static string KeyOf(Finding finding) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Kind.Code}\n{finding.At}\n{finding.Message}")));
}
