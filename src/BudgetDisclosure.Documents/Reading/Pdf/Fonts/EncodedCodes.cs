using System.Text;
using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>The predefined CMaps whose codes are those of a character encoding, so that the text is known.</summary>
/// <param name="firstAscii">The number of the space in the collection; the rest of ASCII follows it.</param>
internal sealed class EncodedCodes(Encoding encoding, int firstAscii, bool isVertical) : CodeMap(isVertical)
{
    private const int Gbk = 936;
    private const int Gb18030 = 54936;
    private const int Big5 = 950;
    private const int ProportionalAscii = 1;

    /// <summary>Where Adobe-GB1 has ASCII of half the width.</summary>
    private const int HalfWidthAscii = 814;

    private readonly bool isWide = encoding.CodePage is 1201;

    /// <returns>Null for a name that is not known.</returns>
    public static CodeMap? Find(string name)
    {
        var vertical = name.EndsWith("-V", StringComparison.Ordinal);
        var (encoding, ascii) = name[..Math.Max(0, name.Length - 2)] switch
        {
            "GBK-EUC" or "GB-EUC" => (CodePage(Gbk), HalfWidthAscii),
            "GBKp-EUC" or "GBpc-EUC" => (CodePage(Gbk), ProportionalAscii),
            "GBK2K" => (CodePage(Gb18030), ProportionalAscii),
            "ETen-B5" or "B5pc" or "HKscs-B5" => (CodePage(Big5), ProportionalAscii),
            var wide when IsWide(wide) => (Encoding.BigEndianUnicode, ProportionalAscii),
            _ => (null, 0),
        };
        return encoding is null ? null : new EncodedCodes(encoding, ascii, vertical);
    }

    public override CharacterCode First(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(bytes.Length, isWide ? WideLength(bytes) : Length(bytes));
        var text = encoding.GetString(bytes[..length]);
        var cid = text is [>= ' ' and <= '~' and var ascii] ? firstAscii + ascii - ' ' : -1;
        return new(Number(bytes[..length]), length, cid, text);
    }

    private static Encoding? CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number);

    private static bool IsWide(string name) =>
        name.StartsWith("Uni", StringComparison.Ordinal) &&
        (name.EndsWith("UCS2", StringComparison.Ordinal) || name.EndsWith("UTF16", StringComparison.Ordinal));

    private static int WideLength(ReadOnlySpan<byte> bytes) => bytes[0] is >= 0xD8 and <= 0xDB ? 4 : 2;

    private int Length(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] <= 0x80)
            return 1;
        return encoding.CodePage == Gb18030 && bytes.Length > 1 && Characters.IsDigit(bytes[1]) ? 4 : 2;
    }
}
