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
    private readonly string[] _columns;
    private readonly int[] _sideOf; // by column, an index into what follows
    private readonly string[][] _rows; // by side, by row
    private readonly int[][] _labels; // by side, by row: the column of the label, -1 for none

    private CellIds(DisclosureTable table, Dictionary<(int? Side, string Key), int> seen)
    {
        _columns = new string[table.Columns.Count];
        _sideOf = new int[table.Columns.Count];
        var sides = Enumerable.Range(0, table.Columns.Count).GroupBy(column => table.Columns[column].Side).ToList();
        (_rows, _labels) = (new string[sides.Count][], new int[sides.Count][]);
        for (var i = 0; i < sides.Count; i++)
        {
            foreach (var column in sides[i])
                _sideOf[column] = i;
            _rows[i] = new string[table.Rows.Count];
            _labels[i] = new int[table.Rows.Count];
            NameSide(table, sides[i].Key, [.. sides[i]], i, seen);
        }
    }

    public static CellIds Of(DisclosureTable table) => new(table, new(table.Rows.Count));

    /// <summary>Several tables of one slug and scope: rows with the same key are counted through all.</summary>
    public static IReadOnlyList<CellIds> Of(IEnumerable<DisclosureTable> tables)
    {
        var seen = new Dictionary<(int? Side, string Key), int>();
        return [.. tables.Select(table => new CellIds(table, seen))];
    }

    public string this[int row, int column] => $"{RowOf(row, column)}.{ColumnOf(column)}";

    /// <summary>Of all tables of a disclosure, as the pages of tables have them: counted through those of one slug and scope.</summary>
    public static IReadOnlyDictionary<DisclosureTable, CellIds> OfAll(IReadOnlyList<DisclosureTable> tables)
    {
        var ids = new Dictionary<DisclosureTable, CellIds>(ReferenceEqualityComparer.Instance);
        foreach (var group in tables.GroupBy(table => (table.Slug, table.Scope?.Code ?? table.Scope?.Name)))
        {
            foreach (var (table, own) in group.Zip(Of(group)))
                ids[table] = own;
        }
        return ids;
    }

    /// <summary>The part of a cell's id that names its row, or its side of the row.</summary>
    public string RowOf(int row, int column) => _rows[_sideOf[column]][row];

    /// <summary>The part of a cell's id, after the row's and a full stop, that names its column.</summary>
    public string ColumnOf(int column) => _columns[column];

    /// <summary>True for the cell that says what its row, or its side of the row, is about.</summary>
    public bool IsLabel(int row, int column) => _labels[_sideOf[column]][row] == column;

    private void NameSide(
        DisclosureTable table, int? side, int[] columns, int index, Dictionary<(int? Side, string Key), int> seen)
    {
        var above = "row";
        foreach (var (column, key) in columns.Zip(Unique(columns.Select(column => table.Columns[column].Key))))
            _columns[column] = key;
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            var label = _labels[index][r] = LabelColumn(table, row, columns);
            var code = side is { } n && row.Codes is { } codes && n < codes.Count ? codes[n] : row.Code;
            var isWithheld = AreWithheld(row, columns);
            if (!isWithheld)
                above = code ?? (label >= 0 ? Compact(row.Cells[label].Text) : above);
            var key = isWithheld ? WithheldRow : above;
            var count = seen[(side, key)] = seen.GetValueOrDefault((side, key)) + 1;
            _rows[index][r] = side is null ? Numbered(key, count) : $"{side}.{Numbered(key, count)}";
        }
    }

    private static int LabelColumn(DisclosureTable table, DisclosureRow row, int[] columns)
    {
        foreach (var column in columns)
        {
            if (MayBeLabel(table.Columns[column], row.Cells[column]))
                return column;
        }
        return -1;
    }

    private static bool AreWithheld(DisclosureRow row, int[] columns)
    {
        foreach (var column in columns)
        {
            if (!row.Cells[column].Withheld)
                return false;
        }
        return true;
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
    private static string Compact(string text) => text.Any(char.IsWhiteSpace)
        ? string.Concat(text.Where(character => !char.IsWhiteSpace(character)))
        : text;
}
