using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Lists;

/// <summary>A row of a list that an office keeps, by its columns.</summary>
internal sealed class ListLine<TColumn>(SourceRow row, IReadOnlyDictionary<TColumn, int> columns)
    where TColumn : struct, Enum
{
    /// <summary>True where nothing is written but in a column that numbers the rows.</summary>
    public bool IsBlankBut(TColumn? numbering = null) =>
        columns.Keys.Where(column => !column.Equals(numbering)).All(column => Text(column).Length == 0);

    /// <summary>The column's text in half width, without surrounding blanks; empty where there is none.</summary>
    public string Text(TColumn column) =>
        Cell(column) is { } cell ? LabelText.Squeeze(HalfWidth.Of(cell.Text)) : "";

    /// <summary>The text as it is written, for names.</summary>
    public string Written(TColumn column) => Cell(column) is { } cell ? LabelText.Squeeze(cell.Text) : "";

    /// <summary>Where the column's cell stands, or the row begins.</summary>
    public SourcePosition? At(TColumn column) => (Cell(column) ?? (row.Cells.Count > 0 ? row.Cells[0] : null))?.Position;

    private SourceCell? Cell(TColumn column) =>
        columns.TryGetValue(column, out var at) ? row.Cells.FirstOrDefault(cell => cell.Column == at) : null;
}
