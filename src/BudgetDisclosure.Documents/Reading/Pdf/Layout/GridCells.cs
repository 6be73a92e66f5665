namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>Makes rectangles of groups of places: cells are rectangles, whatever walls a drawing lacks.</summary>
internal static class GridCells
{
    public static GridShape Rectangular(double[] xs, double[] ys, UnionFind places)
    {
        var columns = xs.Length - 1;
        List<GridSpan> spans;
        do
            spans = Spans(places, columns);
        while (Fill(spans, places, columns));
        var owners = new int[ys.Length - 1, columns];
        for (var i = 0; i < spans.Count; i++)
        {
            foreach (var (row, column) in Places(spans[i]))
                owners[row, column] = i;
        }
        return new(xs, ys, spans, owners);
    }

    private static List<GridSpan> Spans(UnionFind places, int columns) =>
    [
        .. Enumerable.Range(0, places.Count).GroupBy(places.Root).Select(group =>
        {
            var (top, bottom) = (group.Min(place => place / columns), group.Max(place => place / columns));
            var (left, right) = (group.Min(place => place % columns), group.Max(place => place % columns));
            return new GridSpan(top, left, bottom - top + 1, right - left + 1);
        }).OrderBy(span => span.Row).ThenBy(span => span.Column),
    ];

    /// <summary>Joins all that lies inside a group's rectangle; false where nothing was left to join.</summary>
    private static bool Fill(List<GridSpan> spans, UnionFind places, int columns)
    {
        var joined = false;
        foreach (var span in spans)
        {
            var first = (span.Row * columns) + span.Column;
            foreach (var (row, column) in Places(span))
            {
                var place = (row * columns) + column;
                joined |= places.Root(place) != places.Root(first);
                places.Join(first, place);
            }
        }
        return joined;
    }

    private static IEnumerable<(int Row, int Column)> Places(GridSpan span)
    {
        for (var row = span.Row; row < span.Row + span.RowSpan; row++)
        {
            for (var column = span.Column; column < span.Column + span.ColumnSpan; column++)
                yield return (row, column);
        }
    }
}
