namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>The glyphs of a page that can be seen and are not marked as its head or foot.</summary>
internal sealed class PageText
{
    public PageText(PageContent page, int number)
    {
        Page = page;
        Number = number;
        Glyphs = [.. Placed(page.Runs.Where(run => !IsMargin(run)))];
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

    /// <summary>Blanks are no glyphs; the next glyph on the same line, of whatever run, knows of them.</summary>
    private static IEnumerable<PlacedGlyph> Placed(IEnumerable<GlyphRun> runs)
    {
        var (blank, baseline) = (false, double.NaN);
        foreach (var run in runs)
        {
            blank &= run.Baseline == baseline;
            baseline = run.Baseline;
            foreach (var glyph in run.Glyphs)
            {
                if (!string.IsNullOrWhiteSpace(glyph.Text))
                {
                    yield return new(glyph.Text.Trim(), glyph.X, glyph.Width, run.Baseline, run.Size)
                    {
                        IsAfterBlank = blank,
                        Element = run.Element,
                        IsArtifact = run.IsArtifact,
                    };
                }
                blank = string.IsNullOrWhiteSpace(glyph.Text);
            }
        }
    }
}
