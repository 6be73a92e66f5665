using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门预算收支总表: income and expenditure side by side.</summary>
internal static class IncomeExpenditure
{
    private static readonly ColumnDescription[] Income =
    [
        Label("income.item", "项目", 0, Side.Income) with { Header = ["收入", "项目"] },
        Amount("income.last-year", ["收入", "上年预算数"], LastYearLabels, Measure.LastYear) with { Entry = 0, Side = Side.Income },
        Amount("income.amount", ["收入", "预算数"], AmountLabels) with { Entry = 0, Side = Side.Income, Required = true },
    ];

    private static readonly ColumnDescription LastYear =
        Amount("expenditure.last-year", ["支出", "上年预算数"], LastYearLabels, Measure.LastYear) with
        {
            Entry = 1, Side = Side.Expenditure,
        };

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
            Labels = "项目（按经济*|项目（经济*|支出经济分类*|经济分类|经济分类科目*|项目（按部门预算支出经济*",
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
        Titles =
        [
            new(["收支"], ["总表", "总体", "预算表", "总情况", "情况表"], ["财政拨款", "决算", "三公", "基金", "国有资本"]),
            new(["收入支出"], ["总表", "总体"], ["财政拨款", "决算", "三公", "基金", "国有资本"]),
        ],
        Rows = RowIdentity.Line,
        Blank = new("income.item income.last-year income.amount expenditure.item expenditure.last-year expenditure.amount")
        {
            IncomeLines = "一、财政拨款收入|二、上级补助收入|三、事业收入|其中：财政专户收入|四、经营收入|五、附属单位上缴收入|六、其他收入",
            IncomeTotals = "本年收入合计|用事业基金弥补收支差额|年初结转和结余|收入总计",
            Lines = BlankForm.Classes,
            Totals = "本年支出合计|结余分配|年末结转和结余|支出总计",
        },
        Forms =
        [
            new("预算数一列", [Ordinal, .. Income, Item, LastYear, Total]),
            new("支出另按经济分类", [Ordinal, .. Income, Item, LastYear, Total, EconomicItem, EconomicTotal]),
            new("分基本支出和项目支出", [Ordinal, .. Income, Item, LastYear, Total, .. BasicAndProject.Skip(1).Select(Expenditure)]),
        ],
        IncomeLines = Lines.Income,
        Lines = Lines.Expenditure,
    };

    private const string AmountLabels = "预算数|金额|本年预算数|本年预算|当年预算数|本年金额|预算金额|年初预算数|预算|合计|小计|总计|本年数";

    private const string LastYearLabels = "上年预算数|上年预算|上年执行数|上年决算数|上年数|上年金额|上年*数";

    private static ColumnDescription Expenditure(ColumnDescription column) => column with
    {
        Key = $"expenditure.{column.Key}",
        Header = ["支出", .. column.Header],
        Entry = 1,
        Side = Side.Expenditure,
    };
}
