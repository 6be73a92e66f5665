using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>R18, R26 to R31: 三公 and the tables that each province has its own of.</summary>
public class OtherTablesRulesTests
{
    [Theory]
    [InlineData("6.00", "holds")]
    [InlineData("6.02", "rounding")]
    [InlineData("6.03", "fails holds")]
    public void R18_Items_AddUpInColumns(string total, string outcome) => Assert.Equal(outcome, Tried.Rule("R18", Tried.Table("部门“三公”经费支出表", "万元",
        "项目|预算数", $"“三公”经费合计|{total}", "一、因公出国（境）费|1.00", "二、公务用车购置及运行费|3.00", "其中：公务用车购置费|1.00", "公务用车运行费|2.00",
        "三、公务接待费|2.00")).Said().Replace("holds rounding", "rounding"));

    [Theory]
    [InlineData("3.00", "holds")]
    [InlineData("3.03", "fails holds")]
    public void R18_Items_AddUpInARow(string vehicles, string outcome) => Assert.Equal(outcome, Tried.Rule("R18", Tried.Table("部门“三公”经费支出表", "万元",
        "合计|因公出国(境)费|公务接待费|公务用车购置及运行费|<|<|机关运行经费", "^|^|^|小计|购置费|运行费|^",
        $"{decimal.Parse(vehicles) + 3:0.00}|1.00|2.00|{vehicles}|1.00|2.00|99.00")).Said());

    [Fact]
    public void R18_TotalThatLeavesAnItemOut_Fails()
    {
        var check = Tried.Rule("R18", Tried.Table("部门“三公”经费支出表", "万元", "合计|因公出国(境)费|公务接待费|公务用车购置及运行费", "11.52|35.00|11.52|"))
            .Only(Outcome.Fails);

        Assert.Equal(("11.52", "46.52"), (check.Found, check.Expected));
    }

    [Fact]
    public void R18_TotalWithMeetingsAndTraining_IsReadSo() => Assert.Equal("holds", Tried.Rule("R18", Tried.Table("部门“三公”经费支出表", "万元",
        "项目|预算数", "合计|9.00", "因公出国（境）费|1.00", "公务用车购置及运行费|3.00", "公务接待费|2.00", "会议费|1.00", "培训费|2.00")).Said());

    [Fact]
    public void R18_TotalWithoutAllThreeItems_IsNotCalledWrong() => Assert.Equal("notCheckable", Tried.Rule("R18", Tried.Table("部门“三公”经费支出表", "万元",
        "项目|预算数", "合计|9.00", "公务用车购置及运行费|3.00", "公务接待费|2.00")).Said());

    [Theory]
    [InlineData("0.00", "0.00", "fails")]
    [InlineData("4.90", "0.00", "holds")]
    public void R18_FundColumns_MakeTheirTotal(string general, string fund, string outcome) => Assert.Equal(outcome, Tried.Rule("R18", Tried.Table(
        "部门“三公”经费支出表", "万元", "项目|资金来源|<|<", "^|合计|一般公共预算财政拨款|政府性基金财政拨款", $"公务接待费|4.90|{general}|{fund}")).Said());

    [Fact]
    public void R18_AllBlank_IsNotCheckable() => Assert.Equal("notCheckable", Tried.Rule("R18", Tried.Table("部门“三公”经费支出表", "万元",
        "合计|因公出国(境)费|公务接待费|公务用车购置及运行费", "|||")).Said());

    [Theory]
    [InlineData("0", "24.4", "holds")]
    [InlineData("7", "24.4", "fails holds")]
    [InlineData("0", "31.4", "fails holds")]
    public void R26_BlankLastYear_IsZeroWhereItsColumnAddsSo(string abroad, string total, string outcome) =>
        Assert.Equal(outcome, Tried.Rule("R26", Changes($"因公出国经费||0|{abroad}|公务活动增加", "169", total)).Said());

    [Fact]
    public void R26_BlankLastYear_StaysABlankWhereItsColumnDoesNotAdd() =>
        Assert.DoesNotContain(Tried.Rule("R26", Changes("因公出国经费||0|7|公务活动增加", "172", "24.4")),
            check => check.Outcome == Outcome.Fails && check.Message.Contains("因公出国经费 / 增减金额 7"));

