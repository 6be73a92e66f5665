using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Core.Terms;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A table as its partial page prints it.</summary>
public sealed class TableView(TableBlock block, CellIds ids, SourceLinks sources)
{
    private static readonly string[] LevelClasses = ["", "label level-1", "label level-2", "label level-3"];
    private readonly bool[] _isAmount = AmountColumns(block.Table);

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

    /// <summary>The figures that failing rules touch; null where nobody has run them.</summary>
    public CheckMarks? Marks { get; init; }

    /// <summary>
    /// Where a reviewer writes a remark on a row or cell, below the portal's root, by its id; null for everybody else,
    /// who gets links to the source.
    /// </summary>
    public Func<string, string>? RemarkOn { get; init; }

    /// <summary>What the column of those links is called, and each link.</summary>
    public (string Column, string Link) RemarkWords { get; init; } = ("意见", "写");

    /// <summary>What people changed of the file's texts; null where nobody asks.</summary>
    public EditMarks? Edits { get; init; }

    /// <summary>
    /// Where the one who prepares a draft changes a cell, by row and column, below the portal's root; null for a cell that
    /// cannot be, and for everybody else.
    /// </summary>
    public Func<int, int, string?>? EditOf { get; init; }

    /// <summary>What stands in the place of a table that was withheld.</summary>
    public WithheldContent? Withheld { get; init; }

    /// <summary>What a reader should know first, and where the document itself says it, below the portal's root.</summary>
    public (GlossaryTerm Term, string? Own)? Term { get; init; }

    /// <summary>The unit that a reader asked for; null for amounts as printed.</summary>
    public AmountUnit? Shown { get; init; }

    /// <summary>The unit that amounts are moved from; null where they stand as printed.</summary>
    private AmountUnit? MovedFrom => Shown is { } shown && AmountUnits.TryParse(Table.Unit) is { } printed && printed != shown
        ? printed : null;

    public bool IsMoved => MovedFrom is not null;

    /// <summary>What a cell says, in the unit asked for.</summary>
    public string TextOf(DisclosureCell cell) => cell is { Withheld: false, Amount: { } amount } && MovedFrom is { } printed
        ? amount.Moved(cell.Text, printed, Shown!.Value) : cell.Shown;

    /// <summary>A header's label; one that names the unit in brackets names the one asked for.</summary>
    public string TextOf(HeaderLabel label) => MovedFrom is null ? label.Text
        : label.Text.Replace($"（{Table.Unit}）", $"（{Shown!.Value.Printed()}）", StringComparison.Ordinal)
            .Replace($"单位：{Table.Unit}", $"单位：{Shown!.Value.Printed()}", StringComparison.Ordinal);

    public string Heading => HeadingOf(Table);

    /// <summary>The printed title, or the name of the table in the usual forms where none is printed.</summary>
    public static string HeadingOf(DisclosureTable table) =>
        table.Title is "" ? TableCatalogue.Find(table.Slug)?.Title ?? table.Slug : table.Title;

    public SourceLinks Sources { get; } = sources;

    /// <summary>The place that a figure is a link to; null for what is no figure, and while only rows have links.</summary>
    public SourcePosition? PlaceOf(DisclosureCell cell) =>
        EachFigure && cell is { At: { } at } and ({ Amount: not null } or { Value: not null }) ? at : null;

    /// <summary>The unit as people say it: in the unit line where one is printed or agreed on.</summary>
    public string? UnitLine => IsMoved ? $"单位：{Shown!.Value.Printed()}（原件是{Table.Unit}，只移了小数点）"
        : Table.Unit is { } unit
        ? Table.UnitFromDocument ? $"单位：{unit}（表上未写，按本文件其他表）" : $"单位：{unit}"
        : null;

    public string ClassOf(HeaderLabel label) => label.ColumnSpan == 1 && _isAmount[label.Column] ? "amount" : "";

    public string ClassOf(int row, int column)
    {
        if (_isAmount[column])
            return "amount";
        return Ids.IsLabel(row, column) ? LevelClasses[Level(Table.Rows[row], Table.Columns[column].Side)] : "";
    }

    /// <summary>A row that a label calls a total is set in weight, with a rule above.</summary>
    public static bool IsTotal(DisclosureRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var label = row.Cells[i].Text.Replace(" ", "", StringComparison.Ordinal);
            if (label.AsSpan().ContainsAnyExceptInRange('0', '9'))
                return label.EndsWith("合计", StringComparison.Ordinal) || label.EndsWith("总计", StringComparison.Ordinal);
        }
        return false;
    }

    private static bool[] AmountColumns(DisclosureTable table)
    {
        var isAmount = new bool[table.Columns.Count];
        foreach (var row in table.Rows)
        {
            for (var column = 0; column < isAmount.Length; column++)
                isAmount[column] |= row.Cells[column] is { Amount: not null } or { Value: not null };
        }
        return isAmount;
    }

    /// <summary>1 类, 2 款, 3 项; 1 where the row has no code.</summary>
    private static int Level(DisclosureRow row, int? side)
    {
        var code = side is { } n && row.Codes is { } codes && n < codes.Count ? codes[n] : row.Code;
        return code?.Length switch { 5 => 2, 7 => 3, _ => 1 };
    }
}
