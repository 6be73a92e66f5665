using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A table as its partial page prints it.</summary>
public sealed class TableView(TableBlock block, CellIds ids, SourceLinks sources)
{
    private readonly bool[] _isAmount = [.. Enumerable.Range(0, block.Table.Columns.Count)
        .Select(column => block.Table.Rows.Any(row => row.Cells[column] is { Amount: not null } or { Value: not null }))];

    public TableBlock Block { get; } = block;
    public DisclosureTable Table => Block.Table;
    public HeaderGrid Header { get; } = HeaderGrid.Of(block.Table.Columns);
    public CellIds Ids { get; } = ids;

    /// <summary>Ids are the table's own; where different tables stand on one page a prefix keeps them apart.</summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>Where the title leads, below the portal's root; null on the table's own page.</summary>
    public string? TitleAddress { get; init; }

    /// <summary>Every figure is a link to its source, not only every row.</summary>
    public bool EachFigure { get; init; }

    /// <summary>What stands in the place of a table that was withheld.</summary>
    public WithheldContent? Withheld { get; init; }

    public string Heading => HeadingOf(Table);

    /// <summary>The printed title, or the name of the table in the usual forms where none is printed.</summary>
    public static string HeadingOf(DisclosureTable table) =>
        table.Title is "" ? TableCatalogue.Find(table.Slug)?.Title ?? table.Slug : table.Title;

    public string? SourceOf(DisclosureRow row) => sources.To(row);

    /// <summary>Where a figure's link leads; null for what is no figure, and while only rows have links.</summary>
    public string? SourceOf(DisclosureCell cell) =>
        EachFigure && cell is { At: { } at } and ({ Amount: not null } or { Value: not null }) ? sources.To(at) : null;

    public string CellId(int row, int column) => IdPrefix + Ids[row, column];

    /// <summary>The unit as people say it: in the unit line where one is printed or agreed on.</summary>
    public string? UnitLine => Table.Unit is { } unit
        ? Table.UnitFromDocument ? $"单位：{unit}（表上未写，按本文件其他表）" : $"单位：{unit}"
        : null;

    public string ClassOf(HeaderLabel label) => label.ColumnSpan == 1 && _isAmount[label.Column] ? "amount" : "";

    public string ClassOf(int row, int column)
    {
        if (_isAmount[column])
            return "amount";
        return Ids.IsLabel(row, column) ? $"label level-{Level(Table.Rows[row], Table.Columns[column].Side)}" : "";
    }

    /// <summary>A row that a label calls a total is set in weight, with a rule above.</summary>
    public static bool IsTotal(DisclosureRow row)
    {
        var label = row.Cells.Select(cell => cell.Text.Replace(" ", "", StringComparison.Ordinal))
            .FirstOrDefault(text => text.Length > 0 && !text.All(char.IsAsciiDigit));
        return label is not null && (label.EndsWith("合计", StringComparison.Ordinal) || label.EndsWith("总计", StringComparison.Ordinal));
    }

    /// <summary>1 类, 2 款, 3 项; 1 where the row has no code.</summary>
    private static int Level(DisclosureRow row, int? side)
    {
        var code = side is { } n && row.Codes is { } codes && n < codes.Count ? codes[n] : row.Code;
        return code?.Length switch { 5 => 2, 7 => 3, _ => 1 };
    }
}
