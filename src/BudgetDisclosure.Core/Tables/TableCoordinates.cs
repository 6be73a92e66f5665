using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Tables;

/// <summary>The coordinates of a table's amounts: column and row together say what each one is about.</summary>
public sealed class TableCoordinates
{
    private readonly DisclosureTable _table;
    private readonly TableDescription _description;
    private readonly ColumnDescription?[] _columns;
    private readonly Stage _stage;

    /// <summary>Lines by row and entry: every column of an entry asks for the same one.</summary>
    private readonly Dictionary<(int Row, int? Entry, Side? Side), string?> _lines = [];

    private TableCoordinates(DisclosureTable table, TableDescription description, Stage stage)
    {
        _table = table;
        _description = description;
        _stage = stage;
        var form = FormOf(table, description);
        _columns = [.. table.Columns.Select(column => form.Columns.FirstOrDefault(one => one.Key == column.Key))];
    }

    /// <returns>null for a slug that the catalogue does not have.</returns>
    public static TableCoordinates? Of(DisclosureTable table, Stage stage) =>
        TableCatalogue.Find(table.Slug) is { } description ? new(table, description, stage) : null;

    /// <summary>The column as the catalogue describes it, or null for one that it does not know.</summary>
    public ColumnDescription? Described(int column) => _columns[column];

    /// <summary>What the cell is about, or null where its column holds no amount.</summary>
    public Coordinate? At(int row, int column)
    {
        if (_columns[column] is not { Kind: ColumnKind.Amount } described)
            return null;
        var side = described.Side ?? _description.Side;
        var line = described.Line ?? (LineOf(row, described.Entry, side) is { } own ? described.LinePrefix + own : null);
        var code = _table.Rows[row].Code ?? CodeOf(row, described.Entry);
        var fund = described.Fund == Fund.All ? _description.Fund : described.Fund;
        return new(_table.Slug, described.Stage ?? _stage, side, line, code, described.Measure, fund);
    }

    /// <summary>The form that has most of the table's columns: forms give keys of their own to what they print differently.</summary>
    private static TableForm FormOf(DisclosureTable table, TableDescription description)
    {
        var keys = table.Columns.Select(column => column.Key).ToHashSet(StringComparer.Ordinal);
        return description.Forms.MaxBy(form => form.Columns.Select(column => column.Key).Distinct().Count(keys.Contains))!;
    }

    private string? CodeOf(int row, int? entry) =>
        entry is { } index && _table.Rows[row].Codes is { } codes && index < codes.Count ? codes[index] : null;

    /// <summary>The line's key; a label without one (an expenditure class) stands for itself, without its number.</summary>
    private string? LineOf(int row, int? entry, Side? side)
    {
        if (!_lines.TryGetValue((row, entry, side), out var line))
            _lines[(row, entry, side)] = line = ReadLine(row, entry, side);
        return line;
    }

    private string? ReadLine(int row, int? entry, Side? side)
    {
        if (PassesOn(row, entry))
            return null;
        var label = OwnLabel(row, entry) ?? (entry is { } block && PassesOn(row, block - 1) ? OwnLabel(row, block - 1) : null);
        if (label is null)
            return null;
        var key = LabelText.Key(label);
        return LinesOf(side).FirstOrDefault(line => line.Labels.Matches(key))?.Key ?? key;
    }

    private IReadOnlyList<LineDescription> LinesOf(Side? side)
    {
        if (_description.Rows is RowIdentity.FunctionCode or RowIdentity.EconomicCode)
            return Lines.Coded;
        return side == Side.Income ? _description.IncomeLines : _description.Lines;
    }

    private string? OwnLabel(int row, int? entry) =>
        LabelCell(row, entry) is { Length: > 0 } own ? own : TotalCell(row, entry);

    /// <summary>公用经费合计 merged over a block and the words of the next: the amount stands in the next.</summary>
    private bool PassesOn(int row, int? entry) =>
        _description.Rows == RowIdentity.EconomicCode && entry is { } block && AmountText(row, block) is ""
        && OwnLabel(row, block) is { } label && Lines.Coded.Any(line => line.Labels.Matches(LabelText.Key(label)))
        && OwnLabel(row, block + 1) is null && AmountText(row, block + 1) is { Length: > 0 };

    /// <summary>The texts of an entry's amounts; null where it has none.</summary>
    private string? AmountText(int row, int entry)
    {
        string? text = null;
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i] is { Kind: ColumnKind.Amount } column && column.Entry == entry)
                text += _table.Rows[row].Cells[i].Text;
        }
        return text;
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

    /// <summary>合计 merged across the code's columns stands in the first of them, not under the name.</summary>
    private string? TotalCell(int row, int? entry)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i] is { Kind: ColumnKind.Ordinal or ColumnKind.Code or ColumnKind.CodePart } column
                && (column.Entry ?? entry) == entry
                && _table.Rows[row].Cells[i].Text is { Length: > 0 } text && !text.Any(char.IsAsciiDigit))
            {
                return text;
            }
        }
        return null;
    }
}
