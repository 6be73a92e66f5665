using BudgetDisclosure.Documents.Reading.Pdf.Fonts;

namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>What <c>q</c> saves and <c>Q</c> brings back (ISO 32000-1, 8.4 and 9.3).</summary>
internal sealed record GraphicsState
{
    /// <summary>From the space of the content to the page, in points from the top left.</summary>
    public required Matrix ToPage { get; set; }

    /// <summary>Outside of it nothing is seen.</summary>
    public required Box Clip { get; set; }

    public Ink Fill { get; set; } = Ink.Black;

    public Ink Stroke { get; set; } = Ink.Black;

    public double LineWidth { get; set; } = 1;

    public PdfFont? Font { get; set; }

    public double FontSize { get; set; }

    public double CharacterSpacing { get; set; }

    public double WordSpacing { get; set; }

    /// <summary>Part of the usual width.</summary>
    public double HorizontalScale { get; set; } = 1;

    public double Leading { get; set; }

    public double Rise { get; set; }

    public int TextMode { get; set; }
}

/// <summary>A colour, as far as it matters: can it be seen on paper?</summary>
/// <param name="Space">What the numbers of its next colour mean.</param>
internal readonly record struct Ink(ColourSpace Space, bool IsWhite, bool IsTransparent)
{
    public static Ink Black { get; } = new(ColourSpace.Gray, false, false);

    /// <summary>Neither white nor transparent.</summary>
    public bool Shows => !IsWhite && !IsTransparent;
}
