using static BudgetDisclosure.Web.Demo.DemoBudget;

namespace BudgetDisclosure.Web.Demo;

/// <summary>The nine forms of final accounts and what is said of them.</summary>
internal static class DemoFinalForms
{
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六"];

    public static IReadOnlyList<DemoForm> Of(DemoFinalAccounts accounts) =>
    [
        IncomeExpenditure(accounts.Spent),
        Income(accounts.Spent),
        ByFunction("支出决算表", "支出决算表", accounts.Spent.Functions),
        Appropriation(accounts.Spent),
        ByFunction("一般公共预算支出决算表", "一般公共预算财政拨款支出决算表", accounts.Spent.Appropriated),
        ByEconomicCode(accounts.Spent),
        ThreePublic(accounts),
        Fund("政府性基金决算表", "政府性基金预算财政拨款收入支出决算表", "注：本部门没有政府性基金预算财政拨款收支，故本表无数据。"),
        Fund("国有资本经营决算表", "国有资本经营预算财政拨款收入支出决算表", "注：本部门没有国有资本经营预算财政拨款收支，故本表无数据。"),
    ];

    public static IReadOnlyList<string> Narrative(DemoFinalAccounts accounts)
    {
        var (spent, budget) = (accounts.Spent, accounts.Budget);
        return
        [
            $"{spent.Department.Name}{spent.Year}年度部门决算情况说明",
            "一、收入支出决算总体情况说明",
            $"{spent.Year}年度收入总计{Printed(spent.Total.Total)}万元，支出总计{Printed(spent.Total.Total)}万元。",
            "二、支出决算情况说明",
            $"本年支出合计{Printed(spent.Total.Total)}万元，其中：基本支出{Printed(spent.Total.First)}万元，项目支出{Printed(spent.Total.Second)}万元。",
            "三、财政拨款“三公”经费支出决算情况说明",
            $"“三公”经费支出决算{Printed(spent.ThreePublic)}万元，预算{Printed(budget.ThreePublic)}万元，"
                + "决算数小于预算数的原因是压减接待批次、合并用车。",
            "四、名词解释",
            "决算：按照规定程序编制的、反映预算执行结果的年度报告。",
        ];
    }

    private static DemoForm IncomeExpenditure(DemoBudget spent)
    {
        var classes = spent.Functions.Where(row => row.Code.Length == 3).ToList();
        string[][] income =
        [
            ["一、一般公共预算财政拨款收入", Printed(spent.Total.Total - spent.OwnIncome)], ["二、政府性基金预算财政拨款收入", ""],
            ["三、国有资本经营预算财政拨款收入", ""], ["四、事业收入", spent.OwnIncome == 0 ? "" : Printed(spent.OwnIncome)],
        ];
        var total = Printed(spent.Total.Total);
        return new("收入支出决算总表", "收入支出决算总表",
            [["收入", "", "支出", ""], ["项目", "决算数", "项目", "决算数"]],
            [(3, 1, 3, 2), (3, 3, 3, 4)],
            [
                .. income.Zip(classes, (left, right) => (string[])
                    [.. left, $"{Numerals[classes.IndexOf(right)]}、{right.Name}", Printed(right.Total)]),
                ["本年收入合计", total, "本年支出合计", total],
                ["年初结转和结余", "", "年末结转和结余", ""],
                ["总计", total, "总计", total],
            ]);
    }

    private static DemoForm Income(DemoBudget spent) => new("收入决算表", "收入决算表",
        [["项目", "", "本年收入合计", "财政拨款收入", "事业收入", "其他收入"], ["功能分类科目编码", "科目名称", "", "", "", ""]],
        [(3, 1, 3, 2), (3, 3, 4, 3), (3, 4, 4, 4), (3, 5, 4, 5), (3, 6, 4, 6)],
        [.. spent.Functions.Zip(spent.Appropriated, (all, appropriated) => (string[])
            [all.Code, all.Name, Printed(all.Total), Printed(appropriated.Total), Printed(all.Total - appropriated.Total), ""])]);

    private static DemoForm ByFunction(string sheet, string title, IEnumerable<DemoRow> rows) => new(sheet, title,
        [["项目", "", "本年支出", "", ""], ["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"]],
        [(3, 1, 3, 2), (3, 3, 3, 5)],
        [.. rows.Select(Cells)]);

    private static DemoForm Appropriation(DemoBudget spent)
    {
        var total = Printed(spent.Appropriated[0].Total);
        var classes = spent.Appropriated.Where(row => row.Code.Length == 3).ToList();
        string[][] income =
        [
            ["一、一般公共预算财政拨款", total], ["二、政府性基金预算财政拨款", ""], ["三、国有资本经营预算财政拨款", ""], ["", ""],
        ];
        return new("财政拨款收支决算总表", "财政拨款收入支出决算总表",
            [
                ["收入", "", "支出", "", "", "", ""],
                ["项目", "决算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
            ],
            [(3, 1, 3, 2), (3, 3, 3, 7)],
            [
                .. income.Zip(classes, (left, right) => (string[])
                    [.. left, $"{Numerals[classes.IndexOf(right)]}、{right.Name}", Printed(right.Total), Printed(right.Total), "", ""]),
                ["本年收入合计", total, "本年支出合计", total, total, "", ""],
                ["总计", total, "总计", total, total, "", ""],
            ]);
    }

    private static DemoForm ByEconomicCode(DemoBudget spent) => new("基本支出决算表", "一般公共预算财政拨款基本支出决算表",
        [["项目", "", "基本支出", "", ""], ["经济分类科目编码", "科目名称", "合计", "人员经费", "公用经费"]],
        [(3, 1, 3, 2), (3, 3, 3, 5)],
        [.. spent.Economic.Select(Cells)]);

    private static DemoForm ThreePublic(DemoFinalAccounts accounts)
    {
        string[] items = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费"];
        string[] below = ["", "", "小计", "公务用车购置费", "公务用车运行维护费", ""];
        return new("三公经费决算表", "财政拨款“三公”经费支出决算表",
            [["预算数", "", "", "", "", "", "决算数", "", "", "", "", ""], [.. items, .. items], [.. below, .. below]],
            [
                (3, 1, 3, 6), (3, 7, 3, 12), (4, 1, 5, 1), (4, 2, 5, 2), (4, 3, 4, 5), (4, 6, 5, 6),
                (4, 7, 5, 7), (4, 8, 5, 8), (4, 9, 4, 11), (4, 12, 5, 12),
            ],
            [[.. Figures(accounts.Budget), .. Figures(accounts.Spent)]]);
    }

    private static string[] Figures(DemoBudget budget) =>
    [
        Printed(budget.ThreePublic), "0.00", Printed(budget.Vehicles), "0.00", Printed(budget.Vehicles), Printed(budget.Receptions),
    ];

    private static DemoForm Fund(string sheet, string title, string note) => new(sheet, title,
        [
            ["项目", "", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
            ["功能分类科目编码", "科目名称", "", "", "小计", "基本支出", "项目支出", ""],
        ],
        [(3, 1, 3, 2), (3, 3, 4, 3), (3, 4, 4, 4), (3, 5, 3, 7), (3, 8, 4, 8)],
        [["", "合计", "", "", "", "", "", ""]], note);

    private static string[] Cells(DemoRow row) =>
        [row.Code, row.Name, Printed(row.Total), Printed(row.First), Printed(row.Second)];
}
