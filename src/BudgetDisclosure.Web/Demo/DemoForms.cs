using static BudgetDisclosure.Web.Demo.DemoBudget;

namespace BudgetDisclosure.Web.Demo;

/// <summary>One form of an invented budget.</summary>
/// <param name="Merges">Merged header cells: first row, first column, last row, last column, as Excel counts.</param>
internal sealed record DemoForm(
    string Sheet, string Title, string[][] Header, (int, int, int, int)[] Merges, string[][] Rows, string? Note = null);

/// <summary>The usual forms of a budget, in their usual order.</summary>
internal static class DemoForms
{
    public static IReadOnlyList<DemoForm> Of(DemoBudget budget) =>
    [
        IncomeExpenditure(budget),
        Income(budget),
        ByFunction("支出总表", "部门预算支出总表", "本年支出合计", budget.Functions),
        ByFunction("一般公共预算支出表", "部门预算一般公共预算财政拨款支出表", "合计", budget.Appropriated),
        ByEconomicCode(budget),
        ByFunction("政府性基金支出表", "部门预算政府性基金预算财政拨款支出表", "合计", [new("", "合计", 0, 0)])
            with { Note = "注：本部门无政府性基金预算，空表列示。" },
        ThreePublic(budget),
    ];

    private static DemoForm IncomeExpenditure(DemoBudget budget)
    {
        var classes = budget.Functions.Where(row => row.Code.Length == 3).ToList();
        string[][] income =
        [
            ["一、财政拨款收入", Printed(budget.Total.Total - budget.OwnIncome)], ["二、上级补助收入", "0.00"],
            ["三、事业收入", Printed(budget.OwnIncome)], ["四、经营收入", ""],
        ];
        return new("收支总表", "部门预算收支总表",
            [["序号", "收入", "", "支出", ""], ["", "项目", "预算数", "项目", "预算数"]],
            [(3, 1, 4, 1), (3, 2, 3, 3), (3, 4, 3, 5)],
            Numbered(
            [
                .. income.Zip(classes, (left, right) => (string[])
                    [.. left, $"{"一二三四"[classes.IndexOf(right)]}、{right.Name}", Printed(right.Total)]),
                ["本年收入合计", Printed(budget.Total.Total), "本年支出合计", Printed(budget.Total.Total)],
            ]));
    }

    private static DemoForm Income(DemoBudget budget) => new("收入总表", "部门预算收入总表",
        [
            ["序号", "科目", "", "本年收入合计", "财政拨款收入", "事业收入", "其他收入"],
            ["", "功能分类科目编码", "科目名称", "", "", "", ""],
        ],
        [(3, 1, 4, 1), (3, 2, 3, 3), (3, 4, 4, 4), (3, 5, 4, 5), (3, 6, 4, 6), (3, 7, 4, 7)],
        Numbered(budget.Functions.Zip(budget.Appropriated, (all, appropriated) => (string[])
        [
            all.Code, all.Name, Printed(all.Total), Printed(appropriated.Total),
            Printed(all.Total - appropriated.Total), "0.00",
        ])));

    private static DemoForm ByFunction(string sheet, string title, string total, IEnumerable<DemoRow> rows) => new(
        sheet, title,
        [["序号", "科目", "", total, "基本支出", "项目支出"], ["", "功能分类科目编码", "科目名称", "", "", ""]],
        [(3, 1, 4, 1), (3, 2, 3, 3), (3, 4, 4, 4), (3, 5, 4, 5), (3, 6, 4, 6)],
        Numbered(rows.Select(Cells)));

    private static DemoForm ByEconomicCode(DemoBudget budget) => new("基本支出表", "部门预算一般公共预算财政拨款基本支出表",
        [["序号", "科目", "", "基本支出", "", ""], ["", "经济分类科目编码", "科目名称", "合计", "人员经费", "公用经费"]],
        [(3, 1, 4, 1), (3, 2, 3, 3), (3, 4, 3, 6)],
        Numbered(budget.Economic.Select(Cells)));

    private static DemoForm ThreePublic(DemoBudget budget)
    {
        var all = Printed(budget.ThreePublic);
        var (vehicles, receptions) = (Printed(budget.Vehicles), Printed(budget.Receptions));
        return new("三公经费支出表", "部门预算财政拨款“三公”经费支出表",
            [["序号", "项目", "资金来源", "", ""], ["", "", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"]],
            [(3, 1, 4, 1), (3, 2, 4, 2), (3, 3, 3, 5)],
            Numbered(
            [
                ["“三公”经费小计", all, all, "0.00"],
                ["一、因公出国（境）费", "0.00", "0.00", ""],
                ["二、公务用车购置及运维费", vehicles, vehicles, "0.00"],
                ["其中：公务用车购置费", "0.00", "0.00", ""],
                ["公务用车运行维护费", vehicles, vehicles, "0.00"],
                ["三、公务接待费", receptions, receptions, "0.00"],
            ]));
    }

    private static string[] Cells(DemoRow row) =>
        [row.Code, row.Name, Printed(row.Total), Printed(row.First), Printed(row.Second)];

    private static string[][] Numbered(IEnumerable<string[]> rows) =>
        [.. rows.Select((row, i) => (string[])[$"{i + 1}", .. row])];
}
