using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>R33</summary>
public class OneYearTests
{
    private const string Title = "示例县档案馆2025年部门预算信息公开";

    private static DocumentBuilder Document(string table, string caption = "预算年度：2025") => new DocumentBuilder()
        .Lines(Title, table, caption, "单位：万元")
        .Table("科目编码|科目名称|合计|基本支出|项目支出", "2010301|行政运行|300|100|200");

    [Fact]
    public void Years_AllTheSame_Hold() => Document("2025年部门支出预算总表").Says("R33").Hold();

    [Fact]
    public void Years_NoneIsPrinted_AreNotCheckable() => new DocumentBuilder().Lines("部门支出预算总表", "单位：万元")
        .Table("科目编码|科目名称|合计|基本支出|项目支出", "2010301|行政运行|300|100|200").Says("R33").AreNotCheckable();

    [Fact]
    public void Year_OfATableTitleIsAnother_FailsAndNamesBoth()
    {
        var fault = Document("2024年部门支出预算总表").Says("R33", new() { Year = new FiscalYear(2025) }).Fault();

        Assert.Equal("“2024年部门支出预算总表”写的是 2024 年，本文件是 2025 年的。", fault.Message);
        Assert.Equal(Severity.Error, fault.Severity);
    }

    [Fact]
    public void Year_OfALineAboveTheTableIsAnother_Fails() =>
        Assert.Contains("2024", Document("部门支出预算总表", "预算年度：2024").Says("R33", new() { Year = new FiscalYear(2025) }).Fault().Message);

    [Theory]
    [InlineData("二、与2024年预算对比情况")]
    [InlineData("二、2024年预算执行情况")]
    [InlineData("二、2024年末固定资产情况")]
    [InlineData("二、2023—2025年预算规划")]
    public void Year_OfAHeadingAboutAnotherYear_IsNotCompared(string heading) =>
        Document("2025年部门支出预算总表").Lines(heading, "2024年预算执行较好。").Says("R33").Hold();

    [Fact]
    public void Year_OfAHeadingIsAnother_Fails() => Document("2025年部门支出预算总表")
        .Lines("三、2024年“三公”经费预算情况说明", "安排0.95万元。").Says("R33", new GivenIdentity { Year = new FiscalYear(2025) }).Fault();

    [Theory]
    [InlineData("截至2024年12月31日")]
    [InlineData("截至2024年8月31日")]
    [InlineData("2024年末")]
    public void AssetDate_OfTheYearBeforeABudget_Holds(string date) => Assets(Title, date).Says("R33").Hold();

    [Theory]
    [InlineData("截至2025年12月31日")]
    [InlineData("截至2023年12月31日")]
    public void AssetDate_OfAnotherYear_Fails(string date) =>
        Assert.Equal((Severity.Error, $"资产的截止日期“{date}”应在 2024 年。"), Told(Assets(Title, date)));

    [Theory]
    [InlineData("截至2024年6月30日")]
    [InlineData("截至2024年9月30日")]
    public void AssetDate_OfAnotherDay_IsAHint(string date) => Assert.Equal(Severity.Hint, Told(Assets(Title, date)).Severity);

    [Fact]
    public void AssetDate_OfTheOwnYearOfFinalAccounts_Holds() =>
        Assets("示例县档案馆2024年度部门决算", "截至2024年12月31日").Says("R33").Hold();

    [Theory]
    [InlineData("截至2023年12月31日", Severity.Error)]
    [InlineData("截至2024年8月31日", Severity.Hint)]
    public void AssetDate_OfFinalAccountsIsAnother_Fails(string date, Severity severity) =>
        Assert.Equal(severity, Told(Assets("示例县档案馆2024年度部门决算", date)).Severity);

    [Fact]
    public void AssetDate_ThatIsOnlyComparedWith_IsNotJudged() =>
        Assets("示例县档案馆2024年度部门决算", "截至2024年12月31日，固定资产比2023年末增加3万元").Says("R33").Hold();

    private static DocumentBuilder Assets(string title, string date) =>
        new DocumentBuilder().Lines(title, "一、国有资产占有使用情况", $"{date}，共有车辆2辆。");

    private static (Severity? Severity, string Message) Told(DocumentBuilder document) =>
        document.Says("R33").Fault() is var fault ? (fault.Severity, fault.Message) : default;
}
