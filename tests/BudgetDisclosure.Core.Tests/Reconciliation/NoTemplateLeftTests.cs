using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>R40</summary>
public class NoTemplateLeftTests
{
    private static List<Check> Says(string sentence, string heading = "一、收支预算总体情况") =>
        new DocumentBuilder().Lines("示例县档案馆2025年部门预算信息公开", heading, sentence).Says("R40");

    [Theory]
    [InlineData("为社会各界提供XX县情。")]
    [InlineData("某某局负责此项工作。")]
    [InlineData("比上年增加（减少）3万元。")]
    [InlineData("比上年增长（下降）3%。")]
    [InlineData("我部门无其他事项。请根据实际情况。")]
    [InlineData("与上年持平，主要原因是。其中：购置费0万元。")]
    [InlineData("基本支出3万元，占本年支出合计的%，主要用于工资。")]
    [InlineData("比上年增加万元，主要原因是人员增加。")]
    [InlineData("预算为____万元。")]
    [InlineData("决算数大于（小于）预算数的主要原因：人员增加。")]
    public void Text_WithWhatATemplateLeft_Fails(string sentence) => Assert.Equal(Severity.Error, Says(sentence).Fault().Severity);

    [Theory]
    [InlineData("本年增加（减少）额见下表。")]
    [InlineData("单位为万元。")]
    [InlineData("未完成的要查明原因。")]
    [InlineData("分析主要原因，提出建议。")]
    [InlineData("地块X101、W-07已开工，型号XC60。")]
    [InlineData("占本年支出合计的100.00%。")]
    [InlineData("办结率（%）达到要求。")]
    [InlineData("原因是人员增加。")]
    [InlineData("（一）贯彻执行（含减少）相关政策。")]
    public void Text_ThatIsAsItShouldBe_Holds(string sentence) => Says(sentence).Hold();

    [Theory]
    [InlineData("与2024年预算一致0万元，主要原因是无公务用车。")]
    [InlineData("比2022年（上一年度，下同）预算增加3万元。")]
    public void Text_ThatWasNotSmoothed_IsAHint(string sentence) => Assert.Equal(Severity.Hint, Says(sentence).Fault().Severity);

    [Fact]
    public void Heading_WithAnInstruction_Fails() =>
        Assert.Contains("（增加内容）", Says("截至2024年12月31日，共有车辆2辆。", "一、国有资产占有使用情况（增加内容）").Fault().Message);

    [Fact]
    public void Heading_WithAFieldsCode_Fails() =>
        Assert.Contains("域代码", Says("目标明确。", @"一、总体绩效目标 TC 总体绩效目标 \f A \l 1").Fault().Message);

    [Fact]
    public void Text_WithSeveralPlaceholders_IsOneInstanceWithAllOfThem() =>
        Assert.Equal(["XXX", "XX"], Says("收入XXX万元，占XX%。").Fault().Operands.Select(operand => operand.Text));

    [Fact]
    public void Terms_OfACitysMoneyInACounty_AreAWarning()
    {
        var fault = Says("“三公”经费：纳入市级财政预算管理的经费。", "八、名词解释").Fault();

        Assert.Equal(Severity.Warning, fault.Severity);
        Assert.Contains("市级财政", fault.Message);
    }

    [Fact]
    public void Terms_OfACitysMoneyInACity_Hold() => new DocumentBuilder()
        .Lines("示例市档案馆2025年部门预算信息公开", "八、名词解释", "“三公”经费：纳入市级财政预算管理的经费。").Says("R40").Hold();

    [Fact]
    public void Cell_WithAPlaceholder_FailsInItsTable()
    {
        var fault = new DocumentBuilder().Lines("部门政府采购预算", "单位：万元")
            .Table("项目名称|采购品目|总计", "XX项目|会议服务|1.00").Says("R40").Fault();

        Assert.Equal("procurement", fault.Table);
        Assert.NotNull(fault.Operands[0].Cell);
    }
}
