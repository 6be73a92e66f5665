namespace BudgetDisclosure.Core.Recognition;

/// <summary>The header paths of a grid whose spans are known: for each column its labels, outermost first.</summary>
internal static class HeaderLayout
{
    /// <summary>No budget table is wider; the guard refuses wider sheets before this.</summary>
    public const int MaxColumns = 512;

    public static string[][] OfKnownSpans(List<SourceRow> header, int columns)
    {
        var owners = Owners(header, columns);
        ExtendGroups(owners, columns);
        var paths = new string[columns][];
        for (var column = 0; column < columns; column++)
        {
            var path = new List<string>();
            SourceCell? above = null;
            for (var row = 0; row < header.Count; row++)
            {
                var owner = owners[row, column];
                if (owner is null || ReferenceEquals(owner, above))
                    continue;
                above = owner;
                var text = LabelText.Squeeze(owner.Text);
                if (text.Length > 0)
                    path.Add(text);
            }
            paths[column] = [.. path];
        }
        return paths;
    }

    private static SourceCell?[,] Owners(List<SourceRow> header, int columns)
    {
        var owners = new SourceCell?[header.Count, columns];
        for (var row = 0; row < header.Count; row++)
        {
            foreach (var cell in header[row].Cells)
            {
                for (var r = row; r < Math.Min(header.Count, row + cell.RowSpan); r++)
                {
                    for (var c = cell.Column; c < Math.Min(columns, cell.Column + cell.ColumnSpan); c++)
                        owners[r, c] ??= cell;
                }
            }
        }
        return owners;
    }

    /// <summary>
    /// In sheets without merges a group's label stands over its first column only: it reaches on over unlisted cells
    /// that have labels below, under the same parent.
    /// </summary>
    private static void ExtendGroups(SourceCell?[,] owners, int columns)
    {
        for (var row = 0; row < owners.GetLength(0) - 1; row++)
        {
            for (var column = 1; column < columns; column++)
            {
                var left = owners[row, column - 1];
                if (owners[row, column] is not null || left is not { ColumnSpan: 1, RowSpan: 1 } || IsBlank(left))
                    continue;
                var sameParent = row == 0 || ReferenceEquals(owners[row - 1, column], owners[row - 1, column - 1]);
                if (sameParent && HasLabelBelow(owners, row, column) && HasLabelBelow(owners, row, column - 1))
                    owners[row, column] = left;
            }
        }
    }

    private static bool HasLabelBelow(SourceCell?[,] owners, int row, int column)
    {
        for (var below = row + 1; below < owners.GetLength(0); below++)
        {
            if (owners[below, column] is { } label && !ReferenceEquals(label, owners[row, column]) && !IsBlank(label))
                return true;
        }
        return false;
    }

    private static bool IsBlank(SourceCell cell) => string.IsNullOrWhiteSpace(cell.Text);
}
