using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>R35</summary>
public class CodesHaveTheirNamesTests
{
    private static List<Check> Says(int year, params string[] rows) => Says(year, "部门预算支出总表", rows);

    private static List<Check> Says(int year, string title, string[] rows) => new DocumentBuilder()
        .Lines($"示例县档案馆{year}年部门预算信息公开", title, "单位：万元")
        .Table(["科目编码|科目名称|合计|基本支出|项目支出", .. rows]).Says("R35");

    [Theory]
    [InlineData(2018, "210|医疗卫生与计划生育支出|3|3|")]
    [InlineData(2019, "210|卫生健康支出|3|3|")]
    [InlineData(2019, "215|资源勘探信息等支出|3|3|")]
    [InlineData(2019, "215|资源勘探工业信息等支出|3|3|")]
    [InlineData(2025, "2010301|行政 运行|3|3|")]
    public void Name_OfTheYear_Holds(int year, string row) => Says(year, row).Hold();

    [Theory]
    [InlineData(2019, "210|医疗卫生与计划生育支出|3|3|", "卫生健康支出")]
    [InlineData(2018, "210|卫生健康支出|3|3|", "医疗卫生与计划生育支出")]
    [InlineData(2020, "20805|行政事业单位离退休|3|3|", "行政事业单位养老支出")]
    public void Name_OfAnotherYear_IsAWarningWithTheRightOne(int year, string row, string right)
    {
        var fault = Says(year, row).Fault();

        Assert.Equal(Severity.Warning, fault.Severity);
        Assert.Contains($"在 {year} 年的名称是“{right}”", fault.Message);
    }

    [Fact]
    public void Name_WithOtherLetters_IsAHint() =>
        Assert.Equal(Severity.Hint, Says(2025, "2080599|其它行政事业单位养老支出|3|3|").Fault().Severity);

    [Fact]
    public void Name_OfAFunctionalItemThatTheListDoesNotKnow_IsAHint() =>
        Assert.Equal(Severity.Hint, Says(2025, "2080801|优抚事业|3|3|").Fault().Severity);

    [Theory]
    [InlineData(2017, 0)]
    [InlineData(2018, 1)]
    public void Name_OfAnEconomicItem_IsJudgedFrom2018(int year, int faults) => Assert.Equal(faults, new DocumentBuilder()
        .Lines($"示例县档案馆{year}年部门预算信息公开", "部门预算一般公共预算财政拨款基本支出表", "单位：万元")
        .Table("科目编码|科目名称|合计|人员经费|公用经费", "30311|住房公积金|1|1|").Says("R35").Count(check => check.Outcome == Outcome.Fails));

    [Fact]
    public void Name_OfAnUnknownCode_IsNotCheckable() => Says(2025, "2999977|某项支出一|3|3|").AreNotCheckable();

    [Fact]
    public void Name_OfAnUnknownCodeDiffersBetweenTables_NamesBothPlaces()
    {
        var fault = new DocumentBuilder()
            .Lines("部门预算支出总表", "单位：万元").Table("科目编码|科目名称|合计|基本支出|项目支出", "2999977|甲项支出|3|3|")
            .Lines("部门预算一般公共预算财政拨款支出表", "单位：万元").Table("科目编码|科目名称|合计|基本支出|项目支出", "2999977|乙项支出|3|3|")
            .Says("R35").Fault();

        Assert.Equal(["甲项支出", "乙项支出"], fault.Operands.Select(operand => operand.Text));
    }

    [Fact]
    public void Names_OfEconomicItemsNumberedAtHome_AreReportedEach()
    {
        var checks = new DocumentBuilder().Lines("部门预算一般公共预算财政拨款基本支出表", "单位：万元")
            .Table("科目编码|科目名称|合计|人员经费|公用经费", "302|商品和服务支出|4||4", "30202|咨询费|1||1", "30203|水费|1||1",
                "30204|电费|1||1", "30210|车辆运行费|1||1").Says("R35");

        Assert.Equal(["30202", "30203", "30204", "30210"], checks.Select(check => Assert.Single(check.Operands).Role));
        Assert.Contains("“咨询费”的编码是 30203", checks[0].Message);
    }

    [Fact]
    public void Code_MisprintedBesideTheSameNameWithACode_IsAWarning()
    {
        const string Header = "类|款|项|科目名称|合计|基本支出|项目支出";
        var fault = new DocumentBuilder()
            .Lines("部门预算支出总表", "单位：万元").Table(Header, "210|11|02|事业单位医疗|3|3|")
            .Lines("部门预算一般公共预算财政拨款支出表", "单位：万元").Table(Header, "7|11|02|事业单位医疗|3|3|").Says("R35").Fault();

        Assert.Contains("印成“7 11 02”", fault.Message);
        Assert.Contains("2101102", fault.Message);
    }

    [Fact]
    public void Class_NamedTwoWaysInTheTwoSidedTables_IsAWarningThatCallsNeitherWrong()
    {
        var fault = TwoSided("资源勘探工业信息等支出", "资源勘探信息等支出").Says("R35").Fault();

        Assert.Equal("同一类支出名称不同：“部门预算收支总表”写“资源勘探工业信息等支出”，“部门预算财政拨款收支总表”写“资源勘探信息等支出”。", fault.Message);
    }

    [Fact]
    public void Class_WithItsFormerNameInTableAndText_IsOneWarning()
    {
        var fault = TwoSided("医疗卫生与计划生育支出", "卫生健康支出")
            .Lines("一、收支预算情况", "1.“医疗卫生与计划生育支出（类）行政事业单位医疗（款）”3万元。").Says("R35").Fault();

        Assert.Equal(2, fault.Operands.Count);
    }

    [Fact]
    public void Income_NamedTwoWays_IsAWarning()
    {
        var fault = new DocumentBuilder()
            .Lines("部门预算收支总表", "单位：万元").Table("收入|<|支出|<", "项目|预算数|项目|预算数", "上级拨款收入|1|一般公共服务支出|1")
            .Lines("部门预算收入总表", "单位：万元").Table("科目编码|科目名称|合计|财政拨款收入|上级补助收入", "2010301|行政运行|1||1")
            .Says("R35").Fault();

        Assert.Contains("“部门预算收支总表”写“上级拨款收入”", fault.Message);
    }

    [Fact]
    public void Fund_ShortenedInTitleAndNote_IsOneWarning()
    {
        var fault = new DocumentBuilder().Lines("部门预算政府基金预算财政拨款支出表", "单位：万元")
            .Table("科目编码|科目名称|合计|基本支出|项目支出", "|合计|0||").Lines("注：我单位无政府基金预算，空表列示。").Says("R35").Fault();

        Assert.Equal(2, fault.Operands.Count);
    }

    private static DocumentBuilder TwoSided(string first, string second) => new DocumentBuilder()
        .Lines("示例县档案馆2019年部门预算信息公开", "部门预算收支总表", "单位：万元")
        .Table("收入|<|支出|<", "项目|预算数|项目|预算数", $"一、财政拨款收入|1|一、{first}|1")
        .Lines("部门预算财政拨款收支总表", "单位：万元")
        .Table("收入|<|支出|<", "项目|金额|项目|合计", $"一、一般公共预算财政拨款|1|一、{second}|1");
}
