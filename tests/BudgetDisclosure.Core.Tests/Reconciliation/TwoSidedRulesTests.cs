using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>R01 to R06, R10 to R12, R16, R17: the tables of two sides, and what they have in common with the tables by code.</summary>
public class TwoSidedRulesTests
{
    private const string Title = "部门预算收支总表";
    private const string Header = "收入|<|支出|<";
    private const string Below = "项目|预算数|项目|预算数";

    [Theory]
    [InlineData("10.00", "10.00", "holds")]
    [InlineData("10.00", "10.01", "rounding")]
    [InlineData("10.00", "10.02", "fails")]
    [InlineData("10.00", "", "notCheckable")]
    public void R01_Totals_Meet(string income, string expenditure, string outcome) =>
        Assert.Equal(outcome, Tried.Rule("R01", First("一、财政拨款收入|10.00|一、教育支出|10.00", $"收入总计|{income}|支出总计|{expenditure}")).Said());

    [Theory]
    [InlineData("上年结转|2.00|年末结转|1.00", "notCheckable")]
    [InlineData("", "fails")]
    public void R01_TotalsOfTheYear_NeedNotMeetWhereSomethingWasCarriedOver(string carried, string outcome) => Assert.Equal(outcome, Tried.Rule("R01",
        First(["一、财政拨款收入|10.00|一、教育支出|11.00", "本年收入合计|10.00|本年支出合计|11.00", .. carried.Length > 0 ? new[] { carried } : []])).Said());

    [Theory]
    [InlineData("10.00", "holds")]
    [InlineData("10.02", "holds rounding")]
    [InlineData("10.03", "fails holds")]
    public void R02_Lines_AddUpWithoutTheirParts(string total, string outcome) => Assert.Equal(outcome, Tried.Rule("R02", First(
        "一、财政拨款收入|5.00|一、教育支出|10.00", "二、事业收入|3.00||", "其中：财政专户收入|3.00||", "三、其他收入|2.00||", $"本年收入合计|{total}|本年支出合计|10.00")).Said());

    [Theory]
    [InlineData("5.00", "holds")]
    [InlineData("5.02", "fails")]
    public void R02_NumberedParts_AddUpToTheirLine(string part, string outcome) => Assert.Equal(outcome, Tried.Rule("R02", First(
        "一、财政拨款收入|10.00|一、教育支出|12.00", $"1、一般公共预算资金|{part}||", "2、政府性基金|5.00||", "二、事业收入|2.00||", "收入总计|12.00|支出总计|12.00"))
        .Where(check => check.Message.Contains("各部分")).Said());

    [Fact]
    public void R02_PartAboveItsLine_Fails()
    {
        var check = Tried.Rule("R02", First("一、财政拨款收入|5.00|一、教育支出|8.00", "二、事业收入|3.00||", "其中：财政专户收入|3.05||", "收入总计|8.00|支出总计|8.00"))
            .Only(Outcome.Fails);

        Assert.Contains("3.05万元 > ", check.Message);
    }

    [Fact]
    public void R02_LineOfDoubtfulLevel_IsNotCalledWrong() => Assert.Equal(Outcome.NotCheckable, Tried.Rule("R02", First(
        "一、财政拨款收入|5.00|一、教育支出|5.00", "某项资金|1.00||", "收入总计|5.00|支出总计|5.00")).Single(check => check.Message.Contains("收入总计与各项")).Outcome);

    [Fact]
    public void R02_WithoutTheTable_SaysSo()
    {
        var check = Assert.Single(Tried.Rule("R02", Tried.Table("部门支出总表", "元", "科目编码|科目名称|合计|基本支出|项目支出", "201|服务|1|1|0")));

        Assert.Equal(Outcome.NotCheckable, check.Outcome);
        Assert.Contains("缺表", check.Message);
    }

    [Theory]
    [InlineData("12.00", "holds")]
    [InlineData("12.03", "fails holds")]
    public void R03_ColumnsOfKinds_AddUpDownAndAcross(string total, string outcome) => Assert.Equal(outcome, Tried.Rule("R03", Tried.Table(Title, "万元",
        "收入|<|支出|<|<|<", "项目|预算数|项目|合计|基本支出|项目支出", $"一、财政拨款收入|12.00|一、教育支出|{total}|7.00|5.00",
        $"收入总计|12.00|支出总计|{total}|7.00|5.00")).Said());

