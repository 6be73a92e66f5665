namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>Cuts shown strings into glyphs.</summary>
internal abstract class PdfFont(string name)
{
    /// <summary>The font's name without the tag of a subset.</summary>
    public string Name { get; } = name;

    public virtual bool IsVertical => false;

    /// <summary>The height of an em in units of the font size.</summary>
    public virtual double Em => 1;

    /// <summary>Takes the first glyph off a string that is not empty.</summary>
    public abstract ShownGlyph Next(ref ReadOnlySpan<byte> bytes);
}

/// <summary>A glyph as its font has it; lengths in units of the font size.</summary>
/// <param name="Width">The horizontal advance.</param>
/// <param name="IsWordSpace">Word spacing applies: the single byte 32.</param>
internal readonly record struct ShownGlyph(string Text, double Width, bool IsWordSpace)
{
    /// <summary>The advance downwards, negative, in vertical writing.</summary>
    public double Down { get; init; }

    /// <summary>From the upright glyph's origin to that of vertical writing.</summary>
    public double OriginX { get; init; }

    public double OriginY { get; init; }
}
