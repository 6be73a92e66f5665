using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Rosters;

/// <summary>A row of a roster by its columns.</summary>
internal sealed class RosterLine(SourceRow row, IReadOnlyDictionary<RosterColumn, int> columns)
{
    public bool IsBlank => columns.Keys.Where(column => column != RosterColumn.Position).All(column => Text(column).Length == 0);

    /// <summary>The column's text in half width, without surrounding blanks; empty where there is none.</summary>
    public string Text(RosterColumn column) =>
        Cell(column) is { } cell ? LabelText.Squeeze(HalfWidth.Of(cell.Text)) : "";

    /// <summary>The text as it is written, for names.</summary>
    public string Written(RosterColumn column) => Cell(column) is { } cell ? LabelText.Squeeze(cell.Text) : "";

    /// <summary>Where the column's cell stands, or the row begins.</summary>
    public SourcePosition? At(RosterColumn column) => (Cell(column) ?? (row.Cells.Count > 0 ? row.Cells[0] : null))?.Position;

    private SourceCell? Cell(RosterColumn column) =>
        columns.TryGetValue(column, out var at) ? row.Cells.FirstOrDefault(cell => cell.Column == at) : null;
}
