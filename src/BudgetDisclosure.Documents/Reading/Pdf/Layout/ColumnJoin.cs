namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>
/// Puts tables together again that were too wide for a page: below the first columns stand the others, and some of the
/// first once more, so that one knows what each row is about.
/// </summary>
internal static class ColumnJoin
{
    private const int MaxHeadRows = 5;

    public static List<PageItem> Join(IReadOnlyList<PageItem> items)
    {
        var joined = new List<PageItem>(items.Count);
        foreach (var item in items)
        {
            var lines = joined.AsEnumerable().Reverse().TakeWhile(TableJoin.IsContinuationLine).Count();
            if (item is PageTable next && lines > 0 && joined.Count > lines && joined[^(lines + 1)] is PageTable table
                && Whole(table, next) is { } whole)
            {
                joined.RemoveRange(joined.Count - lines - 1, lines + 1);
                joined.Add(whole);
            }
            else
            {
                joined.Add(item);
            }
        }
        return joined;
    }

    /// <summary>Both as one, or null where the second does not begin with a column of the first, row by row.</summary>
    private static PageTable? Whole(PageTable table, PageTable next)
    {
        var missing = table.Rows - next.Rows;
        return missing == 0 ? SideBySide(table, next) : Enumerable.Range(0, MaxHeadRows)
            .TakeWhile(row => Math.Abs(missing) < MaxHeadRows && row < Math.Min(table.Rows, next.Rows))
            .Select(row => missing > 0
                ? SideBySide(table, Stretched(next, row, missing)) : SideBySide(Stretched(table, row, -missing), next))
            .OfType<PageTable>().MinBy(whole => whole.Columns);
    }

    /// <summary>A head of which each cell covers several rows was drawn as one row.</summary>
    private static PageTable Stretched(PageTable table, int row, int by) => table with
    {
        Rows = table.Rows + by,
        Cells =
        [
            .. table.Cells.Select(cell => cell with
            {
                Span = cell.Span.Row > row ? cell.Span with { Row = cell.Span.Row + by }
                    : cell.Span.Row + cell.Span.RowSpan > row ? cell.Span with { RowSpan = cell.Span.RowSpan + by }
                    : cell.Span,
            }),
        ],
    };

    private static PageTable? SideBySide(PageTable table, PageTable next)
    {
        var (left, right) = (new GridTexts(table), new GridTexts(next));
        var repeated = Repeated(left, right);
        if (repeated[0] is null || repeated.TrueForAll(column => column is not null))
            return null;
        var places = Places(left.Columns, repeated);
        return table with
        {
            Xs = Edges(table, next, places),
            Cells = [.. Cells(table, true, places), .. Cells(next, false, places)],
            Doubts = table.Doubts.Concat(next.Doubts).ToHashSet(),
        };
    }

    /// <summary>For each column of the second, which of the first it repeats; both in the same order.</summary>
    private static List<int?> Repeated(GridTexts left, GridTexts right)
    {
        var (repeated, from) = (new List<int?>(), 0);
        for (var column = 0; column < right.Columns; column++)
        {
            var same = Enumerable.Range(from, left.Columns - from).Cast<int?>()
                .FirstOrDefault(other => left[other!.Value].SequenceEqual(right[column], StringComparer.Ordinal));
            repeated.Add(same);
            from = same + 1 ?? from;
        }
        return repeated;
    }

    /// <summary>The columns of the whole from the left: a new one stands before the next that was repeated.</summary>
    private static List<(bool IsFirst, int Column)> Places(int columns, List<int?> repeated)
    {
        var places = Enumerable.Range(0, columns).Select(column => (IsFirst: true, Column: column)).ToList();
        var before = places.Count;
        for (var column = repeated.Count - 1; column >= 0; column--)
        {
            if (repeated[column] is { } same)
                before = same;
            else
                places.Insert(before, (false, column));
        }
        return places;
    }

    private static List<double> Edges(PageTable table, PageTable next, List<(bool IsFirst, int Column)> places)
    {
        List<double> edges = [table.Xs[0]];
        foreach (var (isFirst, column) in places)
        {
            var xs = isFirst ? table.Xs : next.Xs;
            edges.Add(edges[^1] + xs[column + 1] - xs[column]);
        }
        return edges;
    }

    /// <summary>The cells of one of both in the columns of the whole; one that others now part is printed twice.</summary>
    private static IEnumerable<PageCell> Cells(PageTable table, bool isFirst, List<(bool IsFirst, int Column)> places)
    {
        foreach (var cell in table.Cells)
        {
            var end = cell.Span.Column + cell.Span.ColumnSpan;
            var start = -1;
            for (var place = 0; place <= places.Count; place++)
            {
                var isIn = place < places.Count && places[place].IsFirst == isFirst
                    && places[place].Column >= cell.Span.Column && places[place].Column < end;
                if (isIn && start < 0)
                    start = place;
                if (isIn || start < 0)
                    continue;
                yield return cell with { Span = cell.Span with { Column = start, ColumnSpan = place - start } };
                start = -1;
            }
        }
    }

    /// <summary>The texts of a table by column and row, a merged cell's in every place that it covers.</summary>
    private sealed class GridTexts
    {
        private readonly string[][] _texts;

        public GridTexts(PageTable table)
        {
            _texts = [.. Enumerable.Range(0, table.Columns).Select(_ => new string[table.Rows])];
            foreach (var cell in table.Cells)
            {
                for (var column = cell.Span.Column; column < cell.Span.Column + cell.Span.ColumnSpan; column++)
                    Array.Fill(_texts[column], cell.Text, cell.Span.Row, cell.Span.RowSpan);
            }
        }

        public int Columns => _texts.Length;

        public IEnumerable<string> this[int column] => _texts[column];
    }
}
