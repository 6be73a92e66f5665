using BudgetDisclosure.Core;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using BudgetDisclosure.Documents.Reading.Text;

namespace BudgetDisclosure.Documents.Reading.Html;

/// <summary>A page's text, and whether every byte was understood.</summary>
internal readonly record struct HtmlPage(string Text, bool Complete);

/// <summary>Decodes a page: byte order mark, UTF-8 where it is valid, else what the page names, else GB18030.</summary>
/// <remarks>Offices save GB18030 under the names gb2312 and gbk; a page that names UTF-8 and is not valid is GB18030 too.</remarks>
internal static partial class HtmlDecoding
{
    /// <summary>Browsers look no further for the name of an encoding.</summary>
    private const int OpeningBytes = 1024;

    public static HtmlPage Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        var isMarked = PlainText.MarkedEncoding(bytes) is UnicodeEncoding;
        if (!isMarked && !Utf8.IsValid(bytes) && Other(charset ?? CharsetIn(bytes)) is { } other)
            return new(other.GetString(bytes), true);
        var (text, complete) = TextDecoding.Decode(bytes);
        return new(text, complete);
    }

    private static string? CharsetIn(ReadOnlySpan<byte> bytes)
    {
        var opening = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, OpeningBytes)]);
        return Charset().Match(opening) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    /// <summary>Null where the name says UTF or GB: those are told apart by the bytes.</summary>
    private static Encoding? Other(string? name) =>
        name is null || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? null : CodePages.Named(name);

    [GeneratedRegex(@"(charset|encoding)\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_\-]{2,30})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Charset();
}
