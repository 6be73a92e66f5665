using System.Text;
using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>Makes fonts of their dictionaries, each once.</summary>
internal sealed class FontReader(ReadingBudget budget)
{
    private const int Gbk = 936;
    private const int SubsetTag = 6;
    private const int SymbolicFlag = 4;
    private const double UnitsPerEm = 1000;
    private const double UsualWidth = 500;
    private const double TypewriterWidth = 600;

    private readonly Dictionary<PdfDictionary, PdfFont> known = [];

    public PdfFont Read(PdfDictionary font)
    {
        if (!known.TryGetValue(font, out var read))
            known[font] = read = font.Name("Subtype") == "Type0" ? ReadComposite(font) : ReadSimple(font);
        return read;
    }

    private CompositeFont ReadComposite(PdfDictionary font)
    {
        var descendant = font.OneOrMany("DescendantFonts").FirstOrDefault() as PdfDictionary ?? PdfDictionary.Empty;
        var codes = font["Encoding"] switch
        {
            PdfStream stream => CMapReader.ReadCodes(stream),
            PdfName name => CMapReader.Predefined(name.Value) ?? new UnknownCodes(),
            _ => new IdentityCodes(false),
        };
        var texts = new List<Func<CharacterCode, string?>>();
        if (font.Stream("ToUnicode") is { } stated)
        {
            var map = CMapReader.ReadTexts(stated);
            texts.Add(character => map.Find(character.Code));
        }
        texts.Add(character => character.Text is { } text ? GlyphText.Of(text) : null);
        AddEmbedded(descendant, texts);
        if ((descendant.Dictionary("CIDSystemInfo")?["Ordering"] as PdfString)?.Latin == "GB1")
            texts.Add(character => Gb1Collection.TextOf(character.Cid));
        return new(NameOf(font), codes, new(descendant, budget), texts);
    }

    /// <summary>The font program is opened only when nothing before it knows a text.</summary>
    private void AddEmbedded(PdfDictionary descendant, List<Func<CharacterCode, string?>> texts)
    {
        if (descendant.Dictionary("FontDescriptor")?.Stream("FontFile2") is not { } program)
            return;
        var glyphTexts = new Lazy<TrueTypeTexts>(() => TrueTypeTexts.Read(program.Decode().Bytes, budget));
        var glyphs = descendant.Stream("CIDToGIDMap")?.Decode().Bytes;
        texts.Add(character => glyphTexts.Value.Find(GlyphOf(character.Cid, glyphs)));
    }

    private static int GlyphOf(int cid, ReadOnlyMemory<byte>? glyphs)
    {
        if (glyphs is not { } map || cid < 0)
            return cid;
        return cid < map.Length / 2 ? (map.Span[cid * 2] << 8) | map.Span[(cid * 2) + 1] : 0;
    }

    private SimpleFont ReadSimple(PdfDictionary font)
    {
        var descriptor = font.Dictionary("FontDescriptor") ?? PdfDictionary.Empty;
        var texts = SimpleEncoding.Read(font, !HasOwnArrangement(font, descriptor));
        if (font.Stream("ToUnicode") is { } stated)
        {
            var map = CMapReader.ReadTexts(stated);
            for (var code = 0; code < texts.Length; code++)
                texts[code] = map.Find(code) ?? texts[code];
        }
        return font.Name("Subtype") == "Type3"
            ? ReadDrawn(font, texts)
            : new(NameOf(font), texts, Widths(font, descriptor, 1 / UnitsPerEm), 1);
    }

    /// <summary>A font whose glyphs the file draws, in a space of its own.</summary>
    private static SimpleFont ReadDrawn(PdfDictionary font, string?[] texts)
    {
        var matrix = font.Array("FontMatrix")?.Numbers() is { Length: >= 6 } given ? given : [0.001, 0, 0, 0.001, 0, 0];
        var box = font.Array("FontBBox")?.Numbers() is { Length: >= 4 } bounds ? Math.Abs(bounds[3] - bounds[1]) : 0;
        var usual = box == 0 || Math.Abs(matrix[3]) is > 0.0005 and < 0.002;
        var em = usual ? Math.Abs(matrix[3]) * UnitsPerEm : box * Math.Abs(matrix[3]);
        return new(NameOf(font), texts, Widths(font, PdfDictionary.Empty, Math.Abs(matrix[0])), em);
    }

    private static bool HasOwnArrangement(PdfDictionary font, PdfDictionary descriptor)
    {
        var embedded = descriptor.Has("FontFile") || descriptor.Has("FontFile2") || descriptor.Has("FontFile3");
        return (embedded && ((descriptor.Whole("Flags") ?? 0) & SymbolicFlag) != 0) ||
            font.Name("Subtype") == "Type3" || NameOf(font) is "Symbol" or "ZapfDingbats" or "Wingdings";
    }

    private static double[] Widths(PdfDictionary font, PdfDictionary descriptor, double unit)
    {
        var missing = descriptor.Number("MissingWidth") ??
            (NameOf(font).StartsWith("Courier", StringComparison.Ordinal) ? TypewriterWidth : UsualWidth);
        var (first, given) = (font.Whole("FirstChar") ?? 0, font.Array("Widths"));
        var widths = new double[SimpleFont.Codes];
        for (var code = 0; code < widths.Length; code++)
        {
            var index = (long)code - first;
            var width = given is not null && index >= 0 && index < given.Count ? given[(int)index] as PdfNumber : null;
            widths[code] = (width?.Value ?? missing) * unit;
        }
        return widths;
    }

    /// <summary>Some programs write the name of a font in the system's encoding, not in UTF-8.</summary>
    private static string NameOf(PdfDictionary font)
    {
        var name = font.Name("BaseFont") ?? font.Name("Name") ?? "";
        if (name.Length > SubsetTag && name[SubsetTag] == '+')
            name = name[(SubsetTag + 1)..];
        var bytes = Encoding.Latin1.GetBytes(name);
        var text = Encoding.UTF8.GetString(bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal)
            ? CodePagesEncodingProvider.Instance.GetEncoding(Gbk)!.GetString(bytes)
            : text;
    }
}
