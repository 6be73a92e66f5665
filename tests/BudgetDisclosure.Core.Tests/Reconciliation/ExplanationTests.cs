using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

public class ExplanationTests
{
    private const string Header = "科目编码|科目名称|合计|基本支出|项目支出";

    [Theory]
    [InlineData("887.36", "差额等于多一位或少一位数字所差：205 教育支出 / 合计 887.36万元与 87.36万元")]
    [InlineData("8.36", "差额等于多一位或少一位数字所差：205 教育支出 / 合计 8.36万元与 87.36万元")]
    [InlineData("78.36", "差额等于相邻两位数字对调所差：205 教育支出 / 合计 78.36万元与 87.36万元")]
    [InlineData("873600.00", "差额等于一万倍（元与万元之间）所差：205 教育支出 / 合计 873600.00万元与 87.36万元")]
    [InlineData("95.36", null)]
    public void Misprint_OfOneFigure_IsSaidAsArithmetic(string printed, string? explanation) =>
        Assert.Equal(explanation, Failed(printed, "87.36", "0.00").Explanation);

    [Fact]
    public void Gap_ThatIsAnotherFigureOfTheColumn_NamesIt()
    {
        var failed = Reconciler.Run(Tried.Document(Tried.Table("部门支出总表", "万元", Header, "|合计|66.00|66.00|0.00",
            "205|教育支出|40.00|40.00|0.00", "206|科学技术支出|26.00|26.00|0.00", "208|社会保障和就业支出|31.70|31.70|0.00")))
            .First(check => check is { Rule: "R09", Outcome: Outcome.Fails });

        Assert.StartsWith("差额等于208 社会保障和就业支出", failed.Explanation);
    }

    [Fact]
    public void Gap_ThatTwoFiguresEqual_IsNotExplained()
    {
        var failed = Reconciler.Run(Tried.Document(Tried.Table("部门支出总表", "万元", Header, "|合计|66.00|66.00|0.00",
            "205|教育支出|40.00|40.00|0.00", "206|科学技术支出|26.00|26.00|0.00", "208|社会保障和就业支出|31.70|31.70|0.00",
            "210|卫生健康支出|31.70|31.70|0.00", "221|住房保障支出|-31.70|-31.70|0.00")))
            .First(check => check is { Rule: "R09", Outcome: Outcome.Fails });

        Assert.Null(failed.Explanation);
    }

    /// <summary>Below one 万元 and ten of the last digit a gap equals something by chance.</summary>
    [Theory]
    [InlineData("0.20", "0.10", true)]
    [InlineData("0.19", "0.10", false)]
    public void Gap_ThatIsSmall_IsNotExplained(string printed, string basic, bool isExplained) =>
        Assert.Equal(isExplained, Failed(printed, basic, "0.00").Explanation is not null);

    [Fact]
    public void CheckThatHolds_HasNoExplanation() =>
        Assert.All(Reconciler.Run(Tried.Document(Document("87.36", "87.36", "0.00"))), check => Assert.Null(check.Explanation));

    private static Check Failed(string total, string basic, string project) =>
        Assert.Single(Reconciler.Run(Tried.Document(Document(total, basic, project))), check => check is { Rule: "R08", Outcome: Outcome.Fails });

    private static PrintedFor Document(string total, string basic, string project) =>
        Tried.Table("部门支出总表", "万元", Header, $"205|教育支出|{total}|{basic}|{project}");
}
