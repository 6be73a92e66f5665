using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Csv;

/// <summary>Lays the first row of a table of our own package, header paths joined by <c>/</c>, out as header rows again.</summary>
internal static class CsvHeaderPaths
{
    public static SourceTable Split(SourceTable table)
    {
        var paths = Header(table).Select(cell => (Cell: cell, Labels: cell.Text.Split('/'))).ToList();
        var depth = paths.Max(path => path.Labels.Length);
        var header = Enumerable.Range(0, depth).Select(level => Row(paths, level, depth));
        return table with { Rows = [.. header, .. table.Rows.Skip(1)] };
    }

    /// <summary>A column without a label is a column.</summary>
    private static IEnumerable<SourceCell> Header(SourceTable table)
    {
        var labels = table.Rows[0].Cells.ToDictionary(cell => cell.Column);
        var at = table.Position;
        var last = table.Rows.SelectMany(row => row.Cells).Max(cell => cell.Column);
        for (var column = 0; column <= last; column++)
            yield return labels.GetValueOrDefault(column)
                ?? new("", SourcePosition.OfTableCell(at.Ordinal, at.Row, column + 1), column);
    }

    private static SourceRow Row(List<(SourceCell Cell, string[] Labels)> paths, int level, int depth)
    {
        var cells = new List<SourceCell>();
        for (var i = 0; i < paths.Count;)
        {
            var (cell, labels) = paths[i];
            var span = 1;
            while (level < labels.Length - 1 && i + span < paths.Count && Shares(paths, i, span, level))
                span++;
            i += span;
            if (level >= labels.Length)
                continue;
            var down = level == labels.Length - 1 ? depth - level : 1;
            cells.Add(cell with { Text = labels[level], ColumnSpan = span, RowSpan = down });
        }
        return new(cells);
    }

    /// <summary>True if the column beside it stands under the same labels down to this level.</summary>
    private static bool Shares(List<(SourceCell Cell, string[] Labels)> paths, int first, int distance, int level)
    {
        var (cell, labels) = paths[first];
        var (other, otherLabels) = paths[first + distance];
        return other.Column == cell.Column + distance && otherLabels.Length > level + 1
            && labels.AsSpan(0, level + 1).SequenceEqual(otherLabels.AsSpan(0, level + 1));
    }
}
