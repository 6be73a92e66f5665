using BudgetDisclosure.Core;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Documents.Reading.Html;

/// <summary>A page packed with its pictures into one file (MHTML), as WPS and Excel save it; only pages are taken out.</summary>
/// <remarks>Source: RFC 2557, RFC 2045. Parts inside parts are not looked into; offices do not write them.</remarks>
internal static partial class MhtmlFile
{
    /// <summary>A workbook of Excel has a page per sheet.</summary>
    private const int MaxParts = 1_000;

    private const int OpeningBytes = 1024;

    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        var opening = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, OpeningBytes)]).TrimStart();
        return MailHeader().IsMatch(opening) && opening.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Every page of the file, in its order.</summary>
    public static IEnumerable<HtmlPage> Pages(ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes.Span);
        var (header, body) = Split(text);
        var parts = Boundary().Match(header) is { Success: true } boundary
            ? body.Split("--" + boundary.Groups["name"].Value, MaxParts)[1..]
            : [text];
        var pages = parts.Select(part => Split(part.TrimStart())).Where(part => PageType().IsMatch(part.Header)).ToList();
        return pages.Count == 0
            ? throw HtmlRefusals.NoPageInArchive()
            : pages.Select(part => HtmlDecoding.Decode(Decoded(part.Header, part.Body), CharsetOf(part.Header)));
    }

    private static (string Header, string Body) Split(string part)
    {
        var end = BlankLine().Match(part);
        return end.Success ? (part[..end.Index], part[(end.Index + end.Length)..]) : (part, "");
    }

    private static string? CharsetOf(string header) =>
        Charset().Match(header) is { Success: true } match ? match.Groups["name"].Value : null;

    private static byte[] Decoded(string header, string body)
    {
        if (TransferEncoding().Match(header) is not { Success: true } match)
            return Encoding.Latin1.GetBytes(body);
        return match.Groups["name"].Value.ToUpperInvariant() switch
        {
            "BASE64" => Convert.FromBase64String(body.TrimEnd('-', '\r', '\n', ' ')),
            "QUOTED-PRINTABLE" => QuotedPrintable(body),
            _ => Encoding.Latin1.GetBytes(body),
        };
    }

    /// <summary><c>=E8</c> is a byte; <c>=</c> at the end of a line joins it to the next.</summary>
    private static byte[] QuotedPrintable(string body)
    {
        using var bytes = new MemoryStream(body.Length);
        for (var i = 0; i < body.Length;)
        {
            var rest = body.AsSpan(i);
            if (rest is ['=', var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low))
            {
                bytes.WriteByte(byte.Parse(rest[1..3], NumberStyles.AllowHexSpecifier));
                i += 3;
            }
            else if (rest is ['=', '\r', '\n', ..] or ['=', '\n', ..])
            {
                i += rest[1] == '\r' ? 3 : 2;
            }
            else
            {
                bytes.WriteByte((byte)rest[0]);
                i++;
            }
        }
        return bytes.ToArray();
    }

    [GeneratedRegex(@"^(MIME-Version|From|Date|Content-Type|Subject|X-[A-Za-z\-]+)\s*:",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex MailHeader();

    [GeneratedRegex(@"boundary\s*=\s*(""(?<name>[^""\r\n]{1,100})""|(?<name>[^\s;""]{1,100}))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\r?\n\r?\n", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"^Content-Type\s*:\s*(text/html|application/xhtml\+xml)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex PageType();

    [GeneratedRegex(@"charset\s*=\s*""?(?<name>[A-Za-z0-9_\-]{2,30})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Charset();

    [GeneratedRegex(@"^Content-Transfer-Encoding\s*:\s*(?<name>[A-Za-z0-9\-]+)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex TransferEncoding();
}
