using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>Changes, percentages, directions and operating costs as texts print them, sound and with the faults that recur.</summary>
public class TextRulesTests
{
    [Theory]
    [InlineData("支出预算1000万元，比上年增加20万元，其中：基本支出增加50万元，项目支出减少30万元。", "holds")]
    [InlineData("支出预算1000万元，比上年增加20.00万元，其中：基本支出增加50.00万元，项目支出减少29.99万元。", "rounding")]
    [InlineData("支出预算1000万元，比上年增加20.00万元，其中：基本支出增加50.00万元，项目支出减少29.98万元。", "fails")]
    [InlineData("支出预算1000万元，比上年增加20万元，其中：基本支出增加20万元，项目支出持平。", "holds")]
    [InlineData("支出预算1000万元，比上年增加20万元，其中：基本支出增加50万元。", "notCheckable")]
    [InlineData("2024年支出预算980万元，2025年支出预算1000万元，比2024年预算增加20万元。", "holds")]
    [InlineData("2024年支出预算980万元，2025年支出预算1000万元，比2024年预算增加30万元。", "fails")]
    [InlineData("政府性基金预算支出0万元，比2024年预算增加30万元。", "fails")]
    [InlineData("政府性基金预算支出0万元，比2024年预算减少30万元。", "notCheckable")]
    public void R25_Changes_AreTheSumOfTheirPartsAndThisYearLessLast(string text, string outcome) =>
        Assert.Equal(outcome, Written.Budget(text).Outcomes("R25"));

    [Theory]
    [InlineData("增加20.00万元", "holds")]
    [InlineData("增加20.02万元", "fails")]
    [InlineData("减少20.00万元", "fails")]
    public void R25_LastYearStored_IsComparedWith(string change, string outcome)
    {
        var last = LastYear(9_800_000);

        Assert.Equal(outcome, Written.Budget($"支出预算1000.00万元，比2024年预算{change}。").Outcomes("R25", last));
    }

    /// <summary>A sentence without a subject, after one that spoke of several things, may mean any of them.</summary>
    [Theory]
    [InlineData("支出预算1000.00万元，其中：基本支出600.00万元，项目支出400.00万元。比2024年预算增加30.00万元。", "notCheckable")]
    [InlineData("支出预算1000.00万元。比2024年预算增加30.00万元。", "fails")]
    public void R25_ChangeInASentenceOfItsOwn_IsOfTheOneThingSpokenOfBefore(string text, string outcome) =>
        Assert.Equal(outcome, Written.Budget(text).Outcomes("R25", LastYear(9_800_000)));

    [Theory]
    [InlineData("2024年当年预算执行数为84.00万元，2025年预算安排100.49万元，比2024年预算执行数增加19.63%。", "holds")]
    [InlineData("2024年当年预算执行数为84.00万元，2025年预算安排100.49万元，比2024年预算执行数增加19.62%。", "rounding")]
    [InlineData("2024年当年预算执行数为86.67万元，2025年预算安排100.49万元，比2024年预算执行数增加19.62%。", "fails")]
    [InlineData("2024年当年预算执行数为100.00万元，2025年预算安排125.00万元，比2024年预算执行数增加20.00%。", "fails")]
    [InlineData("2024年当年预算执行数为0万元，2025年预算安排60.13万元，比2024年预算执行数增加100.00%。", "fails")]
    [InlineData("2025年预算安排100.49万元，比2024年预算执行数增加19.62%。", "notCheckable")]
    public void R38_Growth_IsOfLastYear(string sentence, string outcome) => Assert.Equal(
        outcome, Written.BudgetText($"“一般公共服务支出（类）财政事务（款）信息化建设（项）”，主要用于运维。{sentence}").Outcomes("R38"));

    [Fact]
    public void R38_GrowthDividedByTheNewValue_IsExplained()
    {
        var check = Assert.Single(Written.BudgetText(
            "“一般公共服务支出（类）财政事务（款）信息化建设（项）”，主要用于运维。2024年当年预算执行数为100.00万元，2025年预算安排125.00万元，比2024年预算执行数增加20.00%。")
            .Checks("R38"));

        Assert.Equal("差额等于以增减后的数为基数计算所差", check.Explanation);
    }

