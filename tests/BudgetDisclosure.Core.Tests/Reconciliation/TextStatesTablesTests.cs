using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

public class TextStatesTablesTests
{
    [Theory]
    [InlineData("收入预算1000万元，其中：财政拨款收入900万元；事业收入100万元。")]
    [InlineData("2025年部门收入预算总额为1000.00万元。")]
    [InlineData("支出预算1000万元，其中：基本支出600万元；项目支出400万元。")]
    [InlineData("平山县财政局2025年支出预算10,000,000元。")]
    [InlineData("支出预算0.1亿元。")]
    [InlineData("支出预算1000万。")]
    [InlineData("一般公共预算财政拨款支出900万元，其中：基本支出500万元，包括人员经费400万元和日常公用经费100万元；项目支出400万元。")]
    [InlineData("政府性基金预算支出0万元。")]
    [InlineData("一般公共预算财政拨款支出900万元，主要用于以下方面：一般公共服务支出（类）850万元；住房保障支出（类）50万元。")]
    [InlineData("一般公共预算支出中，一般公共服务支出（类）财政事务（款）行政运行（项）450万元，主要用于人员支出500万元。")]
    public void R24_TextAsInTheTables_Holds(string text) => Assert.Equal("holds", Written.Budget(text).Outcomes("R24"));

    [Theory]
    [InlineData("支出预算1000.02万元。", "1000.02")]
    [InlineData("支出预算999.98万元，其中：项目支出400万元。", "999.98")]
    [InlineData("收入预算1000万元，其中：事业收入101万元。", "101")]
    [InlineData("1.“一般公共服务支出（类）财政事务（款）信息化建设（项）”4400.00万元，主要用于运维。", "4400.00")]
    [InlineData("基本支出6,911,000.39元。", "6,911,000.39")]
    public void R24_BeyondTheCell_FailsAndNamesPassageAndCell(string text, string found)
    {
        var disclosure = Written.Budget(text);
        var check = Assert.Single(disclosure.Checks("R24"), check => check.Outcome == Outcome.Fails);

        Assert.Equal((Severity.Error, found), (check.Severity, check.Found));
        var passage = Assert.Single(check.Operands, operand => operand.Passage is not null).Passage!.Value;
        Assert.StartsWith(found, disclosure.Sections[passage.Section].Paragraphs[passage.Paragraph].Text.Substring(passage.Start, passage.Length));
        Assert.Single(check.Operands, operand => operand.Cell is not null);
    }

    [Theory]
    [InlineData("46.5", "holds")]
    [InlineData("46", "rounding")]
    [InlineData("47", "holds")]
    [InlineData("45", "fails")]
    [InlineData("48", "fails")]
    public void R26_FewerDigits_MayRoundAndCut(string amount, string outcome) =>
        Assert.Equal(outcome, Written.Budget($"“三公”经费预算{amount}万元。").Outcomes("R26"));

    [Theory]
    [InlineData("项目支出400万元，其中：本级支出300万元。", "holds")]
    [InlineData("全县一般公共预算支出90000万元。", "notCheckable")]
    [InlineData("平山县图书馆支出预算20万元。", "notCheckable")]
    [InlineData("平山县图书馆，支出预算20万元。", "notCheckable")]
    [InlineData("面向中小企业预留的项目中，由中小企业中标的，支出预算20万元。", "notCheckable")]
    [InlineData("支出较多，主要原因是项目支出30万元。", "notCheckable")]
    [InlineData("基本支出和项目支出分别为600万元和400万元。", "notCheckable")]
    [InlineData("信息中心大楼修缮支出20万元。", "notCheckable")]
    [InlineData("2024年支出预算800万元。", "notCheckable")]
    [InlineData("支出预算约900万元。", "notCheckable")]
    [InlineData("400万元以上项目支出实行评审。", "notCheckable")]
    public void R24_WordsThatDoNotNameACell_AreNotChecked(string text, string outcomes) =>
        Assert.Equal(outcomes, Written.Budget(text).Outcomes("R24"));

    [Fact]
    public void R24_NumberAgainstABlank_AsksAndDoesNotAccuse()
    {
        var check = Assert.Single(Written.Budget("政府性基金预算支出5万元。").Checks("R24"));

        Assert.Equal((Outcome.NotCheckable, Severity.Warning), (check.Outcome, check.Severity));
    }

    [Theory]
    [InlineData("基本支出911,000.39元，主要用于工资。", "基本支出881,300.39元。", "fails")]
    [InlineData("基本支出911,000.39元，主要用于工资。", "基本支出91.10万元。", "holds")]
    [InlineData("基本支出60万元，包括人员经费50.00万元和公用经费10.00万元。", "", "holds notCheckable")]
    [InlineData("基本支出60万元，包括人员经费50.00万元和公用经费10.01万元。", "", "notCheckable rounding")]
    [InlineData("基本支出60万元，包括人员经费50.00万元和公用经费10.02万元。", "", "fails notCheckable")]
    public void R24_WithoutTables_ComparesTheTextWithItself(string first, string second, string outcomes) =>
        Assert.Equal(outcomes, Written.BudgetText(first, second).Outcomes("R24"));

    [Fact]
    public void R24_FinalAccounts_StateFinalFiguresAndNotTheBudgets()
    {
        var checks = Written.Final(
            "本年支出合计900.00万元，其中：基本支出600.00万元，占66.67%；项目支出300.00万元，占33.33%。",
            "一般公共预算财政拨款支出年初预算为800.00万元，支出决算为850.00万元。").Checks("R24");

        Assert.Equal(["holds", "holds", "holds", "holds", "notCheckable"], checks.Select(check => check.Outcome.Slug()).Order());
    }
}
