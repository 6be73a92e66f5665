using System.Globalization;

namespace BudgetDisclosure.Core.Reports;

/// <summary>Names the cells of a table so that a figure has an address that is the same in all versions.</summary>
/// <remarks>
/// An id is the row's key and the column's key, <c>2010301.total</c>. The row's key is its code, or else its label;
/// the n-th row with the same key gets <c>~n</c> from the second on; a row with neither counts under the nearest
/// labelled row above. A table with several entries side by side names the side too: <c>income-0.合计.amount</c>
/// would be told from its neighbour by nothing else. A row that was withheld is called so and counts with its like
/// alone, so that the others keep their ids.
/// </remarks>
public sealed class CellIds
{
    private const string WithheldRow = "withheld";
    private static readonly string[] NotLabels = ["ordinal", "code"];
    private readonly string[,] _rows;
    private readonly string[] _columns;
    private readonly bool[,] _isLabel;

    private CellIds(DisclosureTable table, Dictionary<(int? Side, string Key), int> seen)
    {
        _rows = new string[table.Rows.Count, table.Columns.Count];
        _columns = new string[table.Columns.Count];
        _isLabel = new bool[table.Rows.Count, table.Columns.Count];
        foreach (var side in Enumerable.Range(0, table.Columns.Count).GroupBy(column => table.Columns[column].Side))
            NameSide(table, side.Key, [.. side], seen);
    }

    public static CellIds Of(DisclosureTable table) => new(table, []);

    /// <summary>Several tables of one slug and scope: rows with the same key are counted through all.</summary>
    public static IReadOnlyList<CellIds> Of(IEnumerable<DisclosureTable> tables)
    {
        var seen = new Dictionary<(int? Side, string Key), int>();
        return [.. tables.Select(table => new CellIds(table, seen))];
    }

    public string this[int row, int column] => $"{RowOf(row, column)}.{ColumnOf(column)}";

    /// <summary>The part of a cell's id that names its row, or its side of the row.</summary>
    public string RowOf(int row, int column) => _rows[row, column];

    /// <summary>The part of a cell's id, after the row's and a full stop, that names its column.</summary>
    public string ColumnOf(int column) => _columns[column];

    /// <summary>True for the cell that says what its row, or its side of the row, is about.</summary>
    public bool IsLabel(int row, int column) => _isLabel[row, column];

    private void NameSide(
        DisclosureTable table, int? side, int[] columns, Dictionary<(int? Side, string Key), int> seen)
    {
        var above = "row";
        foreach (var (column, key) in columns.Zip(Unique(columns.Select(column => table.Columns[column].Key))))
            _columns[column] = key;
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            int? label = Array.FindIndex(columns, column => MayBeLabel(table.Columns[column], row.Cells[column]))
                is >= 0 and var first ? columns[first] : null;
            if (label is { } at)
                _isLabel[r, at] = true;
            var code = side is { } n && row.Codes is { } codes && n < codes.Count ? codes[n] : row.Code;
            var isWithheld = columns.All(column => row.Cells[column].Withheld);
            if (!isWithheld)
                above = code ?? (label is { } place ? Compact(row.Cells[place].Text) : above);
            var key = isWithheld ? WithheldRow : above;
            var count = seen[(side, key)] = seen.GetValueOrDefault((side, key)) + 1;
            var rowKey = side is null ? Numbered(key, count) : $"{side}.{Numbered(key, count)}";
            foreach (var column in columns)
                _rows[r, column] = rowKey;
        }
    }

    private static bool MayBeLabel(DisclosureColumn column, DisclosureCell cell) =>
        cell is { Text.Length: > 0, Amount: null, Value: null } && !NotLabels.Contains(column.Key, StringComparer.Ordinal)
        && !decimal.TryParse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static string[] Unique(IEnumerable<string> keys)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. keys.Select(key => Numbered(key, seen[key] = seen.GetValueOrDefault(key) + 1))];
    }

    private static string Numbered(string key, int count) => count == 1 ? key : $"{key}~{count}";

    /// <summary>An id holds no white space.</summary>
    private static string Compact(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
