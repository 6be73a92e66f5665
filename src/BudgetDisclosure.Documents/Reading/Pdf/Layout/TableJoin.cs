using System.Text.RegularExpressions;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>Puts tables together again that go on over pages.</summary>
internal sealed partial class TableJoin
{
    /// <summary>
    /// How far column lines of two pages may be apart, in points, after the left edges are laid on each other.
    /// </summary>
    private const double SameColumn = 6;

    private const double SameWidth = 8;
    private const int MaxHeadRows = 5;

    private readonly List<PageItem> _items = [];

    /// <summary>The table with which the last page ended: it may go on.</summary>
    private int? _open;

    /// <param name="pages">The items of each page in reading order.</param>
    public static List<PageItem> Join(IEnumerable<IReadOnlyList<PageItem>> pages)
    {
        var join = new TableJoin();
        foreach (var page in pages)
            join.Add(page);
        return ColumnJoin.Join(join._items);
    }

    private void Add(IReadOnlyList<PageItem> page)
    {
        var rest = page;
        var lines = page.TakeWhile(IsContinuationLine).Count();
        if (_open is { } open && page.ElementAtOrDefault(lines) is PageTable next
            && Continued((PageTable)_items[open], next, repeatsHead: lines > 0) is { } whole)
        {
            _items[open] = whole;
            rest = [.. page.Skip(lines + 1)];
            _open = rest.All(IsNote) ? open : null;
        }
        else
        {
            _open = null;
        }
        _items.AddRange(rest);
        var last = _items.FindLastIndex(item => item is PageTable);
        if (last >= _items.Count - rest.Count && _items.Skip(last + 1).All(IsNote))
            _open = last;
    }

    /// <summary>True for what stands above the second part of a table alone: 续表, and the unit once more.</summary>
    public static bool IsContinuationLine(PageItem item) =>
        item is PageLine line && line.Line.Text.Length > 0 && Continuation().IsMatch(line.Line.Text);

    private static bool IsNote(PageItem item) => item is PageLine line && Note().IsMatch(line.Line.Text);

    /// <summary>Both tables as one, or null where the second is a table of its own.</summary>
    /// <param name="repeatsHead">
    /// True where the second must have the first's head to go on with it, unless a tagged file says that they are one.
    /// </param>
    private static PageTable? Continued(PageTable table, PageTable next, bool repeatsHead)
    {
        if (BeginsWithTitle(next) || Columns(table, next) is not { } columns)
            return null;
        var doubts = next.Doubts.ToHashSet();
        if (columns.Differ)
            doubts.Add(TableDoubt.ColumnsDiffer);
        var (first, last) = (HeadRows(table, columns.Cells, next.Rows), next.Rows);
        if (repeatsHead && first == 0 && !AreTaggedAsOne(table, next))
            return null;
        while (first < last && IsEmpty(columns.Cells, first))
            first++;
        var rows = table.Rows;
        while (rows > 1 && IsEmpty(table.Cells, rows - 1))
            rows--;
        var added = columns.Cells.Where(cell => cell.Span.Row >= first)
            .Select(cell => cell with { Span = cell.Span with { Row = cell.Span.Row - first + rows } });
        var whole = table with
        {
            Rows = rows + last - first,
            Cells = [.. table.Cells.Where(cell => cell.Span.Row < rows).Select(cell => Cut(cell, rows)), .. added],
        };
        return BrokenRow.Mended(whole, rows).Doubted(doubts);
    }

    private static bool AreTaggedAsOne(PageTable table, PageTable next) =>
        next.Cells.Select(cell => cell.Element?.Table).FirstOrDefault(element => element is not null) is { } begun
        && begun == table.Cells.Select(cell => cell.Element?.Table).LastOrDefault(element => element is not null);

    private static PageCell Cut(PageCell cell, int rows) =>
        cell with { Span = cell.Span with { RowSpan = Math.Min(cell.Span.RowSpan, rows - cell.Span.Row) } };

    private static bool BeginsWithTitle(PageTable table) =>
        table.Row(0).ToList() is [{ Span.ColumnSpan: var span, Text: var text }] && span == table.Columns
        && text.Contains('表', StringComparison.Ordinal);

    private static bool IsEmpty(IReadOnlyList<PageCell> cells, int row) =>
        cells.Where(cell => cell.Span.Row <= row && row < cell.Span.Row + cell.Span.RowSpan).All(cell => cell.IsBlank);

    /// <summary>The next page's cells in the table's columns, or null where they do not fit.</summary>
    private static (IReadOnlyList<PageCell> Cells, bool Differ)? Columns(PageTable table, PageTable next)
    {
        var shift = table.Xs[0] - next.Xs[0];
        var xs = next.Xs.Select(x => x + shift).ToList();
        if (xs.Count == table.Xs.Count
            && xs.Zip(table.Xs).All(pair => Math.Abs(pair.First - pair.Second) <= SameColumn))
            return (next.Cells, false);
        if (xs.Count >= table.Xs.Count || Math.Abs(next.Box.Width - table.Box.Width) > SameWidth)
            return null;
        var places = xs.ConvertAll(x => Nearest(table.Xs, x));
        if (places.Distinct().Count() < places.Count)
            return null;
        var differ = places.Zip(xs).Any(pair => Math.Abs(table.Xs[pair.First] - pair.Second) > SameColumn);
        return (next.Cells.Select(cell => cell with { Span = Moved(cell.Span, places) }).ToList(), differ);
    }

    private static int Nearest(IReadOnlyList<double> xs, double x) =>
        Enumerable.Range(0, xs.Count).MinBy(i => Math.Abs(xs[i] - x));

    private static GridSpan Moved(GridSpan span, List<int> places)
    {
        var (left, right) = (places[span.Column], places[span.Column + span.ColumnSpan]);
        return span with { Column = left, ColumnSpan = right - left };
    }

    /// <summary>How many leading rows repeat the table's own head.</summary>
    private static int HeadRows(PageTable table, IReadOnlyList<PageCell> next, int rows)
    {
        var head = 0;
        for (var row = 0; row < Math.Min(MaxHeadRows, Math.Min(rows, table.Rows)); row++)
        {
            if (RowKey(table.Cells, row) != RowKey(next, row))
                break;
            // Cells that reach below a row keep it together with the rows that they reach.
            if (next.Where(cell => cell.Span.Row <= row).All(cell => cell.Span.Row + cell.Span.RowSpan <= row + 1))
                head = row + 1;
        }
        return head;
    }

    private static string RowKey(IReadOnlyList<PageCell> cells, int row) => string.Join('|',
        cells.Where(cell => cell.Span.Row == row)
            .Select(cell => $"{cell.Span.Column} {cell.Text.Replace(" ", "", StringComparison.Ordinal)}"));

    [GeneratedRegex(@"^\s*([（(]?(续|接)(上)?(页|表)?(表)?[)）]?)?\s*((金额|计量)?单位\s*[:：]\s*\S{1,6})?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^\s*(注|备注|说明)\s*\d?\s*[:：.．、]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Note();
}
