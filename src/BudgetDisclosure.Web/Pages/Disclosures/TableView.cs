using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A table as its partial page prints it.</summary>
public sealed class TableView(TableBlock block, SourceLinks sources)
{
    private readonly bool[] _isAmount = [.. Enumerable.Range(0, block.Table.Columns.Count)
        .Select(column => block.Table.Rows.Any(row => row.Cells[column] is { Amount: not null } or { Value: not null }))];

    public TableBlock Block { get; } = block;
    public DisclosureTable Table => Block.Table;
    public HeaderGrid Header { get; } = HeaderGrid.Of(block.Table.Columns);
    public CellIds Ids { get; } = CellIds.Of(block.Table);

    public string? SourceOf(DisclosureRow row) => sources.To(row);

    /// <summary>Ids are the table's own; the anchor keeps tables of one page apart.</summary>
    public string CellId(int row, int column) => $"{Block.Anchor}.{Ids[row, column]}";

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
