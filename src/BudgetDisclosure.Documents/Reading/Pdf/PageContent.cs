using BudgetDisclosure.Documents.Reading.Pdf.Structure;

namespace BudgetDisclosure.Documents.Reading.Pdf;

/// <summary>What one page shows, as drawn: in points from the top left of its crop box, rotation applied.</summary>
/// <param name="Runs">Glyphs in the order in which they are painted; what is clipped or invisible is left out.</param>
/// <param name="Segments">
/// Straight lines that can be seen, thin filled rectangles among them as their centre line.
/// </param>
internal sealed record PageContent(
    double Width, double Height, IReadOnlyList<GlyphRun> Runs, IReadOnlyList<Segment> Segments)
{
    public PageRemarks Remarks { get; init; } = new();
}

/// <summary>Glyphs that one operator paints on one baseline in one font.</summary>
/// <param name="Baseline">Distance from the top of the page.</param>
/// <param name="Size">The size as drawn, after every matrix.</param>
internal sealed record GlyphRun(double Baseline, double Size, string Font, IReadOnlyList<Glyph> Glyphs)
{
    /// <summary>Marked as no content of the document: running heads and feet, page numbers.</summary>
    public bool IsArtifact { get; init; }

    /// <summary>What a tagged file says it is part of.</summary>
    public StructureElement? Element { get; init; }
}

/// <summary>A glyph with the text it stands for; U+FFFD where that cannot be known.</summary>
/// <param name="X">The left edge of its advance.</param>
internal readonly record struct Glyph(string Text, double X, double Width);

/// <summary>A horizontal or vertical line.</summary>
internal readonly record struct Segment(double X0, double Y0, double X1, double Y1, double Thickness);

/// <summary>What a person should know about a page before its figures are trusted.</summary>
internal sealed record PageRemarks
{
    /// <summary>Glyphs outside the clip, thus not to be seen.</summary>
    public int Clipped { get; init; }

    /// <summary>Glyphs painted in a mode, or in a colour, that shows nothing.</summary>
    public int Invisible { get; init; }

    /// <summary>Glyphs not upright after the page was turned to the way most of its glyphs stand.</summary>
    public int Turned { get; init; }

    /// <summary>Glyphs whose text cannot be known.</summary>
    public int Undecoded { get; init; }

    public int Images { get; init; }

    /// <summary>The part of the page that images cover, from 0 to 1.</summary>
    public double ImageShare { get; init; }

    /// <summary>The content stream was cut off or could only be read in part.</summary>
    public bool IsDamaged { get; init; }
}

/// <summary>The pages of a file and how the file itself could be read.</summary>
internal sealed record PdfContent(IReadOnlyList<PageContent> Pages)
{
    /// <summary>True where the cross-reference was wrong and the objects had to be looked for.</summary>
    public bool IsRebuilt { get; init; }
}
