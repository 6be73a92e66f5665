using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>R07 to R09, R13 to R15, R19, R20, R32: tables by code, in rows, in columns, and between each other.</summary>
public class CodedRulesTests
{
    private const string Kinds = "科目编码|科目名称|合计|基本支出|项目支出";

    [Theory]
    [InlineData("6.00", "holds")]
    [InlineData("6.02", "rounding")]
    [InlineData("6.03", "fails")]
    [InlineData("", "notCheckable")]
    public void R07_Row_IsItsSourcesWithoutTheirParts(string total, string outcome) => Assert.Equal(outcome, Tried.Rule("R07", Tried.Table("部门收入总表", "万元",
        "科目编码|科目名称|合计|财政拨款收入|上级补助收入|事业收入|<", "^|^|^|^|^|小计|其中：财政专户收入", $"205|教育支出|{total}|1.00|2.00|3.00|")).Said());

    [Theory]
    [InlineData("2.00", "holds")]
    [InlineData("3.02", "fails holds")]
    public void R07_PartOfASource_IsNotMoreThanIt(string part, string outcome) => Assert.Equal(outcome, Tried.Rule("R07", Tried.Table("部门收入总表", "万元",
        "科目编码|科目名称|合计|财政拨款收入|事业收入|<", "^|^|^|^|小计|其中：财政专户收入", $"205|教育支出|4.00|1.00|3.00|{part}")).Said());

    [Theory]
    [InlineData("合计", "12.00")]
    [InlineData("本年收入合计", "10.00")]
    public void R07_CarriedForward_IsPartOfATotalThatIsNotTheYears(string header, string total) => Assert.Equal("holds", Tried.Rule("R07",
        Tried.Table("部门收入总表", "万元", $"科目编码|科目名称|{header}|财政拨款收入|其他收入|上年结转", $"205|教育支出|{total}|7.00|3.00|2.00")).Said());

    [Theory]
    [InlineData("6.00", "holds")]
    [InlineData("5.00", "fails")]
    public void R07_SourcesUnderUnitFunds_AreItsParts(string unitFunds, string outcome) => Assert.Equal(outcome, Tried.Rule("R07",
        Tried.Table("部门收入总表", "万元", "科目编码|科目名称|合计|一般公共预算|单位资金|<|<|<", "^|^|^|^|小计|事业收入|事业单位经营收入|其他收入",
            $"205|教育支出|16.00|10.00|{unitFunds}|3.00|1.00|2.00")).Said());

    [Fact]
    public void R07_ColumnThatNobodyKnows_ProvesNothing() => Assert.Equal("notCheckable", Tried.Rule("R07", Tried.Table("部门收入总表", "万元",
        "科目编码|科目名称|合计|财政拨款收入|其他收入|彩票公益金", "205|教育支出|6.00|1.00|2.00|3.00")).Said());

    [Theory]
    [InlineData("3.00", "holds")]
    [InlineData("3.02", "rounding")]
    [InlineData("3.03", "fails")]
    public void R08_Row_IsItsKinds(string total, string outcome) => Assert.Equal(outcome, Tried.Rule("R08",
        Tried.Table("部门支出总表", "万元", Kinds + "|经营支出", $"205|教育支出|{total}|1.00|1.00|1.00")).Said());

    [Fact]
    public void R08_BasicAlone_IsNotTheWhole() => Assert.Equal("holds", Tried.Rule("R08",
        Tried.Table("部门支出总表", "万元", "科目编码|科目名称|合计|基本支出", "205|教育支出|3.00|1.00")).Said());

    [Theory]
    [InlineData("5.00", "holds")]
    [InlineData("5.01", "holds rounding")]
    [InlineData("5.02", "fails holds")]
    public void R09_Levels_AddUpWhereverTheTotalStands(string total, string outcome)
    {
        string[] rows = ["205|教育支出|5.00", "20502|普通教育|5.00", "2050202|小学教育|2.00", "2050203|初中教育|3.00"];
        var first = Tried.Rule("R09", Income([$"|合计|{total}", .. rows]));
        var last = Tried.Rule("R09", Income([.. rows, $"合计||{total}"]));

        Assert.Equal(first.Count, last.Count);
        Assert.Equal(outcome, first.Said());
        Assert.Equal(first.Said(), last.Said());
    }