    [Theory]
    [InlineData("本年支出合计900.00万元，其中：基本支出600.00万元，占66.67%。", "holds")]
    [InlineData("本年支出合计900.00万元，其中：基本支出600.00万元，占66.66%。", "rounding")]
    [InlineData("本年支出合计900.00万元，其中：基本支出600.00万元，占66.69%。", "fails")]
    [InlineData("一般公共预算财政拨款支出850.00万元，占本年支出合计的94.44%。", "holds")]
    [InlineData("一般公共预算财政拨款支出850.00万元，占本年支出合计的94.54%。", "fails")]
    [InlineData("一般公共预算财政拨款支出年初预算为800.00万元，支出决算为850.00万元，完成年初预算的106.25%。", "holds")]
    [InlineData("一般公共预算财政拨款支出年初预算为800.00万元，支出决算为850.00万元，完成年初预算的94.12%。", "fails")]
    [InlineData("一般公共预算财政拨款支出850.00万元，比上年增加50.00万元，增长6.25%。", "holds")]
    [InlineData("一般公共预算财政拨款支出850.00万元，比上年增加50.00万元，增长5.88%。", "fails")]
    [InlineData("其中：基本支出占66.67%。", "notCheckable")]
    public void R38_SharesAndCompletion_AreRecomputed(string text, string outcome) => Assert.Equal(outcome, Written.Final(text).Outcomes("R38"));

    [Theory]
    [InlineData("0%", Severity.Hint)]
    [InlineData("100%", Severity.Hint)]
    [InlineData("50%", Severity.Error)]
    public void R38_CompletionOnABudgetOfNothing_IsAHint(string percent, Severity severity)
    {
        var check = Assert.Single(Written.Final($"一般公共预算财政拨款支出年初预算为0万元，支出决算为850.00万元，完成年初预算的{percent}。").Checks("R38"));

        Assert.Equal((Outcome.Fails, severity), (check.Outcome, check.Severity));
    }

    [Theory]
    [InlineData("年初预算为800.00万元，支出决算为850.00万元。决算数大于预算数的主要原因是人员增加。", "holds")]
    [InlineData("年初预算为860.00万元，支出决算为850.00万元。决算数大于预算数的主要原因是人员增加。", "fails")]
    [InlineData("年初预算为850.00万元，支出决算为850.00万元。决算数等于预算数。", "holds")]
    [InlineData("年初预算为850.02万元，支出决算为850.00万元。决算数等于预算数。", "fails")]
    [InlineData("年初预算为850.02万元，支出决算为850.00万元。决算数与预算数基本持平。", "holds")]
    [InlineData("年初预算为950.00万元，支出决算为850.00万元。决算数与预算数基本持平。", "fails")]
    [InlineData("支出决算为850.00万元。决算数小于预算数的主要原因是人员减少。", "notCheckable")]
    public void R41_FinalAgainstBudget_AgreesWithTheWords(string text, string outcome) =>
        Assert.Equal(outcome, Written.Final($"一般公共预算财政拨款支出{text}").Outcomes("R41"));

    [Theory]
    [InlineData("2024年支出预算980万元，2025年支出预算1000万元，比2024年预算增加20万元。", "holds")]
    [InlineData("2024年支出预算1020万元，2025年支出预算1000万元，比2024年预算增加20万元。", "fails")]
    [InlineData("2024年支出预算1000万元，2025年支出预算1000万元，与2024年预算持平。", "holds")]
    [InlineData("2024年支出预算980万元，2025年支出预算1000万元，与2024年预算持平。", "fails")]
    [InlineData("支出预算1000万元，与2024年预算持平。", "notCheckable")]
    public void R41_ThisYearAgainstLast_AgreesWithTheWords(string text, string outcome) =>
        Assert.Equal(outcome, Written.Budget(text).Outcomes("R41"));

    [Fact]
    public void R41_LastYearStored_IsComparedWith() =>
        Assert.Equal("fails", Written.Budget("支出预算1000万元，与2024年预算持平。").Outcomes("R41", LastYear(9_800_000)));

    [Theory]
    [InlineData("机关运行经费100万元。", "holds")]
    [InlineData("机关运行经费100.01万元。", "notCheckable")]
    [InlineData("本部门行政单位1家，事业单位0家。机关运行经费100.01万元。", "notCheckable")]
    public void R22_OperatingCosts_MeetTheOperatingPart(string text, string outcome) =>
        Assert.Equal(outcome, Written.Budget(text).Outcomes("R22"));

    [Theory]
    [InlineData("事业单位0家", "fails")]
    [InlineData("事业单位1家", "notCheckable")]
    public void R22_Unequal_FailsOnlyWhereAllUnitsAreAdministrative(string others, string outcome) => Assert.Equal(
        outcome, Written.Budget("机关运行经费100.01万元。", "二、机构设置", $"本部门中，行政单位1家，{others}，具体包括局本部。").Outcomes("R22"));

