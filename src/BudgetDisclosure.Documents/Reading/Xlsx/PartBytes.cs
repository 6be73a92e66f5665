using System.Text;
using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>Opens parts as UTF-8, which nearly all are; XML allows UTF-16 as well.</summary>
internal static class PartBytes
{
    private const int DeclarationLength = 200;

    /// <summary>Null if there is no such part.</summary>
    public static PartTokens? Open(OoxmlPackage package, string part)
    {
        Encoding? encoding;
        using (var sample = package.OpenBytes(part))
        {
            if (sample is null)
                return null;
            encoding = OtherThanUtf8(sample);
        }
        var stream = package.OpenBytes(part)!;
        return new(encoding is null ? stream : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8));
    }

    /// <summary>By byte order mark, by the zero beside the first tag, or as declared; null for UTF-8.</summary>
    private static Encoding? OtherThanUtf8(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[DeclarationLength];
        bytes = bytes[..stream.ReadAtLeast(bytes, DeclarationLength, throwOnEndOfStream: false)];
        if (bytes is [0xFF, 0xFE, ..] or [(byte)'<', 0, ..])
            return Encoding.Unicode;
        if (bytes is [0xFE, 0xFF, ..] or [0, (byte)'<', ..])
            return Encoding.BigEndianUnicode;
        return DeclaredName(Encoding.Latin1.GetString(bytes)) is { } name
            && !string.Equals(name, "utf-8", StringComparison.OrdinalIgnoreCase) ? Encoding.GetEncoding(name) : null;
    }

    private static string? DeclaredName(string start)
    {
        var declaration = start.IndexOf("<?xml ", StringComparison.Ordinal);
        var end = start.IndexOf("?>", StringComparison.Ordinal);
        if (declaration < 0 || end < declaration)
            return null;
        var words = start[declaration..end].Split('"', '\'');
        var encoding = Array.FindIndex(words, word => word.Contains("encoding", StringComparison.Ordinal));
        return encoding >= 0 && encoding + 1 < words.Length ? words[encoding + 1] : null;
    }
}