    [Theory]
    [InlineData("5.00", "holds")]
    [InlineData("5.01", "holds rounding")]
    [InlineData("5.02", "fails holds")]
    public void R09_Group_MayBeOffByHalfADigitOfEveryItemThatIsNotZero(string group, string outcome) => Assert.Equal(outcome, Tried.Rule("R09", Income(
        $"205|教育支出|{group}", $"20502|普通教育|{group}", "2050202|小学教育|2.00", "2050203|初中教育|3.00", "2050204|高中教育|0.00")).Said());

    [Fact]
    public void R09_MissingLevel_HangsItsItemsBelowTheNextAbove()
    {
        var checks = Tried.Rule("R09", Income("|合计|6.00", "205|教育支出|5.00", "20502|普通教育|2.00", "2050901|某项|3.00", "2080505|养老保险|1.00"));

        Assert.Equal("holds", checks.Said());
        Assert.Equal(2, checks.Count);
    }

    [Fact]
    public void R09_MisprintedCode_LeavesItsParentUnchecked()
    {
        var checks = Tried.Rule("R09", Tried.Table("部门支出总表", "万元", "科目编码|<|<|科目名称|合计", "类|款|项|^|^",
            "210|||卫生健康支出|3.00", "210|11||行政事业单位医疗|3.00", "7|11|02|事业单位医疗|3.00", "221|||住房保障支出|1.00", "合计|<|<|<|4.00"));

        Assert.Equal("holds notCheckable", checks.Said());
        Assert.Contains("“事业单位医疗”的编码不能识别", checks.Only(Outcome.NotCheckable).Message);
    }

    [Fact]
    public void R09_BlocksByUnit_AddUpEachByItself()
    {
        var checks = Tried.Rule("R09", Tried.Table("部门支出总表", "万元", "单位编码|单位名称|科目编码|科目名称|合计", "||合计||9.00",
            "434001|机关|205|教育支出|5.00", "434001|机关|20502|普通教育|5.00", "434002|中心|205|教育支出|4.00", "434002|中心|20502|普通教育|4.00"));

        Assert.Equal("holds", checks.Said());
    }

    [Fact]
    public void R09_SummaryBesideItsUnits_IsNotCalledWrong()
    {
        var checks = Tried.Rule("R09", Tried.Table("部门支出总表", "万元", "单位编码|单位名称|科目编码|科目名称|合计", "||合计||9.00",
            "434|部门|205|教育支出|9.00", "434001|机关|205|教育支出|5.00", "434002|中心|205|教育支出|4.00"));

        Assert.DoesNotContain(checks, check => check.Outcome == Outcome.Fails);
    }

    [Theory]
    [InlineData("9.00", "holds")]
    [InlineData("9.03", "fails holds")]
    public void R09_RowsByUnit_GoByTheUnitsCode(string total, string outcome) => Assert.Equal(outcome, Tried.Rule("R09", Tried.Table("部门收入总表", "万元",
        "单位代码|单位名称|合计|财政拨款收入", $"|合计|{total}|9.00", "434|某部门|9.00|9.00", "434001|机关|5.00|5.00", "434002|中心|4.00|4.00")).Said());

    [Fact]
    public void R09_TableWithoutRows_SaysSo() => Assert.Contains("没有印出科目行", Tried.Rule("R09", Income("|合计|0.00")).Only(Outcome.NotCheckable).Message);

    [Theory]
    [InlineData("3.00", "holds")]
    [InlineData("3.01", "rounding")]
    [InlineData("3.02", "fails")]
    public void R13_Row_IsBasicAndProject(string total, string outcome) => Assert.Equal(outcome, Tried.Rule("R13",
        Tried.Table("部门一般公共预算支出表", "万元", Kinds, $"205|教育支出|{total}|1.00|2.00")).Said());

    [Theory]
    [InlineData("元", "30,000.00", "holds")]
    [InlineData("元", "30,049.99", "holds")]
    [InlineData("元", "30,050.00", "rounding")]
    [InlineData("元", "30,050.01", "fails")]
    public void R14_BasicByFunctionAndByCode_AreOne(string unit, string total, string outcome) => Assert.Equal(outcome, Tried.Rule("R14",
        Tried.Table("部门一般公共预算支出表", "万元", Kinds, "|合计|5.00|3.00|2.00", "205|教育支出|5.00|3.00|2.00"),
        Tried.Table("部门一般公共预算基本支出表", unit, "科目编码|科目名称|合计", $"|合计|{total}", $"301|工资福利支出|{total}")).Said());

