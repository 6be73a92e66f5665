using static BudgetDisclosure.Core.Tables.Columns;
using static BudgetDisclosure.Core.Tables.FinalColumns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>财政拨款收入支出决算总表: income lines against expenditure classes by fund.</summary>
internal static class FinalAppropriation
{
    public static TableDescription Description { get; } = new()
    {
        Slug = "final-appropriation",
        Title = "财政拨款收入支出决算总表",
        Titles =
        [
            new(["财政拨款", "决算"], ["收入支出", "收支"], ["三公", "基金", "国有资本", "一般公共预算财政拨款收入支出"]),
        ],
        Stage = Stage.Final,
        Rows = RowIdentity.Line,
        Fund = Fund.Appropriation,
        Blank = new("income.item income.budget income.amount expenditure.item expenditure.total expenditure.general expenditure.fund expenditure.state-capital")
        {
            IncomeLines = "一、一般公共预算财政拨款|二、政府性基金预算财政拨款|三、国有资本经营预算财政拨款",
            IncomeTotals = "本年收入合计|年初财政拨款结转和结余|收入总计",
            Lines = BlankForm.Classes,
            Totals = "本年支出合计|年末财政拨款结转和结余|支出总计",
        },
        Forms =
        [
            new("支出分三本预算",
            [
                Label("income.item", "项目", 0, Side.Income) with { Header = ["收入", "项目"] },
                LineNumber("income", 0),
                Amount("income.budget", ["收入", "预算数"], BudgetLabels) with { Entry = 0, Side = Side.Income, Stage = Stage.Budget },
                Amount("income.amount", ["收入", "决算数"], Amounts) with { Entry = 0, Side = Side.Income, Required = true },
                Label("expenditure.item", "项目", 1, Side.Expenditure) with { Header = ["支出", "项目"] },
                LineNumber("expenditure", 1),
                Spent("expenditure.total", "合计", "合计|总计|小计|决算数|金额", Fund.All) with { Required = true },
                Spent("expenditure.general", "一般公共预算财政拨款", Funds.General, Fund.General),
                Spent("expenditure.fund", "政府性基金预算财政拨款", Funds.GovernmentFund, Fund.GovernmentFund),
                Spent("expenditure.state-capital", "国有资本经营预算财政拨款", Funds.StateCapital, Fund.StateCapital),
            ]),
        ],
        IncomeLines = Lines.Income,
        Lines = Lines.Expenditure,
    };

    private static ColumnDescription Spent(string key, string header, LabelPattern labels, Fund fund) =>
        Amount(key, ["支出", header], labels, fund) with { Entry = 1, Side = Side.Expenditure };
}
