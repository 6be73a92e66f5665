using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Xlsx;

namespace BudgetDisclosure.Documents.Reading.Html;

/// <summary>A table as its tags come: rows, cells with their spans, hidden columns.</summary>
internal sealed class HtmlTable(CellAllowance allowance)
{
    private readonly List<HtmlRow> rows = [];
    private readonly HashSet<int> hiddenColumns = [];
    private int describedColumns;

    private sealed record HtmlRow(bool Hidden)
    {
        public List<HtmlCell> Cells { get; } = [];
    }

    private sealed record HtmlCell(int ColumnSpan, int RowSpan, bool Hidden)
    {
        public HtmlFlow Flow { get; } = new();
    }

    private readonly record struct Placed(HtmlCell Cell, int Column);

    /// <summary>The flow of the cell that is open; null between cells.</summary>
    public HtmlFlow? OpenCell { get; private set; }

    /// <summary>A table whose cells hold tables only places them on the page.</summary>
    public bool IsLayout => rows.Exists(row => row.Cells.Exists(cell => cell.Flow.HoldsTable));

    public IEnumerable<HtmlFlow> Flows => rows.SelectMany(row => row.Cells).Select(cell => cell.Flow);

    public void AddColumns(string? span, bool hidden)
    {
        for (var left = Clamp(span); left > 0 && describedColumns < HtmlBounds.MaxColumns; left--, describedColumns++)
        {
            if (hidden)
                hiddenColumns.Add(describedColumns);
        }
    }

    public void BeginRow(bool hidden)
    {
        if (rows.Count == HtmlBounds.MaxRows)
            throw HtmlRefusals.TooManyRows();
        rows.Add(new(hidden));
    }

    /// <summary>A cell outside rows opens one.</summary>
    public void BeginCell(string? columnSpan, string? rowSpan, bool hidden)
    {
        if (rows.Count == 0)
            BeginRow(hidden: false);
        if (rows[^1].Cells.Count == HtmlBounds.MaxColumns)
            throw HtmlRefusals.TooManyColumns();
        allowance.Take(1);
        // A row span of 0 reaches to the end of the table.
        var down = rowSpan?.Trim() == "0" ? HtmlBounds.MaxRows : Clamp(rowSpan, HtmlBounds.MaxRows);
        var cell = new HtmlCell(Clamp(columnSpan), down, hidden);
        rows[^1].Cells.Add(cell);
        OpenCell = cell.Flow;
    }

    public void EndCell() => OpenCell = null;

    /// <summary>The grid; null where no cell holds text.</summary>
    public SourceTable? ToSource(int number)
    {
        var placed = Place();
        var lastColumn = placed.SelectMany(row => row).Select(cell => cell.Column).DefaultIfEmpty(0).Max();
        var read = placed.Select((row, r) => new SourceRow(
            [.. row.Select(cell => Cell(cell, number, r, lastColumn)).OfType<SourceCell>()]) { Hidden = rows[r].Hidden })
            .ToList();
        var first = read.SelectMany(row => row.Cells).FirstOrDefault();
        return first is null ? null : new(read, first.Position);
    }

    /// <summary>Each cell in the first column that no cell from above or before covers.</summary>
    private List<List<Placed>> Place()
    {
        var coveredUntil = new int[HtmlBounds.MaxColumns * 2];
        var placed = new List<List<Placed>>(rows.Count);
        for (var r = 0; r < rows.Count; r++)
        {
            var row = new List<Placed>(rows[r].Cells.Count);
            var column = 0;
            foreach (var cell in rows[r].Cells)
            {
                while (column < HtmlBounds.MaxColumns && coveredUntil[column] > r)
                    column++;
                if (column >= HtmlBounds.MaxColumns)
                    throw HtmlRefusals.TooManyColumns();
                row.Add(new(cell, column));
                if (cell.RowSpan > 1)
                    coveredUntil.AsSpan(column, cell.ColumnSpan).Fill(r + cell.RowSpan);
                column += cell.ColumnSpan;
            }
            placed.Add(row);
        }
        return placed;
    }

    /// <summary>Spans end where the table does; null for a blank place.</summary>
    private SourceCell? Cell(Placed placed, int table, int row, int lastColumn)
    {
        var (cell, column) = placed;
        var (across, down) = (Math.Min(cell.ColumnSpan, lastColumn + 1 - column), Math.Min(cell.RowSpan, rows.Count - row));
        var text = cell.Flow.CellText;
        if (text.Length > HtmlBounds.MaxTextLength)
            throw HtmlRefusals.TextTooLong();
        if (text.Length == 0)
            return null;
        return new(text, SourcePosition.OfTableCell(table, row + 1, column + 1), column, across, down)
        {
            Hidden = cell.Hidden || rows[row].Hidden || hiddenColumns.Contains(column) || cell.Flow.IsHidden,
        };
    }

    private static int Clamp(string? span, int most = HtmlBounds.MaxColumns) =>
        int.TryParse(span?.Trim(), out var number) ? Math.Clamp(number, 1, most) : 1;
}
