using System.Text;
using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>The predefined CMaps whose codes are those of a character encoding, so that the text is known.</summary>
/// <param name="isHalfWidth">ASCII stands where the collection has it half as wide.</param>
internal sealed class EncodedCodes(Encoding encoding, bool isHalfWidth, bool isVertical) : CodeMap(isVertical)
{
    private const int Gbk = 936;
    private const int Gb18030 = 54936;
    private const int Big5 = 950;

    private readonly bool isWide = encoding.CodePage is 1201;

    /// <returns>Null for a name that is not known.</returns>
    public static CodeMap? Find(string name)
    {
        var vertical = name.EndsWith("-V", StringComparison.Ordinal);
        var (encoding, halfWidth) = name[..Math.Max(0, name.Length - 2)] switch
        {
            "GBK-EUC" or "GB-EUC" => (CodePage(Gbk), true),
            "GBKp-EUC" or "GBpc-EUC" => (CodePage(Gbk), false),
            "GBK2K" => (CodePage(Gb18030), false),
            "ETen-B5" or "B5pc" or "HKscs-B5" => (CodePage(Big5), false),
            var wide when IsWide(wide) => (Encoding.BigEndianUnicode, false),
            _ => (null, false),
        };
        return encoding is null ? null : new EncodedCodes(encoding, halfWidth, vertical);
    }

    public override CharacterCode First(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(bytes.Length, isWide ? WideLength(bytes) : Length(bytes));
        var text = encoding.GetString(bytes[..length]);
        return new(Number(bytes[..length]), length, CidOf(text), text);
    }

    /// <summary>Of ASCII, which alone has widths of its own in practice; -1 for the rest.</summary>
    private int CidOf(string text) => text switch
    {
        " " when isHalfWidth => Gb1Collection.HalfWidthSpace,
        [> ' ' and <= '~' and var half] when isHalfWidth => Gb1Collection.HalfWidthExclamation + half - '!',
        [>= ' ' and <= '~' and var ascii] => 1 + ascii - ' ',
        _ => -1,
    };

    private static Encoding? CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(
        number, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(GlyphText.Unknown));

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
