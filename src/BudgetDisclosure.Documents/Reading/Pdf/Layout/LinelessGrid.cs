using System.Text.RegularExpressions;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>
/// The fallback for a page whose table has no lines: columns are told by the white gaps between texts. Columns without
/// any text vanish, so such a table is always marked as doubtful.
/// </summary>
internal static partial class LinelessGrid
{
    /// <summary>Texts further apart than this many em stand in two columns.</summary>
    private const double Apart = 0.7;

    /// <summary>Baselines nearer than this many em can be of one row.</summary>
    private const double SameRow = 0.9;

    /// <summary>Fewer lines with a code or two numbers are no table.</summary>
    private const int FewestRows = 3;

    /// <summary>
    /// The lines of a table under its title, and the table that they make; null where a page has none.
    /// </summary>
    public static (PageTable Table, IReadOnlyList<GlyphLine> Lines)? Find(IReadOnlyList<GlyphLine> lines, int page)
    {
        var title = lines.ToList().FindIndex(line => Title().IsMatch(line.Text) && line.Chunks(Apart).Count == 1);
        if (title < 0)
            return null;
        var body = lines.Skip(title + 1)
            .SkipWhile(line => line.Chunks(Apart).Count < 2 || Meta().IsMatch(line.Text)).ToList();
        var last = body.FindLastIndex(IsRow);
        if (last < 0 || body.Count(IsRow) < FewestRows)
            return null;
        body = body[..(last + 1)];
        var columns = Columns(body.Where(IsRow));
        double[] edges = [.. columns.Select(column => column.From), body.Max(line => line.Box.Right)];
        return (Table(body, columns, edges, page), body);
    }

    /// <summary>
    /// What goes on, without a title, with the table that the page before ended with; null where nothing does.
    /// </summary>
    public static (PageTable Table, IReadOnlyList<GlyphLine> Lines)? Continue(
        PageTable before, IReadOnlyList<GlyphLine> lines, int page)
    {
        var last = lines.ToList().FindLastIndex(IsRow);
        if (last < 0 || lines.Count(IsRow) < FewestRows || lines.Any(line => Title().IsMatch(line.Text)))
            return null;
        List<GlyphLine> body = [.. lines.Take(last + 1)];
        return (Table(body, ColumnsOf(before), before.Xs, page), body);
    }

    private static bool IsRow(GlyphLine line)
    {
        var texts = line.Chunks(Apart).ConvertAll(GlyphLine.TextOf);
        return texts.Count(text => Number().IsMatch(text)) > 1 || (texts.Count > 2 && Code().IsMatch(texts[0]));
    }

    private static PageTable Table(List<GlyphLine> body, List<Ruling> columns, IReadOnlyList<double> xs, int page)
    {
        var rows = Rows(body, columns, page);
        var box = Box.Around(body.Select(line => line.Box));
        return new(page, box, xs, rows.Count, [.. rows.SelectMany((row, i) =>
            row.Cells.OrderBy(cell => cell.Span.Column).Select(cell => cell with { Span = cell.Span with { Row = i } }))])
        {
            Doubts = new HashSet<TableDoubt> { TableDoubt.Lineless },
        };
    }

    private static List<(GlyphLine Line, List<PageCell> Cells)> Rows(
        List<GlyphLine> body, List<Ruling> columns, int page)
    {
        var rows = new List<(GlyphLine Line, List<PageCell> Cells)>();
        foreach (var line in body)
        {
            var cells = Cells(line, columns, page).ToList();
            if (rows.Count > 0 && IsSameRow(rows[^1].Line, line)
                && !cells.Exists(cell => rows[^1].Cells.Exists(other => Overlap(cell.Span, other.Span))))
            {
                rows[^1].Cells.AddRange(cells);
            }
            else
            {
                rows.Add((line, cells));
            }
        }
        return rows;
    }

    /// <summary>
    /// True for lines so near that they can be of one row, in whose cells texts stand at different heights.
    /// </summary>
    private static bool IsSameRow(GlyphLine above, GlyphLine line) =>
        line.Baseline - above.Baseline <= SameRow * line.Size;

    private static bool Overlap(GridSpan cell, GridSpan other) =>
        cell.Column < other.Column + other.ColumnSpan && other.Column < cell.Column + cell.ColumnSpan;

    /// <summary>What the texts of all rows cover, from left to right. A total's label stands across columns.</summary>
    private static List<Ruling> Columns(IEnumerable<GlyphLine> rows)
    {
        var columns = new List<Ruling>();
        var texts = rows.SelectMany(row => row.Chunks(Apart)).Where(chunk => !Total().IsMatch(GlyphLine.TextOf(chunk)));
        foreach (var chunk in texts.OrderBy(chunk => chunk[0].X))
        {
            if (columns.Count > 0 && chunk[0].X <= columns[^1].To)
                columns[^1] = columns[^1] with { To = Math.Max(columns[^1].To, chunk[^1].Right) };
            else
                columns.Add(new(0, chunk[0].X, chunk[^1].Right));
        }
        return columns;
    }

    /// <summary>What the texts of a table cover in each of its columns.</summary>
    private static List<Ruling> ColumnsOf(PageTable table) =>
    [
        .. Enumerable.Range(0, table.Columns).Select(column =>
        {
            var boxes = table.Cells.Where(cell => cell.Span.Column == column && cell.Span.ColumnSpan == 1)
                .Select(cell => cell.At.Box!.Value);
            return boxes.Aggregate(new Ruling(0, table.Xs[column], table.Xs[column]), (covered, box) =>
                covered with { From = Math.Min(covered.From, box.Left), To = Math.Max(covered.To, box.Right) });
        }),
    ];

    /// <summary>A cell for each column that a text covers; two texts in one column are one.</summary>
    private static IEnumerable<PageCell> Cells(GlyphLine line, List<Ruling> columns, int page)
    {
        var groups = line.Chunks(Apart).GroupBy(chunk => ColumnOf(chunk, columns)).OrderBy(group => group.Key).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            var glyphs = groups[i].SelectMany(chunk => chunk).ToList();
            var first = groups[i].Key;
            var next = i + 1 < groups.Count ? groups[i + 1].Key : columns.Count;
            var span = Math.Max(1, columns[first..next].TakeWhile(column => column.From < glyphs[^1].Right).Count());
            var box = Box.Around(glyphs.Select(glyph => glyph.Box));
            yield return new(new(0, first, 1, span), GlyphLine.TextOf(glyphs), box.On(page));
        }
    }

    private static int ColumnOf(List<PlacedGlyph> chunk, List<Ruling> columns)
    {
        var covered = columns.ConvertAll(column =>
            Math.Min(column.To, chunk[^1].Right) - Math.Max(column.From, chunk[0].X));
        var middle = (chunk[0].X + chunk[^1].Right) / 2;
        return covered.Max() > 0 ? covered.IndexOf(covered.Max())
            : Enumerable.Range(0, columns.Count).MinBy(i => Math.Abs(((columns[i].From + columns[i].To) / 2) - middle));
    }

    [GeneratedRegex(@"^.{2,44}表\s*([（(].{0,20}[）)])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"单\s*位\s*[:：]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Meta();

    [GeneratedRegex(@"^[-－]?[0-9][0-9,]*(\.[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[0-9]{3,7}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(合|总|小)\s*计$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Total();
}
