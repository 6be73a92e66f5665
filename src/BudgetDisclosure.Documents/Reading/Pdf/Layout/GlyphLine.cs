using System.Text;
using BudgetDisclosure.Documents.Reading.Pdf.Structure;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>Glyphs that stand on one line, from left to right.</summary>
internal sealed class GlyphLine
{
    /// <summary>Baselines that differ by less than this part of an em are one line.</summary>
    private const double LineHeight = 0.45;

    /// <summary>
    /// A gap between Latin letters, a wide one between any, or a narrow one in which a blank was painted.
    /// </summary>
    private const double LatinBlank = 0.25;
    private const double AnyBlank = 1.2;
    private const double PaintedBlank = 0.15;

    /// <summary>A gap between two Chinese letters of a line that otherwise has none: spread lines have many.</summary>
    private const double LoneBlank = 0.3;
    private const double NoGap = 0.05;

    private GlyphLine(IReadOnlyList<PlacedGlyph> glyphs)
    {
        Glyphs = glyphs;
        Box = Box.Around(glyphs.Select(glyph => glyph.Box));
        Size = glyphs.Max(glyph => glyph.Size);
        Baseline = glyphs.Average(glyph => glyph.Baseline);
        Text = TextOf(glyphs);
        Block = glyphs[0].Element?.Block is { } block && glyphs.All(glyph => glyph.Element?.Block == block) ? block : null;
    }

    public IReadOnlyList<PlacedGlyph> Glyphs { get; }

    public Box Box { get; }

    public double Size { get; }

    public double Baseline { get; }

    public string Text { get; }

    /// <summary>The paragraph, heading or cell that all of it is part of, as a tagged file says; null where it says none.</summary>
    public StructureElement? Block { get; }

    public bool IsArtifact => Glyphs.All(glyph => glyph.IsArtifact);

    /// <summary>True where a letter covers half of the one before.</summary>
    public bool IsOverprinted => Glyphs.Zip(Glyphs.Skip(1)).Any(pair =>
        pair.First.Right - pair.Second.X > Math.Min(pair.First.Width, pair.Second.Width) / 2);

    /// <summary>Lines from top to bottom.</summary>
    public static List<GlyphLine> Of(IEnumerable<PlacedGlyph> glyphs) =>
        [.. ByBaseline(glyphs, glyph => LineHeight * glyph.Size).Select(line => new GlyphLine(line))];

    /// <summary>Groups of glyphs whose baselines differ by less than a tolerance, each from left to right.</summary>
    public static List<List<PlacedGlyph>> ByBaseline(
        IEnumerable<PlacedGlyph> glyphs, Func<PlacedGlyph, double> tolerance)
    {
        var groups = new List<List<PlacedGlyph>>();
        foreach (var glyph in glyphs.OrderBy(glyph => glyph.Baseline).ThenBy(glyph => glyph.X)
            .ThenBy(glyph => glyph.Size))
        {
            if (groups.Count > 0 && glyph.Baseline - groups[^1][0].Baseline <= tolerance(glyph))
                groups[^1].Add(glyph);
            else
                groups.Add([glyph]);
        }
        foreach (var group in groups)
        {
            group.Sort((a, b) =>
                a.X.CompareTo(b.X) is not 0 and var order ? order : string.CompareOrdinal(a.Text, b.Text));
        }
        return groups;
    }

    /// <summary>The parts of the line between gaps wider than <paramref name="gap"/> em.</summary>
    public List<List<PlacedGlyph>> Chunks(double gap)
    {
        var chunks = new List<List<PlacedGlyph>> { new() { Glyphs[0] } };
        for (var i = 1; i < Glyphs.Count; i++)
        {
            if (Glyphs[i].X - Glyphs[i - 1].Right > gap * Glyphs[i].Size)
                chunks.Add([]);
            chunks[^1].Add(Glyphs[i]);
        }
        return chunks;
    }

    public static string TextOf(IReadOnlyList<PlacedGlyph> glyphs)
    {
        var text = new StringBuilder();
        var isTight = IsTight(glyphs);
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (i > 0 && (IsBlankBetween(glyphs[i - 1], glyphs[i])
                || (isTight && IsLoneBlank(glyphs[i - 1], glyphs[i]))))
                text.Append(' ');
            text.Append(glyphs[i].Text);
        }
        return text.ToString();
    }

    /// <summary>True where most letters touch the ones before them.</summary>
    private static bool IsTight(IReadOnlyList<PlacedGlyph> glyphs)
    {
        var pairs = glyphs.Zip(glyphs.Skip(1));
        return pairs.Count(pair => pair.Second.X - pair.First.Right < NoGap * pair.Second.Size) > glyphs.Count / 2;
    }

    private static bool IsLoneBlank(PlacedGlyph left, PlacedGlyph right) =>
        !left.IsAscii && !right.IsAscii && right.X - left.Right > LoneBlank * right.Size;

    private static bool IsBlankBetween(PlacedGlyph left, PlacedGlyph right)
    {
        var gap = (right.X - left.Right) / right.Size;
        return gap > AnyBlank || (gap > LatinBlank && left.IsAscii && right.IsAscii)
            || (gap > PaintedBlank && right.IsAfterBlank);
    }
}
