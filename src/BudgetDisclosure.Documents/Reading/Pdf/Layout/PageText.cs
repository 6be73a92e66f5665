namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>The visible glyphs of a page, each once, in an order that does not depend on how they were painted.</summary>
internal sealed class PageText
{
    /// <summary>Bold is sometimes faked by printing a letter twice, a hair apart.</summary>
    private const double SamePlace = 0.2;

    public PageText(PageContent page, int number)
    {
        Page = page;
        Number = number;
        Glyphs = Once(page.Runs.Where(run => !IsMargin(run)).SelectMany(Placed));
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
        .Select(glyph => new PlacedGlyph(Radicals.AsLetters(glyph.Text.Trim()), glyph.X, glyph.Width, run.Baseline, run.Size));

    private static List<PlacedGlyph> Once(IEnumerable<PlacedGlyph> glyphs)
    {
        var once = new List<PlacedGlyph>();
        foreach (var line in GlyphLine.ByBaseline(glyphs, glyph => SamePlace * glyph.Size))
        {
            for (var i = 0; i < line.Count; i++)
            {
                if (!IsPrintedBefore(line, i))
                    once.Add(line[i]);
            }
        }
        return once;
    }

    private static bool IsPrintedBefore(List<PlacedGlyph> line, int index)
    {
        var glyph = line[index];
        for (var i = index - 1; i >= 0 && glyph.X - line[i].X <= SamePlace * glyph.Size; i--)
        {
            if (line[i].Text == glyph.Text)
                return true;
        }
        return false;
    }
}