    [Fact]
    public void R03_LinesByKindWithoutNumbers_AreNotCalledWrong() => Assert.Equal("notCheckable", Tried.Rule("R03", First(
        "财政拨款收入|10.00|基本支出|7.00", "||人员经费|5.00", "||公用经费|2.00", "||项目支出|3.00", "收入总计|10.00|支出总计|10.00")).Said());

    [Theory]
    [InlineData("2.00", "holds")]
    [InlineData("2.02", "holds rounding")]
    [InlineData("2.03", "fails holds")]
    public void R04_YearAndCarryOver_MakeTheTotal(string carried, string outcome) => Assert.Equal(outcome, Tried.Rule("R04", First(
        "一、财政拨款收入|10.00|一、教育支出|12.00", "本年收入合计|10.00|本年支出合计|12.00", "用事业基金弥补收支差额|1.00|结余分配|",
        $"上年结转|{carried}|年末结转|1.00", "总计|13.00|总计|13.00")).Said());

    [Fact]
    public void R04_TotalCalledTwice_TakesTheFirstForTheYears() => Assert.Equal("holds", Tried.Rule("R04", First(
        "一、财政拨款收入|10.00|一、教育支出|10.00", "收入合计|10.00|支出合计|10.00", "上年结转|2.00|年末结转|2.00", "收入总计|12.00|支出总计|12.00")).Said());

    [Theory]
    [InlineData("万元", "10.00", "5.00", "holds")]
    [InlineData("元", "100,000.00", "50,000.00", "holds")]
    [InlineData("万元", "10.00", "5.02", "fails holds")]
    [InlineData("万元", "10.00", "", "holds notCheckable")]
    public void R05_Sources_AreThoseOfTheIncomeTable(string unit, string total, string institutional, string outcome) => Assert.Equal(outcome, Tried.Rule("R05",
        First("一、财政拨款收入|5.00|一、教育支出|10.00", "二、事业收入|5.00||", "收入总计|10.00|支出总计|10.00"),
        Tried.Table("部门收入总表", unit, "科目编码|科目名称|合计|财政拨款收入|事业收入", $"|合计|{total}|{(unit == "元" ? "50,000.00" : "5.00")}|{institutional}")).Said());

    [Theory]
    [InlineData("部门收入总表", "本年收入合计", "10.00")]
    [InlineData("部门收入总表", "合计", "12.00")]
    public void R05_TotalOfTheYearOrOfAll_IsReadFromTheForm(string title, string header, string total) => Assert.Equal("holds", Tried.Rule("R05",
        First("一、财政拨款收入|10.00|一、教育支出|12.00", "本年收入合计|10.00|本年支出合计|12.00", "上年结转|2.00|年末结转|", "总计|12.00|总计|12.00"),
        Tried.Table(title, "万元", $"科目编码|科目名称|{header}|财政拨款收入|上年结转", $"|合计|{total}|10.00|2.00")).Said());

    [Theory]
    [InlineData("一、教育支出", "205", "教育支出", "10.00", "holds")]
    [InlineData("一、医疗卫生与计划生育支出", "210", "卫生健康支出", "10.00", "holds")]
    [InlineData("一、教育支出", "205", "教育支出", "10.02", "fails holds")]
    [InlineData("一、教育支出", "206", "科学技术支出", "10.00", "holds notCheckable")]
    public void R06_Classes_AreMatchedByNameAndCode(string line, string code, string name, string amount, string outcome) => Assert.Equal(outcome, Tried.Rule("R06",
        First($"一、财政拨款收入|10.00|{line}|10.00", "收入总计|10.00|支出总计|10.00"),
        Tried.Table("部门支出总表", "万元", "科目编码|科目名称|合计|基本支出|项目支出", "|合计|10.00|10.00|0.00", $"{code}|{name}|{amount}|10.00|0.00")).Said());

    [Theory]
    [InlineData("10.00", "holds")]
    [InlineData("10.02", "fails")]
    public void R10_Appropriation_IsTheIncomeOfItsTable(string amount, string outcome) => Assert.Equal(outcome, Tried.Rule("R10",
        First("一、财政拨款收入|10.00|一、教育支出|10.00", "收入总计|10.00|支出总计|10.00"), Appropriation(amount, "10.00", "0.00")).Said());

