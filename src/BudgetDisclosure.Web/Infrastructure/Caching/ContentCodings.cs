using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>Which compression a request accepts, and bytes compressed so.</summary>
internal static class ContentCodings
{
    public const string None = "identity";
    private const string BrotliName = "br";
    private const string GzipName = "gzip";

    // 5 of 11: what comes after costs ten times as much for a few per cent.
    private const int BrotliQuality = 5;

    /// <summary>Brotli before gzip before nothing.</summary>
    public static string Choose(IList<StringWithQualityHeaderValue> accepted) =>
        Accepts(accepted, BrotliName) ? BrotliName : Accepts(accepted, GzipName) ? GzipName : None;

    /// <summary>Text shrinks to a tenth; what is a ZIP already would only grow.</summary>
    public static bool IsWorthwhile(string? contentType) => contentType is not null
        && (contentType.StartsWith("text/", StringComparison.Ordinal)
            || contentType.StartsWith("application/json", StringComparison.Ordinal));

    public static byte[] Encode(ReadOnlySpan<byte> body, string coding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding == BrotliName
            ? new BrotliStream(packed, new BrotliCompressionOptions { Quality = BrotliQuality }, leaveOpen: true)
            : new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(body);
        }
        return packed.ToArray();
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string coding) =>
        (accepted.FirstOrDefault(value => value.Value == coding)
            ?? accepted.FirstOrDefault(value => value.Value == "*")) is { Quality: null or > 0 };
}