    [Theory]
    [InlineData("1,230,000.00", "holds")]
    [InlineData("1,231,000.01", "fails holds")]
    public void R26_ThisYear_IsTheThreePublicTable(string reception, string outcome) => Assert.Equal(outcome, Tried.Rule("R26",
        Changes("因公出国经费||0|0|", "169", "24.4"), Tried.Table("部门“三公”经费支出表", "元", "项目|预算数", $"公务接待费|{reception}")).Said());

    [Theory]
    [InlineData("30.00", "12.00", "holds")]
    [InlineData("30.03", "12.00", "fails holds")]
    [InlineData("30.00", "12.03", "fails holds")]
    public void R27_Programmes_AreTheProjectsAndTheirActivities(string projects, string activity, string outcome) => Assert.Equal(outcome, Tried.Rule("R27",
        Tried.Table("部门支出总表", "万元", "科目编码|科目名称|合计|基本支出|项目支出", $"|合计|{projects}|0.00|{projects}", $"205|教育支出|{projects}|0.00|{projects}"),
        Performance("一、督查|20.00", $"1、平台|{activity}", "2、会务|8.00", "二、应急|10.00", "1、值班|10.00")).Said().Replace("fails holds rounding", "fails holds"));

    [Fact]
    public void R27_WithoutTheExpenditureTable_ComparesOnlyParentAndChildren()
    {
        var checks = Tried.Rule("R27", Performance("一、督查|20.00", "1、平台|20.00", "二、应急|", "1、值班|"));

        Assert.Equal("holds notCheckable", checks.Said());
    }

    [Theory]
    [InlineData("10,903,043.00", "holds")]
    [InlineData("11,419,043.00", "fails holds")]
    public void R27_ProjectSheet_IsTheMoneyNamedBelow(string appropriated, string outcome) => Assert.Equal(outcome, Tried.Rule("R27", Tried.Table(
        "财政项目支出绩效目标填报表", "元",
        "项目名称|<|公共服务|项目性质|经常性项目|<",
        "项目资金（元）|<|项目资金总额|10,903,043.00|年度资金申请总额|10,903,043.00",
        $"^|^|其中：财政资金|10,903,043.00|其中：当年财政拨款|{appropriated}",
        "^|^|其他资金|0.00|其他资金|0.00",
        "项目绩效目标|项目总目标|<|<|年度总体目标|<", "^|完好|<|<|今年完好|<",
        "|一级指标|二级指标|三级指标|年度指标值|<", "绩效指标|产出指标|数量指标|活动|≥300场|<", "^|效益指标|社会效益指标|群众满意|≥90%|<")).Said());

    [Theory]
    [InlineData("2.00", "1.00", "45.00", "holds")]
    [InlineData("2.03", "1.00", "45.00", "fails holds")]
    [InlineData("2.00", "1.03", "45.00", "fails holds")]
    [InlineData("2.00", "1.00", "0.97", "fails holds")]
    public void R28_Purchases_AddUpWithinTheirProjects(string total, string general, string project, string outcome) => Assert.Equal(outcome, Tried.Rule("R28",
        Tried.Table("部门政府采购预算", "万元", "项目名称|预算资金|采购物品名称|政府采购金额|<|<", "^|^|^|总计|一般公共预算拨款|其他渠道资金",
            $"合计|||{total}|{total}|", $"某单位小计|||{total}|{total}|", $"会议|{project}|会议服务|1.00|{general}|", "招商|30.00|会议服务|1.00|1.00|")).Said()
            .Replace("fails holds rounding", "fails holds"));

    [Fact]
    public void R28_HeadingWithItsRowsSum_IsNotCalledWrong() => Assert.DoesNotContain(Tried.Rule("R28", Tried.Table("部门政府采购预算", "万元",
        "项目名称|预算资金|采购物品名称|政府采购金额", "合计|||2.00", "某单位|||2.00", "会议|45.00|会议服务|2.00")), check => check.Outcome == Outcome.Fails);

