using BudgetDisclosure.Core;

namespace BudgetDisclosure.Web.Pages.Sources;

/// <summary>A place of a grid as the page prints it; a place without a cell in the file is blank.</summary>
public readonly record struct GridPlace(string Text, int ColumnSpan, int RowSpan, bool Marked, bool Hidden);

/// <summary>A row of a grid with its number in the file.</summary>
/// <param name="Skipped">How many blank rows of the file are left out before this one.</param>
public sealed record GridRow(int Number, bool Hidden, int Skipped, IReadOnlyList<GridPlace> Places);

/// <summary>A table of a source laid out as it stands in the file, blank places and rows included.</summary>
public sealed class SourceGrid
{
    // Blank rows are shown while they are few; a sheet with something in its last row has a million of them.
    private const int MostBlankRows = 50;
    private readonly SourceTable _table;
    private readonly SourcePosition? _mark;

    public SourceGrid(SourceTable table, SourcePosition? mark)
    {
        _table = table;
        _mark = mark;
        IsSheet = table.Position.Kind == SourcePositionKind.SheetCell;
        Columns = table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Column + cell.ColumnSpan)
            .DefaultIfEmpty(0).Max();
        Rows = [.. Lay()];
    }

    /// <summary>A worksheet, whose columns have letters.</summary>
    public bool IsSheet { get; }

    public int Columns { get; }

    public IReadOnlyList<GridRow> Rows { get; }

    public string? Name => _table.Name;

    public bool Hidden => _table.Hidden;

    private IEnumerable<GridRow> Lay()
    {
        var coveredUntil = new int[Columns];
        var number = 0;
        foreach (var row in _table.Rows)
        {
            var next = row.Cells.Count > 0 ? Math.Max(row.Cells[0].Position.Row, number + 1) : number + 1;
            var skipped = next - number - 1;
            for (var blank = number + 1; skipped <= MostBlankRows && blank < next; blank++)
                yield return new(blank, Hidden: false, Skipped: 0, [.. Places([], blank, coveredUntil)]);
            number = next;
            yield return new(number, row.Hidden, skipped > MostBlankRows ? skipped : 0,
                [.. Places(row.Cells, number, coveredUntil)]);
        }
    }

    private IEnumerable<GridPlace> Places(IReadOnlyList<SourceCell> cells, int number, int[] coveredUntil)
    {
        var byColumn = cells.GroupBy(cell => cell.Column).ToDictionary(group => group.Key, group => group.First());
        for (var column = 0; column < Columns;)
        {
            if (coveredUntil[column] >= number)
            {
                column++;
                continue;
            }
            if (!byColumn.TryGetValue(column, out var cell))
            {
                yield return new("", 1, 1, Marked: IsMarked(number, column), Hidden: false);
                column++;
                continue;
            }
            var end = Math.Min(Columns, column + cell.ColumnSpan);
            for (var covered = column; covered < end; covered++)
                coveredUntil[covered] = number + cell.RowSpan - 1;
            yield return new(cell.Text, end - column, cell.RowSpan, IsMarked(cell), cell.Hidden);
            column = end;
        }
    }

    private bool IsMarked(SourceCell cell) => _mark is { } mark && cell.Position == mark;

    /// <summary>A blank place can be asked for too.</summary>
    private bool IsMarked(int row, int column) =>
        _mark is { } mark && mark.Row == row && mark.Column == column + 1 && mark.Kind == _table.Position.Kind
        && mark.Ordinal == _table.Position.Ordinal && mark.Name == _table.Position.Name;
}