    [Fact]
    public void R14_TwoTotalsOfTwoBlocks_AreAddedUp()
    {
        PrintedFor[] tables =
        [
            Tried.Table("一般公共预算财政拨款支出决算表", "万元", Kinds, "|合计|9.00|9.00|", "205|教育支出|9.00|9.00|"),
            Tried.Table("一般公共预算财政拨款基本支出决算表", "万元", "人员经费|<|<|公用经费|<|<",
                "经济分类科目编码|科目名称|决算数|经济分类科目编码|科目名称|决算数", "301|工资福利支出|4.00|302|商品和服务支出|2.00",
                "30101|基本工资|4.00|30201|办公费|2.00", "303|对个人和家庭的补助|2.00|310|资本性支出|1.00", "人员经费合计|<|6.00|公用经费合计|<|3.00"),
        ];

        Assert.Equal("holds", Tried.Rule("R14", tables).Said());
        Assert.Equal("holds", Tried.Rule("R15", tables).Said());
        Assert.Equal(4, Tried.Rule("R15", tables).Count);
    }

    [Theory]
    [InlineData("3.00", "holds")]
    [InlineData("3.03", "fails holds")]
    public void R15_Rows_ArePersonnelAndOperating(string total, string outcome) => Assert.Equal(outcome, Tried.Rule("R15", Tried.Table("部门一般公共预算基本支出表",
        "万元", "科目编码|科目名称|合计|人员经费|公用经费", $"|合计|{total}|1.00|2.00", $"302|商品和服务支出|{total}|1.00|2.00")).Said());

    [Theory]
    [InlineData("公务用车运行维护费", "64,000", "holds")]
    [InlineData("公务用车运行维护费", "64,501", "fails")]
    [InlineData("车辆运行费", "64,000", "holds")]
    [InlineData("机关事业单位退休人员活动费", "99,000", "notCheckable")]
    public void R19_PartOfBasicExpenditure_GoesByNameNotByCode(string name, string amount, string outcome)
    {
        var checks = Tried.Rule("R19",
            Tried.Table("部门一般公共预算基本支出表", "元", "科目编码|科目名称|合计", $"302|商品和服务支出|{amount}", $"30231|{name}|{amount}"),
            Tried.Table("部门“三公”经费支出表", "万元", "合计|因公出国(境)费|公务接待费|公务用车购置及运行费|<|<", "^|^|^|小计|购置费|运行费", "6.40|0.00|0.00|6.40||6.40"));

        Assert.Equal(outcome, checks.First().Outcome.Slug());
        Assert.All(checks.Skip(1), check => Assert.Equal(Outcome.NotCheckable, check.Outcome));
    }

    [Theory]
    [InlineData("60.37", "机关事业单位基本养老保险缴费", "holds")]
    [InlineData("60.39", "机关事业单位基本养老保险缴费", "fails")]
    [InlineData("60.39", "伙食补助费", "notCheckable")]
    public void R20_Contributions_AreAHint(string amount, string name, string outcome)
    {
        var checks = Tried.Rule("R20",
            Tried.Table("部门支出总表", "万元", Kinds, "208|社会保障和就业支出|60.37|60.37|0.00", "2080505|机关事业单位基本养老保险缴费支出|60.37|60.37|0.00"),
            Tried.Table("部门一般公共预算基本支出表", "万元", "科目编码|科目名称|合计", $"301|工资福利支出|{amount}", $"30108|{name}|{amount}"));

        Assert.Equal(outcome, checks.Said());
        Assert.All(checks.Where(check => check.Outcome == Outcome.Fails), check => Assert.Equal(Severity.Hint, check.Severity));
    }

    [Theory]
    [InlineData("2010301", "行政运行", "0.01", "fails")]
    [InlineData("2010301", "行政运行", "0.00", "holds")]
    [InlineData("2010301", "行政运行", "", "holds")]
    [InlineData("2081001", "儿童福利", "5.00", "notCheckable")]
    public void R32_ProjectsUnderOperation_AreAHint(string code, string name, string project, string outcome)
    {
        var check = Assert.Single(Tried.Rule("R32", Tried.Table("部门支出总表", "万元", Kinds, $"{code}|{name}|5.00|5.00|{project}")));

        Assert.Equal((outcome, outcome == "fails" ? Severity.Hint : null), (check.Outcome.Slug(), check.Severity));
    }

    private static PrintedFor Income(params string[] rows) => Tried.Table("部门收入总表", "万元", ["科目编码|科目名称|合计", .. rows]);
}
