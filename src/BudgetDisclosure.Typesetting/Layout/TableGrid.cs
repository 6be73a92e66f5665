namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>A cell where it stands in a grid; a cell with spans stands at every place that it covers.</summary>
internal sealed class GridCell(TableCell cell, int row, int column, int rowSpan, int columnSpan, bool isEmphasised)
{
    public TableCell Cell => cell;

    public int Row => row;

    public int Column => column;

    public int RowSpan => rowSpan;

    public int ColumnSpan => columnSpan;

    /// <summary>It belongs to a total.</summary>
    public bool IsEmphasised => isEmphasised;

    public int LastRow => row + rowSpan - 1;
}

/// <summary>Rows of cells laid out on a grid, row and column spans followed.</summary>
internal sealed class TableGrid
{
    private static readonly TableCell Blank = new("");

    private readonly GridCell?[,] cells;

    /// <exception cref="ArgumentException">A row has more cells than there are columns left for it.</exception>
    public TableGrid(IReadOnlyList<TableRow> rows, int columns)
    {
        (Rows, Columns) = (rows.Count, columns);
        cells = new GridCell?[Rows, Columns];
        for (var row = 0; row < Rows; row++)
            Place(rows[row], row);
    }

    public int Rows { get; }

    public int Columns { get; }

    public GridCell this[int row, int column] => cells[row, column]!;

    /// <summary>The cells that begin in a row, from the left.</summary>
    public IEnumerable<GridCell> Beginning(int row)
    {
        for (var column = 0; column < Columns; column += this[row, column].ColumnSpan)
        {
            if (this[row, column].Row == row)
                yield return this[row, column];
        }
    }

    private void Place(TableRow row, int at)
    {
        var next = 0;
        foreach (var cell in row.Cells)
        {
            next = NextFree(at, next);
            if (next == Columns)
                throw new ArgumentException($"Row {at} has more cells than the table has columns.", nameof(row));
            var (rowSpan, columnSpan) = (Math.Clamp(cell.RowSpan, 1, Rows - at), Math.Clamp(cell.ColumnSpan, 1, FreeFrom(at, next)));
            Fill(new(cell, at, next, rowSpan, columnSpan, row.Emphasised));
        }
        for (next = NextFree(at, next); next < Columns; next = NextFree(at, next))
            Fill(new(Blank, at, next, 1, 1, row.Emphasised));
    }

    private int NextFree(int row, int column)
    {
        while (column < Columns && cells[row, column] is not null)
            column++;
        return column;
    }

    private int FreeFrom(int row, int column)
    {
        var free = 0;
        while (column + free < Columns && cells[row, column + free] is null)
            free++;
        return free;
    }

    private void Fill(GridCell cell)
    {
        for (var row = cell.Row; row <= cell.LastRow; row++)
        {
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                cells[row, column] = cell;
        }
    }
}
