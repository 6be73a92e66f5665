using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>部门预算财政拨款“三公”经费支出表: going abroad, official vehicles, receptions.</summary>
internal static class ThreePublic
{
    private const string VehicleGroup = "公务用车*";

    public static TableDescription Description { get; } = new()
    {
        Slug = "three-public",
        Title = "部门预算财政拨款“三公”经费支出表",
        Titles = [new(["三公"], ["表", "预算"], ["增减", "变化", "对比", "比较", "决算", "说明", "预算情况"]), new(["三公", "情况表"], null, ["增减", "变化", "决算"])],
        Rows = RowIdentity.Line,
        Side = Side.Expenditure,
        Fund = Fund.Appropriation,
        Blank = new("item total general fund state-capital") { Lines = BlankForm.ThreePublicLines },
        Forms =
        [
            new("项目为行",
            [
                Ordinal,
                Label("item", "项目"),
                Amount("last-year", ["上年预算数"], "上年预算数|上年预算|上年执行数|上年决算数|上年数|上年", Measure.LastYear),
                Amount("total", ["资金来源", "合计"], "合计|总计|小计|预算数|金额|本年预算数|预算金额|本年预算|当年预算数|本年") with { Required = true },
                Amount("general", ["资金来源", "一般公共预算财政拨款"], Funds.General, Fund.General),
                Amount("fund", ["资金来源", "政府性基金财政拨款"], Funds.GovernmentFund, Fund.GovernmentFund),
                Amount("state-capital", ["资金来源", "国有资本经营预算财政拨款"], Funds.StateCapital, Fund.StateCapital),
                Amount("special-account", ["资金来源", "财政专户核拨资金"], Funds.SpecialAccount, Fund.SpecialAccount),
            ]),
            new("项目为列", [Ordinal, UnitName, .. Items]),
            new("项目为列，上年本年成对",
            [
                Ordinal, UnitName,
                .. Within("last-year.", "上年预算数", "上年*|去年*|上一年*").Select(item => item with { Measure = Measure.LastYear }),
                .. Within("", "本年预算数", "本年*|今年*|当年*"),
            ]),
            FinalThreePublic.BudgetThenFinal,
        ],
        Lines = Lines.ThreePublic,
    };

    private static ColumnDescription UnitName => Text("unit", ["单位名称"], "单位名称|部门名称|单位|预算单位");

    /// <summary>The items under one of two groups that print them side by side.</summary>
    private static IEnumerable<ColumnDescription> Within(string prefix, string group, LabelPattern printed) =>
        Items.Select(item => item with { Key = prefix + item.Key, Header = [group, .. item.Header], Within = printed });

    private static IEnumerable<ColumnDescription> Items =>
    [
        Item("total", ["合计"], "合计|总计|三公经费合计|小计|三公经费小计"),
        Item("abroad", ["因公出国（境）费"], "*因公出国*|*出国（境）*") with { Required = true },
        Item("reception", ["公务接待费"], "*公务接待*|*接待费*") with { Required = true },
        Item("vehicle", ["公务用车购置及运行费", "小计"], "小计|合计") with { Under = VehicleGroup },
        Item("vehicle", ["公务用车购置及运行费"], "公务用车购置及*|公务用车购置和*|公务用车费|公务用车购置运行*"),
        Item("vehicle.purchase", ["公务用车购置及运行费", "购置费"], "购置费|公务用车购置费|公务用车购置|购置"),
        Item("vehicle.running", ["公务用车购置及运行费", "运行费"], "运行费|运行维护费|公务用车运行*|运行|公务用车维护费"),
        Item("operating-costs", ["机关运行经费"], "机关运行经费*"),
    ];

    private static ColumnDescription Item(string line, IReadOnlyList<string> header, LabelPattern labels) =>
        new(line, ColumnKind.Amount) { Header = header, Labels = labels, Line = line };
}
