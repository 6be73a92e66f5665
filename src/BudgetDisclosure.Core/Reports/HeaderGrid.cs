namespace BudgetDisclosure.Core.Reports;

/// <summary>A label of a header with the rectangle it covers, rows and columns from 0.</summary>
public readonly record struct HeaderLabel(string Text, int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>The header of a table as printed: header paths laid out over rows, equal beginnings joined.</summary>
/// <remarks>A path's last label is never joined with its neighbour's, so that columns with equal paths stay apart.</remarks>
public sealed class HeaderGrid
{
    private HeaderGrid(int rows, IReadOnlyList<HeaderLabel> labels)
    {
        Rows = rows;
        Labels = labels;
    }

    /// <summary>0 where no column has a header.</summary>
    public int Rows { get; }

    /// <summary>By row, then by column; together they cover the whole grid.</summary>
    public IReadOnlyList<HeaderLabel> Labels { get; }

    public static HeaderGrid Of(IReadOnlyList<DisclosureColumn> columns)
    {
        var rows = columns.Select(column => column.Header.Count).DefaultIfEmpty().Max();
        return new(rows, [.. Enumerable.Range(0, rows).SelectMany(row => RowLabels(columns, row, rows))]);
    }

    private static IEnumerable<HeaderLabel> RowLabels(IReadOnlyList<DisclosureColumn> columns, int row, int rows)
    {
        for (var column = 0; column < columns.Count;)
        {
            var path = columns[column].Header;
            var span = 1;
            if (row < path.Count - 1)
            {
                while (column + span < columns.Count && AreJoined(columns[column], columns[column + span], row))
                    span++;
                yield return new(path[row], row, column, 1, span);
            }
            else if (row == Math.Max(0, path.Count - 1))
            {
                yield return new(path.LastOrDefault(""), row, column, rows - row, 1);
            }
            column += span;
        }
    }

    /// <summary>Whether two columns stand under the same label of a row: both go on below, and all above is equal.</summary>
    private static bool AreJoined(DisclosureColumn left, DisclosureColumn right, int row) =>
        left.Side == right.Side && right.Header.Count > row + 1
        && left.Header.Take(row + 1).SequenceEqual(right.Header.Take(row + 1), StringComparer.Ordinal);
}
