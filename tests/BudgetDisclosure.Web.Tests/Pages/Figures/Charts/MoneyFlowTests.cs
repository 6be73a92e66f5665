using BudgetDisclosure.Web.Pages.Figures.Charts;

namespace BudgetDisclosure.Web.Tests.Pages.Figures.Charts;

public class MoneyFlowTests
{
    [Fact]
    public void Flow_OfSourcesAndFunctions_RunsThroughOneWhole()
    {
        var flow = MoneyFlow.Of(
            [Sum("appropriation", 90), Sum("other", 10)], [Function("201", 60, 40, 20), Function("205", 40, 40)])!;

        Assert.Equal(
            ["财政>全部 90", "其他>全部 10", "全部>201 60", "201>basic 40", "201>project 20", "全部>205 40", "205>basic 40"],
            flow.Flows.Select(one => $"{Short(one.From)}>{Short(one.To)} {one.Fen}"));
        Assert.Equal((100, 100), (flow.In, flow.Out));
        Assert.Empty(flow.NotSplit);
    }

    /// <summary>The parts of a source that do not come to it would make a picture of something else.</summary>
    [Theory]
    [InlineData(30, "财政")]
    [InlineData(40, "general fund")]
    public void Source_WithParts_IsDrawnByThemOnlyWhereTheyAddUp(long fund, string drawn)
    {
        var flow = MoneyFlow.Of(
            [Sum("appropriation", 100), Sum("appropriation.general", 60), Sum("appropriation.fund", fund)],
            [Function("201", 100, 100)])!;

        Assert.Equal(drawn, string.Join(' ', flow.Flows.Where(one => one.Depth == 0).Select(one => Short(one.From))));
    }

    [Fact]
    public void Amounts_ThatNoRibbonCanShow_AreListedInWords()
    {
        var flow = MoneyFlow.Of(
            [Sum("appropriation", 100), Sum("business", 0), Sum("other", -5_000_000)],
            [Function("201", 100, 120, -2_000_000), Function("205", null), Function("208", -1_000_000, 1)])!;

        Assert.Equal(
            [
                "business（0.00 万元）", "other（负数，-5.00 万元）", "类 201的项目支出（负数，-2.00 万元）", "类 205（没有数）",
                "类 208（负数，-1.00 万元）",
            ],
            flow.NotDrawn.Select(one => one.InWords));
        Assert.Equal(["类 201"], flow.NotSplit);
        Assert.All(flow.Flows, one => Assert.True(one.Fen > 0));
    }

    [Fact]
    public void Flow_WithoutSourcesOrFunctions_IsNone()
    {
        Assert.Null(MoneyFlow.Of([], [Function("201", 1)]));
        Assert.Null(MoneyFlow.Of([Sum("other", 1)], [Function("201", 0)]));
    }

    private static Web.Pages.Counties.YearSum Sum(string code, long? fen) =>
        ExpenditureTreemapTests.Class(code, fen) with { Name = code };

    private static Web.Pages.Counties.YearSum Function(string code, long? fen, long? basic = null, long? project = null) =>
        ExpenditureTreemapTests.Class(code, fen, basic, project);

    private static string Short(FlowEnd end) => end.Key switch
    {
        "all" => "全部",
        "source.appropriation" => "财政",
        "source.other" => "其他",
        var key => key.Split('.')[^1],
    };
}
