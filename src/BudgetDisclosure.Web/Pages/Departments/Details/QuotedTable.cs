using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Web.Pages.Disclosures;

namespace BudgetDisclosure.Web.Pages.Departments.Details;

/// <summary>A cell quoted on another page.</summary>
/// <param name="Text">As printed; a word where nothing is.</param>
/// <param name="Address">The cell on its table's page, below the portal's root.</param>
/// <param name="IsFigure">An amount, a count or a percentage.</param>
/// <param name="IsPrinted">False where the text is a word for what is not there.</param>
public sealed record QuotedCell(string Text, string Address, bool IsFigure, bool IsPrinted);

/// <summary>A row quoted on another page.</summary>
/// <param name="Label">The place in <paramref name="Cells"/> of what the row is called; -1 where nothing is.</param>
public sealed record QuotedRow(IReadOnlyList<QuotedCell> Cells, int Label);

/// <summary>A table quoted on another page: the columns that print something, each figure with its cell.</summary>
public sealed class QuotedTable(DisclosureTable table, CellIds ids, VersionLinks links)
{
    public const string NoReason = "文件没有写原因";
    private const string Ordinal = "ordinal";
    private const string Reason = "reason";

    /// <summary>How many rows are quoted.</summary>
    public const int MostRows = 40;

    private readonly int[] _columns =
    [
        .. Enumerable.Range(0, table.Columns.Count).Where(column => table.Columns[column].Key != Ordinal
            && (table.Columns[column].Key == Reason
                || table.Rows.Any(row => row.Cells[column] is { Text.Length: > 0 } or { Withheld: true }))),
    ];

    public DisclosureTable Table { get; } = table;
    public string Title => TableView.HeadingOf(Table);
    public string? Unit => Table.Unit;
    public string Address { get; } = links.Table(table);
    public bool IsWithheld => Table.Withheld;

    /// <summary>No figure in it, and none withheld: 空表.</summary>
    public bool IsEmpty => !IsWithheld
        && !Table.Rows.SelectMany(row => row.Cells).Any(cell => cell.Withheld || IsFigure(cell));

    /// <summary>The printed header of each column that is shown, its levels without repetitions.</summary>
    public IReadOnlyList<string> Headers =>
    [
        .. _columns.Select(column => string.Join('，', Table.Columns[column].Header.Where(text => text.Length > 0).Distinct())),
    ];

    public IReadOnlyList<QuotedRow> Rows =>
        [.. Enumerable.Range(0, Math.Min(Table.Rows.Count, MostRows)).Select(RowAt)];

    /// <summary>How many rows are not quoted; they are on the table's own page.</summary>
    public int MoreRows => Math.Max(0, Table.Rows.Count - MostRows);

    /// <summary>True for a column that prints figures.</summary>
    public bool IsAmount(int shown) =>
        Table.Rows.Any(row => IsFigure(row.Cells[_columns[shown]]));

    /// <summary>True where a column of these keys prints a figure, or printed one that was withheld.</summary>
    public bool HasFiguresIn(params string[] keys) => Table.Columns.Index().Any(column => keys.Contains(column.Item.Key)
        && Table.Rows.Any(row => row.Cells[column.Index].Withheld || IsFigure(row.Cells[column.Index])));

    public QuotedCell CellAt(int row, int column)
    {
        var cell = Table.Rows[row].Cells[column];
        var text = cell is { Withheld: false, Text: "" } ? WordFor(column) : cell.Shown;
        return new(
            text, links.Cell(Table, ids[row, column]), IsFigure(cell),
            cell is { Withheld: false, Text.Length: > 0 });
    }

    /// <summary>The cell of a row that prints an amount: in the column of a key, else anywhere in the row.</summary>
    /// <remarks>What the whole table is about, its first row, may have its amount in another row of the head.</remarks>
    public QuotedCell? CellOf(long fen, int row, string key)
    {
        var rows = row == 0 ? Enumerable.Range(0, Table.Rows.Count) : [row];
        return rows.SelectMany(r => Enumerable.Range(0, Table.Columns.Count).Select(column => (Row: r, Column: column)))
            .Where(at => Table.Rows[at.Row].Cells[at.Column].Amount?.Fen == fen)
            .OrderBy(at => at.Row != row).ThenBy(at => Table.Columns[at.Column].Key != key)
            .Select(at => CellAt(at.Row, at.Column)).FirstOrDefault();
    }

    private static bool IsFigure(DisclosureCell cell) => cell is { Amount: not null } or { Value: not null };

    private string WordFor(int column) => Table.Columns[column].Key == Reason ? NoReason : "空白";

    private QuotedRow RowAt(int row) => new(
        [.. _columns.Select(column => CellAt(row, column))],
        Array.FindIndex(_columns, column => ids.IsLabel(row, column)));
}
