using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>R42</summary>
public class ChangesHaveReasonsTests
{
    private static List<Check> Says(params string[] paragraphs) => new DocumentBuilder()
        .Lines(["示例县档案馆2025年部门预算信息公开", "一、收支预算总体情况", .. paragraphs]).Says("R42");

    private static List<Check> Table(params string[] rows) => new DocumentBuilder().Lines("“三公”经费预算增减变化情况表", "单位：万元")
        .Table(["项目名称|上年预算|本年预算|增减金额|变化原因", .. rows]).Says("R42");

    [Theory]
    [InlineData("基本支出比上年增加3万元，主要原因是新招录两人。")]
    [InlineData("基本支出比上年增加3万元，增长1.5%。主要原因：新招录两人。")]
    [InlineData("接待费29万元，同比减少3.3万元，减少的主要原因是压缩接待。")]
    [InlineData("决算数小于预算数的主要原因：项目推迟。")]
    [InlineData("因新招录两人，基本支出比上年增加3万元。")]
    [InlineData("基本支出比上年增加3万元，主要用于新招录人员工资。")]
    public void Change_WithAReason_Holds(string sentence) => Assert.Single(Says(sentence), check => check.Outcome == Outcome.Holds);

    [Fact]
    public void Change_WithoutAReason_IsAWarning()
    {
        var fault = Says("较上年增加40.88万元。其中：基本支出减少174.19万元，项目支出增加215.07万元，主要是房租增加103万元。").Fault();

        Assert.Equal(Severity.Warning, fault.Severity);
        Assert.Contains("基本支出减少174.19万元”没有写原因", fault.Message);
    }

    [Fact]
    public void Change_SplitIntoPartsWithReasons_IsLeftToTheParts()
    {
        var checks = Says("较上年增加592.04万元，其中：基本支出增加443.89万元，主要原因是招录人员；项目支出增加148.15万元，主要原因是新增两个项目。");

        checks.Hold();
        Assert.Equal(2, checks.Count);
    }

    [Fact]
    public void Change_FollowedByChangesThatAddUpToIt_IsLeftToThem() => Assert.Equal(2,
        Says("比上年增加40万元。基本支出减少10万元，主要是人员退休；项目支出增加50万元，主要是新增项目。").Count(check => check.Outcome == Outcome.Holds));

    [Fact]
    public void Change_OfGoingAbroad_DoesNotTakeItsNameForAReason() => Says("因公出国（境）费0万元，比上年减少3万元。").Fault();

    [Fact]
    public void Change_InsideAReason_IsNotAChangeOfItsOwn() =>
        Assert.Single(Says("项目支出比上年增加215.07万元，主要是房租增加103万元，劳务派遣人员工资增加。"));

    [Fact]
    public void Changes_WithAReasonEachInOneSentence_AreTwo() =>
        Assert.Equal(["招录人员", "项目完工"], Says("基本支出比上年增加5万元，主要是招录人员，项目支出减少3万元，主要是项目完工。")
            .Select(check => check.Operands[1].Text.TrimEnd('，')));

    [Fact]
    public void Changes_ExplainedByOneParagraphOfTheSameDirection_Hold()
    {
        var checks = Says("收入预算比上年增加107.62万元。", "支出预算比上年增加107.62万元。", "财政拨款收入支出增加的主要原因是新增项目。");

        checks.Hold();
        Assert.Equal(2, checks.Count);
    }

    [Fact]
    public void Change_ExplainedOnlyInTheOtherDirection_IsAWarning() =>
        Says("支出预算比上年减少7万元。", "收入支出增加的主要原因是新增项目。").Fault();

    [Fact]
    public void Change_WithAnEmptyReason_IsAWarning() => Assert.Contains("是空的", Says("比上年增加3万元，主要原因是。").Fault().Message);

    [Fact]
    public void Change_WithAReasonBrokenOff_IsAWarning() =>
        Assert.Contains("没有写完", Says("比上年增加3万元，主要原因是人员增加及。").Fault().Message);

    [Fact]
    public void Change_WithItsReasonInTheNextParagraph_Holds() => Says("支出比上年减少3万元。主要原因：", "人员退休。").Hold();

    [Theory]
    [InlineData("“统计管理（项）”2.63万元，主要用于统计管理，比上年增加77.70%。主要原因是：统计管理经费增加。", Severity.Hint)]
    [InlineData("“统计管理（项）”2.63万元，比上年增加77.70%。主要原因是：经费增加。", Severity.Hint)]
    public void Change_ThatIsSaidAgain_IsAHint(string sentence, Severity severity) => Assert.Equal(severity, Says(sentence).Fault().Severity);

    [Theory]
    [InlineData("支出与上年持平。")]
    [InlineData("比上年增加0.00万元。")]
    [InlineData("增加3万元用于办公。")]
    public void NoChange_IsNotCheckable(string sentence) => Says(sentence).AreNotCheckable();

    [Fact]
    public void Target_OfAGoal_IsNoChange() => new DocumentBuilder()
        .Lines("示例县档案馆2025年部门预算信息公开", "五、预算绩效情况", "满意度比上年提高5%。").Says("R42").AreNotCheckable();

    [Fact]
    public void Rows_OfTheTable_AreJudgedByTheirReason()
    {
        var checks = Table("因公出国经费|0|7|7|公务活动增加", "公务用车运行经费|69|70.4|1.4|平台系统使用费约",
            "公务接待费|100|123|23|", "合计|169|200.4|31.4|");

        Assert.Equal([Outcome.Holds, Outcome.Fails, Outcome.Fails], checks.Select(check => check.Outcome));
        Assert.Contains("没有写完", checks[1].Message);
        Assert.Contains("是空的", checks[2].Message);
    }

    [Fact]
    public void Row_WithoutAChangeOrWithABlankOne_IsNotCheckableOrComparesTheYears()
    {
        Table("公务接待费|100|100|0|").AreNotCheckable();
        Assert.Contains("是空的", Table("公务接待费|100|123||").Fault().Message);
    }

    [Fact]
    public void Row_WhoseReasonIsWithheld_IsNotAccused()
    {
        var disclosure = new DocumentBuilder().Lines("“三公”经费预算增减变化情况表", "单位：万元")
            .Table("项目名称|上年预算|本年预算|增减金额|变化原因", "公务接待费|100|123|23|压缩接待").Recognise();
        var row = disclosure.Tables[0].Rows[0];
        var withheld = disclosure.Tables[0] with { Rows = [row with { Cells = [.. row.Cells.SkipLast(1), DisclosureCell.Gone] }] };

        Reconciler.Run(disclosure with { Tables = [withheld] }).Where(check => check.Rule == "R42").AreNotCheckable();
    }
}