    [Theory]
    [InlineData("办公费50万元，水费10万元，电费10万元，差旅费20万元，公务接待费5万元，公务用车运行维护费5万元", "holds")]
    [InlineData("办公费50万元，水费10万元，电费10万元，差旅费20万元，公务接待费5万元，公务用车运行维护费5.01万元", "fails holds rounding")]
    [InlineData("办公费50.00万元，水费11万元，电费10万元，差旅费20万元，公务接待费5万元，公务用车运行维护费5万元", "fails holds")]
    [InlineData("办公费50万元，水费10万元", "holds notCheckable")]
    [InlineData("办公费50万元，水费10万元，电费10万元，差旅费20万元，公务接待费5万元等", "holds notCheckable")]
    [InlineData("办公费50万元，水费10万元，电费10万元，差旅费20万元，公务接待费5万元", "fails holds")]
    [InlineData("办公费50万元，水费10万元，电费10万元，差旅费20万元，公务接待费5万元，租赁费5万元", "holds notCheckable")]
    public void R23_Items_AddUpAndAreRowsOfBasicExpenditure(string items, string outcomes) =>
        Assert.Equal(outcomes, Written.Budget($"机关运行经费100万元，其中：{items}。").Outcomes("R23"));

    [Theory]
    [InlineData("999999999999999元", "0.000001元", "9999.9999%")]
    [InlineData("0.000001元", "9999999亿元", "0.0001%")]
    public void R38_ExtremeNumbers_AreReckonedAllTheSame(string now, string last, string percent) => Assert.NotEmpty(Written.BudgetText(
        $"2024年支出预算{last}，2025年支出预算{now}，比2024年预算增加{percent}。").Checks("R38"));

    [Theory]
    [InlineData("46.52", "holds")]
    [InlineData("46.53", "rounding")]
    [InlineData("11.52", "fails")]
    [InlineData("46.55", "fails")]
    public void R18_WithoutTheTable_GoesByTheText(string total, string outcome) => Assert.Equal(outcome, Written.BudgetText(
        $"2025年“三公”经费预算{total}万元，其中：因公出国（境）费0万元、公务用车购置及运行费35.00万元、公务接待费11.52万元。").Outcomes("R18"));

    [Theory]
    [InlineData("46.52", "holds")]
    [InlineData("46.54", "fails")]
    public void R26_TextOfThreePublic_IsTheTables(string total, string outcome) =>
        Assert.Equal(outcome, Written.Budget($"2025年“三公”经费预算{total}万元。").Outcomes("R26"));

    [Theory]
    [InlineData("11.00", "holds")]
    [InlineData("11.01", "rounding")]
    [InlineData("11.02", "fails")]
    public void R19_WithoutTables_ComparesWhatTheTextLists(string reception, string outcome) => Assert.Equal(outcome, Written.BudgetText(
        $"机关运行经费100万元，其中：办公费88万元，公务接待费{reception}万元。", "“三公”经费预算35万元，其中：公务接待费11.00万元。").Outcomes("R19"));

    [Theory]
    [InlineData("117.00", "holds")]
    [InlineData("117.01", "rounding")]
    [InlineData("117.03", "fails")]
    public void R28_TextAlone_IsGoodsWorksAndServices(string total, string outcome) => Assert.Equal(outcome, Written.BudgetText(
        $"政府采购预算{total}万元，其中：政府采购货物预算17.00万元、政府采购工程预算0万元、政府采购服务预算100.00万元。").Outcomes("R28"));

    [Theory]
    [InlineData("598.46", "holds")]
    [InlineData("598.40", "fails")]
    [InlineData("698.46", "notCheckable")]
    public void R27_ProjectsListed_AreNoMoreThanTheirSum(string total, string outcome) => Assert.Equal(outcome, Written.BudgetText(
        $"编报绩效目标的项目共4个，涉及项目预算资金{total}万元。其中：中介机构服务费418.80万元，财政业务费10.00万元，信息化费166.66万元，援滇干部经费3.00万元。")
        .Outcomes("R27"));

    private static Neighbours LastYear(int yuan) => new()
    {
        LastYear = new Testing.DocumentBuilder()
            .Lines("2024年部门预算收支总表", "单位：元")
            .Table("收入|<|支出|<", "项目|预算数|项目|预算数", $"收入总计|{yuan}|支出总计|{yuan}").Recognise(),
    };
}
