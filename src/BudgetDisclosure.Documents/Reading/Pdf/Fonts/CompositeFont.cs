namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>A font of many characters, most Chinese ones (Type0; ISO 32000-1, 9.7).</summary>
internal sealed class CompositeFont(
    string name, CodeMap codes, CidMetrics metrics, IReadOnlyList<Func<CharacterCode, string?>> texts) : PdfFont(name)
{
    private readonly Dictionary<(int Code, int Length), ShownGlyph> known = [];

    public override bool IsVertical => codes.IsVertical;

    public override ShownGlyph Next(ref ReadOnlySpan<byte> bytes)
    {
        var character = codes.First(bytes);
        bytes = bytes[character.Length..];
        var key = (character.Code, character.Length);
        if (!known.TryGetValue(key, out var glyph))
            known[key] = glyph = Make(character);
        return glyph;
    }

    /// <summary>The first of the sources that knows the text counts.</summary>
    private ShownGlyph Make(CharacterCode character)
    {
        var text = texts.Select(source => source(character)).FirstOrDefault(found => found is not null);
        var glyph = new ShownGlyph(
            text ?? GlyphText.Unknown, metrics.Width(character.Cid), character is { Length: 1, Code: ' ' });
        if (!IsVertical)
            return glyph;
        var (down, x, y) = metrics.Vertical(character.Cid);
        return glyph with { Down = down, OriginX = x, OriginY = y };
    }
}