    [Fact]
    public void R10_LinesByBudget_AreAddedUp() => Assert.Equal("holds", Tried.Rule("R10",
        First("一、一般公共预算拨款收入|7.00|一、教育支出|12.00", "二、政府性基金预算拨款收入|3.00||", "三、事业收入|2.00||", "收入总计|12.00|支出总计|12.00"),
        Appropriation("10.00", "10.00", "0.00")).Said());

    [Theory]
    [InlineData("10.00", "7.00", "3.00", "holds")]
    [InlineData("10.00", "7.00", "3.03", "fails holds")]
    public void R11_Appropriation_AddsUpAndMeets(string total, string general, string fund, string outcome) =>
        Assert.Equal(outcome, Tried.Rule("R11", Appropriation(total, general, fund)).Said());

    [Fact]
    public void R11_PartsOfCarryOver_AreNotTheYearsLines()
    {
        var checks = Tried.Rule("R11", Tried.Table("财政拨款收入支出决算总表", "万元", "收入|<|支出|<|<", "项目|决算数|项目|合计|一般公共预算财政拨款",
            "一、一般公共预算财政拨款|10.00|一、教育支出|11.00|11.00", "二、政府性基金预算财政拨款|||| ", "本年收入合计|10.00|本年支出合计|11.00|11.00",
            "年初财政拨款结转和结余|2.00|年末财政拨款结转和结余|1.00|1.00", "一、一般公共预算财政拨款|2.00|||", "总计|12.00|总计|12.00|12.00"));

        Assert.Equal("holds", checks.Said());
    }

    [Theory]
    [InlineData("7.00", "holds")]
    [InlineData("7.02", "fails")]
    public void R12_GeneralColumn_IsTheGeneralTable(string amount, string outcome) => Assert.Equal(outcome, Tried.Rule("R12",
        Appropriation("10.00", "7.00", "3.00"), General(amount)).Said());

    [Theory]
    [InlineData("", "10.00", "holds")]
    [InlineData("", "10.02", "fails")]
    [InlineData("二、事业收入|1.00||", "10.00", "notCheckable")]
    [InlineData("二、事业收入|1.00||", "10.02", "notCheckable")]
    [InlineData("二、事业收入|0.00||", "10.00", "holds")]
    public void R16_ExpenditureAndGeneral_AreComparedOnlyWhereThereIsNoOtherMoney(string other, string amount, string outcome)
    {
        PrintedFor[] tables =
        [
            First(["一、财政拨款收入|10.00|一、教育支出|10.00", .. other.Length > 0 ? new[] { other } : [], "收入总计|10.00|支出总计|10.00"]),
            Appropriation("10.00", "10.00", ""),
            Tried.Table("部门支出总表", "万元", "科目编码|科目名称|合计|基本支出|项目支出", "|合计|10.00|10.00|", "205|教育支出|10.00|10.00|"), General(amount),
        ];

        Assert.Equal(outcome, Tried.Rule("R16", tables).Said());
        Assert.Equal(other.Contains("1.00") ? "notCheckable" : "holds", Tried.Rule("R17", tables).Said());
    }

    [Theory]
    [InlineData("10.01", "rounding")]
    [InlineData("10.02", "fails")]
    public void R17_Totals_AreOne(string total, string outcome) => Assert.Equal(outcome, Tried.Rule("R17",
        First("一、财政拨款收入|10.00|一、教育支出|10.00", $"收入总计|{total}|支出总计|{total}"), Appropriation("10.00", "10.00", "")).Said());

    private static PrintedFor First(params string[] rows) => Tried.Table(Title, "万元", [Header, Below, .. rows]);

    private static PrintedFor General(string amount) => Tried.Table("部门一般公共预算支出表", "万元", "科目编码|科目名称|合计|基本支出|项目支出",
        $"|合计|{amount}|{amount}|", $"205|教育支出|{amount}|{amount}|");

    private static PrintedFor Appropriation(string total, string general, string fund) => Tried.Table("部门财政拨款收支总表", "万元",
        "收入|<|支出|<|<|<", "项目|金额|项目|合计|一般公共预算|政府性基金预算", $"一、一般公共预算拨款|{general}|一、教育支出|{total}|{general}|{fund}",
        $"二、政府性基金预算拨款|{(fund is "" ? "0.00" : fund)}||||", $"收入总计|{total}|支出总计|{total}|{general}|{fund}");
}
