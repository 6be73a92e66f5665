using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>A cell's part in a merge.</summary>
internal enum CellMerge
{
    None,
    Begins,
    GoesOn,
}

/// <summary>A cell as the file lists it, before merges are resolved.</summary>
internal sealed class GridCell
{
    public string Text { get; set; } = "";

    /// <summary>From 0.</summary>
    public int Column { get; init; }

    public int Span { get; set; } = 1;

    public int RowSpan { get; set; } = 1;

    public CellMerge Down { get; set; }

    public CellMerge Across { get; set; }

    public bool Hidden { get; set; }
}

/// <summary>A row as the file lists it.</summary>
internal sealed class GridRow
{
    public List<GridCell> Cells { get; } = [];

    public bool Hidden { get; set; }

    public bool Deleted { get; set; }

    /// <summary>A cell that goes on across (an older way to merge) widens the one before it.</summary>
    public void Add(GridCell cell)
    {
        if (cell.Across == CellMerge.GoesOn && Cells is [.., { Across: not CellMerge.None } before])
            before.Span += cell.Span;
        else
            Cells.Add(cell);
    }
}

/// <summary>Turns merges into spans; cells swallowed by a merge leave the grid.</summary>
internal static class TableGrid
{
    public static IReadOnlyList<SourceRow> Resolve(int table, IReadOnlyList<GridRow> rows)
    {
        var open = new Dictionary<int, GridCell>();
        var kept = new List<GridCell>[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            kept[i] = MergeDown(rows[i], open, out var next);
            open = next;
        }

        return [.. rows.Select((row, i) => new SourceRow([.. kept[i].Select(cell => CellOf(table, i, row, cell))])
        {
            Hidden = row.Hidden,
        })];
    }

    /// <summary>A cell goes on only below one that began in its column; otherwise it is a cell of its own.</summary>
    private static List<GridCell> MergeDown(
        GridRow row, Dictionary<int, GridCell> above, out Dictionary<int, GridCell> open)
    {
        var kept = new List<GridCell>(row.Cells.Count);
        open = [];
        foreach (var cell in row.Cells)
        {
            if (cell.Down == CellMerge.GoesOn && above.TryGetValue(cell.Column, out var begun) &&
                begun.Span == cell.Span)
            {
                begun.RowSpan++;
                open[cell.Column] = begun;
                continue;
            }

            kept.Add(cell);
            if (cell.Down == CellMerge.Begins)
                open[cell.Column] = cell;
        }

        return kept;
    }

    private static SourceCell CellOf(int table, int row, GridRow source, GridCell cell) =>
        new(cell.Text, SourcePosition.OfTableCell(table, row + 1, cell.Column + 1),
            cell.Column, cell.Span, cell.RowSpan)
        {
            Hidden = cell.Hidden || source.Hidden,
        };
}
