namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>Cuts a table that is too wide for any page into tables that are not; key columns stand in each.</summary>
internal static class ColumnSplit
{
    public static IReadOnlyList<Table> Parts(Table table, double[] widths, double pageWidth)
    {
        var groups = Groups(table, widths, pageWidth);
        var header = new TableGrid(table.Header, table.Columns.Count);
        var body = new TableGrid(table.Rows, table.Columns.Count);
        return [.. groups.Select((columns, i) => table with
        {
            Caption = i == 0 ? table.Caption : null,
            LeftLine = i == 0 ? table.LeftLine : table.ContinuationMark,
            Columns = [.. columns.Select(column => table.Columns[column])],
            Header = Rows(header, table.Header, columns),
            Rows = Rows(body, table.Rows, columns),
            Notes = i == groups.Count - 1 ? table.Notes : [],
            StartsPage = i == 0 && table.StartsPage,
        })];
    }

    /// <summary>
    /// The first column is a key always, or nobody knew what a row is about. Keys take half of the width at most; each
    /// part has at least one other column.
    /// </summary>
    private static List<int[]> Groups(Table table, double[] widths, double pageWidth)
    {
        int[] all = [.. Enumerable.Range(0, widths.Length)];
        int[] keys = [.. all.Where(column => column == 0 || table.Columns[column].IsKey)];
        while (keys.Length > 1 && keys.Sum(key => widths[key]) > pageWidth / 2)
            keys = keys[..^1];
        var room = pageWidth - Math.Min(keys.Sum(key => widths[key]), pageWidth / 2);
        var (groups, group, used) = (new List<int[]>(), new List<int>(), 0.0);
        foreach (var column in all.Except(keys))
        {
            if (group is not [] && used + widths[column] > room)
            {
                groups.Add([.. keys, .. group]);
                (group, used) = ([], 0);
            }
            group.Add(column);
            used += widths[column];
        }
        groups.Add([.. keys, .. group]);
        return [.. groups.Select(columns => columns.Order().ToArray())];
    }

    /// <summary>A cell over several columns stands in every part that has one of them.</summary>
    private static List<TableRow> Rows(TableGrid grid, IReadOnlyList<TableRow> rows, int[] columns)
    {
        var cut = new List<TableRow>(grid.Rows);
        for (var row = 0; row < grid.Rows; row++)
        {
            var cells = new List<TableCell>();
            for (var i = 0; i < columns.Length;)
            {
                var cell = grid[row, columns[i]];
                var span = columns.Skip(i).TakeWhile(column => grid[row, column] == cell).Count();
                if (cell.Row == row)
                    cells.Add(cell.Cell with { ColumnSpan = span, RowSpan = cell.RowSpan });
                i += span;
            }
            cut.Add(rows[row] with { Cells = cells });
        }
        return cut;
    }
}
