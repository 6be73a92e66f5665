using static BudgetDisclosure.Core.Tables.Columns;
using static BudgetDisclosure.Core.Tables.FinalColumns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>收入支出决算总表: what came in and what was spent, side by side.</summary>
internal static class FinalIncomeExpenditure
{
    private static readonly string[] Others = ["财政拨款", "三公", "基金", "国有资本"];

    public static TableDescription Description { get; } = new()
    {
        Slug = "final-income-expenditure",
        Title = "收入支出决算总表",
        Titles =
        [
            new(["收入", "支出", "决算"], ["总表", "总体", "总情况"], Others),
            new(["收支", "决算"], ["总表", "总体", "总情况"], Others),
        ],
        Stage = Stage.Final,
        Rows = RowIdentity.Line,
        Blank = new("income.item income.budget income.amount expenditure.item expenditure.budget expenditure.amount")
        {
            IncomeLines = "一、一般公共预算财政拨款收入|二、政府性基金预算财政拨款收入|三、国有资本经营预算财政拨款收入|四、上级补助收入|" +
                "五、事业收入|六、经营收入|七、附属单位上缴收入|八、其他收入",
            IncomeTotals = "本年收入合计|使用非财政拨款结余|年初结转和结余|收入总计",
            Lines = BlankForm.Classes,
            Totals = "本年支出合计|结余分配|年末结转和结余|支出总计",
        },
        Forms =
        [
            new("决算数一列",
            [
                Label("income.item", "项目", 0, Side.Income) with { Header = ["收入", "项目"] },
                LineNumber("income", 0),
                .. Figures("income", 0, Side.Income),
                Label("expenditure.item", "项目", 1, Side.Expenditure) with { Header = ["支出", "项目"] },
                LineNumber("expenditure", 1),
                .. Figures("expenditure", 1, Side.Expenditure),
            ]),
            new("支出另按性质和经济分类",
            [
                Label("income.item", "项目", 0, Side.Income) with { Header = ["收入", "项目"] },
                LineNumber("income", 0),
                .. Figures("income", 0, Side.Income),
                Label("expenditure.item", "项目（按功能分类）", 1, Side.Expenditure) with { Header = ["支出", "项目（按功能分类）"] },
                LineNumber("expenditure", 1),
                .. Figures("expenditure", 1, Side.Expenditure),
                Label("expenditure.nature-item", "项目（按支出性质和经济分类）", 2, Side.Expenditure) with
                {
                    Header = ["支出", "项目（按支出性质和经济分类）"], Labels = "项目（按支出性质*|项目（按经济*|项目（按支出经济*|支出性质*",
                },
                LineNumber("nature", 2),
                .. Figures("expenditure.nature", 2, Side.Expenditure).Select(column => column with { LinePrefix = "nature." }),
            ]),
        ],
        IncomeLines = Lines.Income,
        Lines = Lines.Expenditure,
    };

    /// <summary>The year's final figure, alone or beside the year's budget.</summary>
    private static IEnumerable<ColumnDescription> Figures(string prefix, int entry, Side side) =>
    [
        Amount($"{prefix}.budget", [side == Side.Income ? "收入" : "支出", "预算数"], BudgetLabels) with { Entry = entry, Side = side, Stage = Stage.Budget },
        Amount($"{prefix}.amount", [side == Side.Income ? "收入" : "支出", "决算数"], Amounts) with { Entry = entry, Side = side, Required = true },
    ];
}
