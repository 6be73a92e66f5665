using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Tables;

/// <summary>The coordinates of a table's amounts: column and row together say what each one is about.</summary>
public sealed class TableCoordinates
{
    private readonly DisclosureTable _table;
    private readonly TableDescription _description;
    private readonly ColumnDescription?[] _columns;
    private readonly Stage _stage;

    private TableCoordinates(DisclosureTable table, TableDescription description, Stage stage)
    {
        _table = table;
        _description = description;
        _stage = stage;
        _columns = [.. table.Columns.Select(column => description.Column(column.Key))];
    }

    /// <returns>null for a slug that the catalogue does not have.</returns>
    public static TableCoordinates? Of(DisclosureTable table, Stage stage) =>
        TableCatalogue.Find(table.Slug) is { } description ? new(table, description, stage) : null;

    /// <summary>What the cell is about, or null where its column holds no amount.</summary>
    public Coordinate? At(int row, int column)
    {
        if (_columns[column] is not { Kind: ColumnKind.Amount } described)
            return null;
        var side = described.Side ?? _description.Side;
        var line = described.Line ?? LineOf(row, described.Entry, side);
        var code = _table.Rows[row].Code ?? CodeOf(row, described.Entry);
        var fund = described.Fund == Fund.All ? _description.Fund : described.Fund;
        return new(_table.Slug, described.Stage ?? _stage, side, line, code, described.Measure, fund);
    }

    private string? CodeOf(int row, int? entry) =>
        entry is { } index && _table.Rows[row].Codes is { } codes && index < codes.Count ? codes[index] : null;

    /// <summary>The line's key; a label without one (an expenditure class) stands for itself, without its number.</summary>
    private string? LineOf(int row, int? entry, Side? side)
    {
        var label = LabelCell(row, entry);
        if (label is not { Length: > 0 })
            return null;
        var lines = side == Side.Income ? _description.IncomeLines : _description.Lines;
        var key = LabelText.Key(label);
        return lines.FirstOrDefault(line => line.Labels.Matches(key))?.Key ?? key;
    }

    private string? LabelCell(int row, int? entry)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i] is { Kind: ColumnKind.Label or ColumnKind.Name } column && (column.Entry ?? entry) == entry)
                return _table.Rows[row].Cells[i].Text;
        }
        return null;
    }
}
