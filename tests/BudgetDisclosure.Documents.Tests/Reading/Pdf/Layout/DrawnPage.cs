using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Documents.Reading.Pdf.Layout;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf.Layout;

/// <summary>A page drawn line by line and text by text, as producers draw it.</summary>
internal sealed class DrawnPage(double width = 842, double height = 595)
{
    public const double Size = 10;
    private const double Padding = 3;

    private readonly List<GlyphRun> _runs = [];
    private readonly List<Segment> _segments = [];

    public PageRemarks Remarks { get; init; } = new();

    public static IReadOnlyList<SourceBlock> Read(params DrawnPage[] pages) =>
        PageLayout.Of(new([.. pages.Select(page => page.Page())]));

    /// <summary>The only table of the page.</summary>
    public SourceTable Table() => Assert.Single(Read(this).OfType<SourceTable>());

    public PageContent Page() => new(width, height, _runs, _segments) { Remarks = Remarks };

    /// <summary>The page with its runs and segments in another order.</summary>
    public PageContent Shuffled(Random random) => new(
        width, height, [.. _runs.OrderBy(_ => random.Next())], [.. _segments.OrderBy(_ => random.Next())]) { Remarks = Remarks };

    /// <summary>The page with every line, end and baseline moved by up to a distance.</summary>
    public PageContent Shaken(Random random, double distance)
    {
        double Off() => ((random.NextDouble() * 2) - 1) * distance;
        return new(width, height,
            [.. _runs.Select(run => run with { Baseline = run.Baseline + Off() })],
            [.. _segments.Select(line => new Segment(line.X0 + Off(), line.Y0 + Off(), line.X1 + Off(), line.Y1 + Off(), 0.5))]);
    }

    /// <summary>A text from a point on; Chinese letters are an em wide, others half of it.</summary>
    public DrawnPage Text(double x, double baseline, string text, double size = Size, bool runPerGlyph = false)
    {
        var glyphs = new List<Glyph>();
        foreach (var letter in text)
        {
            glyphs.Add(new(letter.ToString(), x, WidthOf(letter) * size));
            x += WidthOf(letter) * size;
        }
        _runs.AddRange(runPerGlyph
            ? glyphs.Select(glyph => new GlyphRun(baseline, size, "F", [glyph]))
            : [new GlyphRun(baseline, size, "F", glyphs)]);
        return this;
    }

    public static double Width(string text) => text.Sum(WidthOf);

    public DrawnPage Line(double x0, double y0, double x1, double y1)
    {
        _segments.Add(new(x0, y0, x1, y1, 0.5));
        return this;
    }

    public DrawnPage Rectangle(double x0, double y0, double x1, double y1) =>
        Line(x0, y0, x1, y0).Line(x0, y1, x1, y1).Line(x0, y0, x0, y1).Line(x1, y0, x1, y1);

    /// <summary>
    /// A grid as <see cref="Testing.Grid"/> writes it down, each cell's edges drawn as lines of their own and its text
    /// at the left, numbers at the right.
    /// </summary>
    public DrawnPage Grid(double x, double y, double[] widths, string[] rows, double rowHeight = 20, double cut = 0, bool runPerGlyph = false)
    {
        foreach (var cell in Testing.Grid.Of(1, rows).Rows.SelectMany((row, r) => row.Cells.Select(cell => (cell, r))))
        {
            var left = x + widths.Take(cell.cell.Column).Sum();
            var right = left + widths.Skip(cell.cell.Column).Take(cell.cell.ColumnSpan).Sum();
            var (top, bottom) = (y + (cell.r * rowHeight), y + ((cell.r + cell.cell.RowSpan) * rowHeight));
            Line(left + cut, top, right - cut, top).Line(left + cut, bottom, right - cut, bottom);
            Line(left, top + cut, left, bottom - cut).Line(right, top + cut, right, bottom - cut);
            var text = cell.cell.Text;
            var isNumber = text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',');
            var start = isNumber ? right - Padding - (Width(text) * Size) : left + Padding;
            Text(start, ((top + bottom) / 2) + 3.5, text, runPerGlyph: runPerGlyph);
        }
        return this;
    }

    private static double WidthOf(char letter) => letter < 0x2000 ? 0.5 : 1;
}
