using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门预算财政拨款收支总表: income lines against expenditure classes by fund.</summary>
internal static class Appropriation
{
    public static TableDescription Description { get; } = new()
    {
        Slug = "appropriation",
        Title = "部门预算财政拨款收支总表",
        Titles =
        [
            new(["财政拨款", "收支"], null, ["决算", "三公", "基金预算财政拨款收支"]),
            new(["财政拨款", "收入支出"], ["总表", "总体"], ["决算", "三公", "基金预算财政拨款收入"]),
        ],
        Rows = RowIdentity.Line,
        Fund = Fund.Appropriation,
        Blank = new("income.item income.amount expenditure.item expenditure.total expenditure.general expenditure.fund expenditure.state-capital")
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
                Ordinal,
                Label("income.item", "项目", 0, Side.Income) with { Header = ["收入", "项目"] },
                Amount("income.amount", ["收入", "金额"], "金额|预算数|本年预算数|合计|预算金额|本年预算|小计|总计|本年金额|当年预算数") with
                {
                    Entry = 0, Side = Side.Income, Required = true,
                },
                Label("expenditure.item", "项目", 1, Side.Expenditure) with { Header = ["支出", "项目"] },
                Expenditure("expenditure.total", "合计", "合计|总计|小计|金额|预算数|本年预算数|预算金额", Fund.All) with { Required = true },
                Expenditure("expenditure.general", "一般公共预算财政拨款", Funds.General, Fund.General),
                Expenditure("expenditure.fund", "政府性基金预算财政拨款", Funds.GovernmentFund, Fund.GovernmentFund),
                Expenditure("expenditure.state-capital", "国有资本经营预算财政拨款", Funds.StateCapital, Fund.StateCapital),
                Expenditure("expenditure.special-account", "财政专户管理资金", Funds.SpecialAccount, Fund.SpecialAccount),
            ]),
        ],
        IncomeLines = Lines.Income,
        Lines = Lines.Expenditure,
    };

    private static ColumnDescription Expenditure(string key, string header, LabelPattern labels, Fund fund) =>
        Amount(key, ["支出", header], labels, fund) with { Entry = 1, Side = Side.Expenditure };
}
