namespace BudgetDisclosure.Core.Reports;

/// <summary>A cell of a table's header: its label and how far it reaches.</summary>
/// <param name="Column">The first column under the cell, from 0.</param>
public readonly record struct HeaderCell(string Text, int Column, int ColumnSpan, int RowSpan);

/// <summary>Lays header paths out as the header rows of a table: equal labels side by side become one cell.</summary>
public static class HeaderLayout
{
    /// <summary>The header's rows from the top; every column is covered once in every row, spans counted.</summary>
    public static IReadOnlyList<IReadOnlyList<HeaderCell>> Of(IReadOnlyList<DisclosureColumn> columns)
    {
        var depth = Math.Max(1, columns.Select(column => column.Header.Count).DefaultIfEmpty().Max());
        var rows = Enumerable.Range(0, depth).Select(_ => new List<HeaderCell>()).ToArray();
        Place(columns, 0, columns.Count, 0, rows);
        return rows;
    }

    private static void Place(
        IReadOnlyList<DisclosureColumn> columns, int from, int to, int level, List<HeaderCell>[] rows)
    {
        for (var start = from; start < to;)
        {
            var header = columns[start].Header;
            var isLowest = header.Count <= level + 1;
            var end = isLowest ? start + 1 : EndOfGroup(columns, start, to, level);
            var text = header.Count > level ? header[level] : "";
            rows[level].Add(new(text, start, end - start, isLowest ? rows.Length - level : 1));
            if (!isLowest)
                Place(columns, start, end, level + 1, rows);
            start = end;
        }
    }

    /// <summary>Columns belong together while they share the label and the side, and go deeper.</summary>
    private static int EndOfGroup(IReadOnlyList<DisclosureColumn> columns, int start, int to, int level)
    {
        var end = start + 1;
        while (end < to
            && columns[end].Header.Count > level + 1
            && columns[end].Header[level] == columns[start].Header[level]
            && columns[end].Side == columns[start].Side)
        {
            end++;
        }
        return end;
    }
}
