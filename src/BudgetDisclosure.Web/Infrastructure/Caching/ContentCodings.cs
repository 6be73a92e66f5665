using System.Buffers;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>Which compression a request accepts, and bytes compressed so.</summary>
internal static class ContentCodings
{
    public const string None = "identity";
    private const string BrotliName = "br";
    private const string GzipName = "gzip";

    // 5 of 11: what comes after costs ten times as much for a few per cent.
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 22;

    /// <summary>Brotli before gzip before nothing, of what the header's lines accept.</summary>
    public static string Choose(StringValues accepted)
    {
        // What browsers send today, all of them.
        if (accepted.Count == 1 && accepted[0] is "gzip, deflate, br" or "gzip, deflate, br, zstd")
            return BrotliName;
        return Accepts(accepted, BrotliName) ? BrotliName : Accepts(accepted, GzipName) ? GzipName : None;
    }

    /// <summary>Text shrinks to a tenth; what is a ZIP already would only grow.</summary>
    public static bool IsWorthwhile(string? contentType) => contentType is not null
        && (contentType.StartsWith("text/", StringComparison.Ordinal)
            || contentType.StartsWith("application/json", StringComparison.Ordinal));

    public static byte[] Encode(ReadOnlySpan<byte> body, string coding) =>
        coding == BrotliName ? Brotli(body) : Gzip(body);

    private static byte[] Brotli(ReadOnlySpan<byte> body)
    {
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
        try
        {
            return BrotliEncoder.TryCompress(body, packed, out var length, BrotliQuality, BrotliWindow)
                ? packed.AsSpan(0, length).ToArray()
                : throw new InvalidOperationException("Brotli needs more room than it says.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    private static byte[] Gzip(ReadOnlySpan<byte> body)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(body);
        return packed.ToArray();
    }

    /// <summary>A coding named decides for itself; one that is not named goes by <c>*</c>.</summary>
    private static bool Accepts(StringValues accepted, string coding)
    {
        var byStar = false;
        foreach (var line in accepted)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var entry = line.AsSpan(range);
                var parameters = entry.IndexOf(';') is >= 0 and var at ? at : entry.Length;
                var name = entry[..parameters].Trim();
                if (name.Equals(coding, StringComparison.OrdinalIgnoreCase))
                    return !AreRefusal(entry[parameters..]);
                if (name is "*")
                    byStar = !AreRefusal(entry[parameters..]);
            }
        }
        return byStar;
    }

    /// <summary>True for <c>;q=0</c>, however many noughts it is written with.</summary>
    private static bool AreRefusal(ReadOnlySpan<char> parameters) =>
        parameters.IndexOf("q=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && !parameters[(at + 2)..].ContainsAnyInRange('1', '9');
}
