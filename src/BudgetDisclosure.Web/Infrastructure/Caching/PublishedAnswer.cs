using System.Security.Cryptography;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>An answer ready to be sent: its bytes as they go over the wire.</summary>
/// <param name="Coding">How the bytes are compressed; null where they are as they are.</param>
internal sealed record PublishedAnswer(byte[] Body, string? ContentType, string? ContentDisposition, string? Coding)
{
    /// <summary>Strong: equal tags are equal bytes, so each coding has its own.</summary>
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, 16))}\"";
}
