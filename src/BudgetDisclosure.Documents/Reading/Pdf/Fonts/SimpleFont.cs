namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>A font of 256 characters at most, a byte for each.</summary>
/// <param name="texts">By code; null where the text is not known.</param>
/// <param name="widths">By code, in units of the font size.</param>
internal sealed class SimpleFont(string name, string?[] texts, double[] widths, double em) : PdfFont(name)
{
    public const int Codes = 256;

    public override double Em => em;

    public override ShownGlyph Next(ref ReadOnlySpan<byte> bytes)
    {
        var code = bytes[0];
        bytes = bytes[1..];
        return new(texts[code] ?? GlyphText.Unknown, widths[code], code == ' ');
    }
}
