using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门预算收支总表: income and expenditure side by side.</summary>
internal static class IncomeExpenditure
{
    private static readonly ColumnDescription[] Income =
    [
        Label("income.item", "项目", 0, Side.Income) with { Header = ["收入", "项目"] },
        Amount("income.amount", ["收入", "预算数"], AmountLabels) with { Entry = 0, Side = Side.Income, Required = true },
    ];

    private static readonly ColumnDescription Item =
        Label("expenditure.item", "项目", 1, Side.Expenditure) with { Header = ["支出", "项目"] };

    private static readonly ColumnDescription Total =
        Amount("expenditure.amount", ["支出", "预算数"], AmountLabels) with
        {
            Entry = 1, Side = Side.Expenditure, Required = true,
        };

    private static readonly ColumnDescription EconomicItem =
        Label("expenditure.economic-item", "项目（按经济分类）", 2, Side.Expenditure) with
        {
            Header = ["支出", "项目（按经济分类）"],
        };

    private static readonly ColumnDescription EconomicTotal =
        Amount("expenditure.economic-amount", ["支出", "预算数"], AmountLabels) with
        {
            Entry = 2, Side = Side.Expenditure, Required = true, LinePrefix = "economic.",
        };

    public static TableDescription Description { get; } = new()
    {
        Slug = "income-expenditure",
        Title = "部门预算收支总表",
        Titles = [new(["收支"], ["总表", "总体", "预算表", "总情况", "情况表"], ["财政拨款", "决算", "三公"])],
        Rows = RowIdentity.Line,
        Forms =
        [
            new("预算数一列", [Ordinal, .. Income, Item, Total]),
            new("支出另按经济分类", [Ordinal, .. Income, Item, Total, EconomicItem, EconomicTotal]),
            new("分基本支出和项目支出", [Ordinal, .. Income, Item, Total, .. BasicAndProject.Skip(1).Select(Expenditure)]),
        ],
        IncomeLines = Lines.Income,
        Lines = Lines.Expenditure,
    };

    private const string AmountLabels = "预算数|金额|本年预算数|本年预算|预算金额|年初预算数|预算|合计|小计|总计|*年预算数|*年预算";

    private static ColumnDescription Expenditure(ColumnDescription column) => column with
    {
        Key = $"expenditure.{column.Key}",
        Header = ["支出", .. column.Header],
        Entry = 1,
        Side = Side.Expenditure,
    };
}
