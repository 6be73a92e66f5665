using System.Security.Cryptography;
using System.Text;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>Random texts that stand for an account once: recovery codes on paper, and what stands in links.</summary>
public static class PrintedCodes
{
    /// <summary>How many recovery codes a sheet has.</summary>
    public const int SheetLength = 10;

    private const int CodeBytes = 10;
    private const int GroupLength = 4;
    private const int LinkBytes = 32;

    /// <summary>80 bits in groups of four: <c>K7QX-…</c>, without letters that look alike.</summary>
    public static string NewRecoveryCode() => string.Join(
        '-', Totp.ToBase32(RandomNumberGenerator.GetBytes(CodeBytes)).Chunk(GroupLength).Select(group => new string(group)));

    public static string NewLinkSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(LinkBytes));

    /// <summary>As it is stored; blanks, hyphens and case do not count in what people copy from paper.</summary>
    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        new string([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]))));
}