    [Fact]
    public void R28_EmptyTable_IsNotCheckable() => Assert.Equal("notCheckable", Tried.Rule("R28", Tried.Table("部门政府采购预算", "万元",
        "项目名称|预算资金|采购物品名称|政府采购金额", "合计|||")).Said());

    [Theory]
    [InlineData("692.29", "188.09", "3000", "holds notCheckable")]
    [InlineData("692.32", "188.09", "3858", "fails holds")]
    [InlineData("692.29", "188.11", "3858", "fails holds")]
    [InlineData("692.29", "180.00", "3859", "fails holds")]
    [InlineData("692.29", "180.00", "3858", "holds")]
    public void R29_Assets_AddUpAndOfficesAreWithinHouses(string total, string offices, string area, string outcome) => Assert.Equal(outcome, Tried.Rule("R29",
        Tried.Table("固定资产占用情况表", "万元", "项目|数量|价值", $"固定资产总额|—|{total}", "1、房屋（平方米）|3858|188.09",
            $"其中：办公用房（平方米）|{area}|{offices}", "2、车辆（台、辆）|29|331.25", "3、单价在20万元以上的设备|0|0.00", "4、其他固定资产|1421|172.95")).Said()
            .Replace("fails holds rounding", "fails holds"));

    [Theory]
    [InlineData("92", "holds")]
    [InlineData("93", "fails holds")]
    [InlineData("", "holds notCheckable")]
    public void R30_Units_AddUpToTheLast(string total, string outcome) => Assert.Equal(outcome, Tried.Rule("R30", Units(total, "13")).Said());

    [Fact]
    public void R30_SubtotalsOfKinds_AreNotUnits() => Assert.Equal("holds", Tried.Rule("R30", Tried.Table("部门基本情况表", "人",
        "单位名称|单位性质|编制人数|<", "^|^|行政|事业", "合计||29|36", "行政单位小计||29|", "办公室|行政|29|", "事业单位小计|||36", "中心|事业||36")).Said());

    [Fact]
    public void R30_WithoutATotalRow_IsNotCheckable() => Assert.Equal("notCheckable", Tried.Rule("R30", Tried.Table("部门基本情况表", "人",
        "单位名称|单位性质|编制人数|<", "^|^|行政|事业", "办公室|行政|29|")).Said());

    [Theory]
    [InlineData("13", "holds")]
    [InlineData("14", "fails")]
    public void R31_Vehicles_AreAHint(string owned, string outcome)
    {
        var check = Assert.Single(Tried.Rule("R31", Units("92", "13"), Tried.Table("固定资产占用情况表", "万元", "项目|数量|价值",
            "固定资产总额|—|331.25", $"1、车辆（台、辆）|{owned}|331.25")));

        Assert.Equal((outcome, outcome == "fails" ? Severity.Hint : null), (check.Outcome.Slug(), check.Severity));
    }

    private static PrintedFor Changes(string abroad, string lastTotal, string changeTotal) => Tried.Table("“三公”经费预算情况及增减变化原因", "万元",
        "项目名称|上年度预算|本年度预算|增减金额|变化原因", abroad, "公务用车购置经费|0|0|0|无", "公务用车运行经费|69|70.4|1.4|平台", "公务接待费支出|100|123|23|接待",
        $"合计|{lastTotal}|193.4|{changeTotal}|");

    private static PrintedFor Performance(params string[] rows) => Tried.Table("部门职责-工作活动绩效目标", "万元",
        ["职责活动|年度预算数|内容描述|绩效目标|绩效指标|评价标准|<|<|<", "^|^|^|^|^|优|良|中|差",
            .. rows.Select(row => row + "|内容|目标|" + (char.IsAsciiDigit(row[0]) ? "次数|≥98%|≥95%|≥90%|＜90%" : "||||"))]);

    private static PrintedFor Units(string institutional, string vehicles) => Tried.Table("部门基本情况表", "人",
        "单位名称|单位性质|车辆编制数|编制人数|<", "^|^|^|行政|事业", $"合计||{vehicles}|29|{institutional}", "办公室|行政|9|29|", "中心|事业|4||92");
}
