using static BudgetDisclosure.Core.Tables.Columns;
using static BudgetDisclosure.Core.Tables.FinalColumns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>财政拨款“三公”经费支出决算表: what was planned and what was spent, in pairs.</summary>
internal static class FinalThreePublic
{
    private static readonly LabelPattern VehicleGroup = "公务用车*";

    private const string Vehicles = "公务用车购置及*|公务用车购置和*|公务用车费|公务用车购置运行*|公务用车购置、运行*";

    /// <summary>The items in the order in which a group above a column is looked up: parts before what they are part of.</summary>
    private static readonly (string Line, string[] Header, string Labels)[] Items =
    [
        ("abroad", ["因公出国（境）费"], "*因公出国*|*出国（境）*"),
        ("vehicle.purchase", ["公务用车购置及运行维护费", "公务用车购置费"], "购置费|公务用车购置费|公务用车购置|公务用车购置支出|购置"),
        ("vehicle.running", ["公务用车购置及运行维护费", "公务用车运行维护费"], "运行费|运行维护费|公务用车运行*|公务用车维护费|运行"),
        ("vehicle", ["公务用车购置及运行维护费", "小计"], "小计|" + Vehicles),
        ("reception", ["公务接待费"], "*公务接待*|*接待费*"),
        ("total", ["合计"], "合计|总计|三公经费合计|三公经费支出合计|支出合计"),
    ];

    public static TableForm BudgetThenFinal { get; } = new("项目为列，先预算后决算",
    [
        Ordinal, UnitName,
        .. Grouped("budget.", "预算数", BudgetLabels, Stage.Budget),
        .. Grouped("final.", "决算数", FinalLabels, Stage.Final),
    ]);

    public static TableDescription Description { get; } = new()
    {
        Slug = "final-three-public",
        Title = "财政拨款“三公”经费支出决算表",
        Titles = [new(["三公", "决算"], null, ["增减", "对比", "说明"]), new(["三公", "机关运行经费", "决算"], null, ["说明"])],
        Stage = Stage.Final,
        Rows = RowIdentity.Line,
        Side = Side.Expenditure,
        Fund = Fund.Appropriation,
        Blank = new("budget.total budget.abroad budget.vehicle budget.vehicle.purchase budget.vehicle.running budget.reception " +
            "final.total final.abroad final.vehicle final.vehicle.purchase final.vehicle.running final.reception"),
        Forms =
        [
            BudgetThenFinal,
            new("项目为列，各项预算决算成对", [Ordinal, UnitName, .. Items.SelectMany(Pair)]),
            new("项目为行",
            [
                Ordinal,
                Label("item", "项目"),
                Amount("budget", ["预算数"], BudgetLabels) with { Stage = Stage.Budget },
                Amount("final", ["决算数"], FinalLabels) with { Stage = Stage.Final, Required = true },
                Label("counted.item", "项目", 1) with { Header = ["统计", "项目"], Required = false },
                LineNumber("counted", 1),
                Count("counted.amount", ["统计", "统计数"], "统计数|决算统计数|数量|决算数") with { Entry = 1 },
            ]),
        ],
        Lines = Lines.ThreePublic,
    };

    private static ColumnDescription UnitName => Text("unit", ["单位名称"], "单位名称|部门名称|单位|预算单位");

    /// <summary>All items of one stage under its own group: 预算数 | 合计, 因公出国（境）费 …</summary>
    private static IEnumerable<ColumnDescription> Grouped(string prefix, string group, LabelPattern printed, Stage stage) =>
        Items.Select(item => new ColumnDescription(prefix + item.Line, ColumnKind.Amount)
        {
            Header = [group, .. item.Header],
            Labels = item.Labels,
            Under = item.Line == "vehicle" ? VehicleGroup : null,
            Within = printed,
            Line = item.Line,
            Stage = stage,
            Required = item.Line is "abroad" or "reception",
        });

    /// <summary>One item with its two figures below: 因公出国（境）费 | 预算数, 决算数.</summary>
    private static IEnumerable<ColumnDescription> Pair((string Line, string[] Header, string Labels) item) =>
    [
        Figure(item, "budget.", "预算数", BudgetLabels, Stage.Budget),
        Figure(item, "final.", "决算数", FinalLabels, Stage.Final) with { Required = item.Line is "abroad" or "reception" },
    ];

    private static ColumnDescription Figure(
        (string Line, string[] Header, string Labels) item, string prefix, string header, LabelPattern printed, Stage stage) =>
        new(prefix + item.Line, ColumnKind.Amount)
        {
            Header = [.. item.Header, header], Labels = printed, Under = item.Labels, Line = item.Line, Stage = stage,
        };
}
