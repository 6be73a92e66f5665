namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>The glyphs of a page that can be seen and are not marked as its head or foot.</summary>
internal sealed class PageText
{
    public PageText(PageContent page, int number)
    {
        Page = page;
        Number = number;
        Glyphs = [.. page.Runs.Where(run => !IsMargin(run)).SelectMany(Placed)];
    }

    public PageContent Page { get; }

    /// <summary>The page's number, from 1.</summary>
    public int Number { get; }

    public IReadOnlyList<PlacedGlyph> Glyphs { get; }

    /// <summary>The text whose letters stand inside a box, its lines one after the other.</summary>
    public string In(Box box) => string.Concat(
        GlyphLine.Of(Glyphs.Where(glyph => box.Holds(glyph.Centre, glyph.Middle))).Select(line => line.Text));

    /// <summary>What a tagged file calls no content is left out only where heads and feet stand.</summary>
    private bool IsMargin(GlyphRun run) =>
        run.IsArtifact && RunningHeads.IsAtEdge(run.Baseline, Page.Height);

    private static IEnumerable<PlacedGlyph> Placed(GlyphRun run) => run.Glyphs
        .Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text))
        .Select(glyph => new PlacedGlyph(glyph.Text.Trim(), glyph.X, glyph.Width, run.Baseline, run.Size));
}
