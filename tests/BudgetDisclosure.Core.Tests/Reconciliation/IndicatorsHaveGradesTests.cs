using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>R43</summary>
public class IndicatorsHaveGradesTests
{
    private static List<Check> Says(params string[] rows) => new DocumentBuilder().Lines("部门职责-工作活动绩效目标", "单位：万元")
        .Table(["职责活动|年度预算数|内容描述|绩效目标|绩效指标|评价标准|<|<|<", "^|^|^|^|^|优|良|中|差", .. rows]).Says("R43");

    private static List<Check> Grades(string grades) => Says($"一、档案管理|1|管理档案|管好档案|完成率|{grades}");

    [Theory]
    [InlineData("≥98%|≥95%|≥90%|＜90%")]
    [InlineData("100%-90%|90%-70%|70%-60%|<60%")]
    [InlineData("90%以上|80%以上|70%以上|70%以下")]
    [InlineData("90%及以上|85%及以上|80%及以上|80%以下")]
    [InlineData("≤10%|≤15%|≤20%|>20%")]
    [InlineData("6|4|2|1")]
    [InlineData("≥5|≥3|≥1|0")]
    [InlineData("100%|≥95%|≥90%|<90%")]
    [InlineData("≥1亿|≥8千万|≥6千万|＜6千万")]
    [InlineData("≥1：10|≥1：8|≥1：5|＜1：5")]
    [InlineData("完备|比较完备|相对完备|不完备")]
    [InlineData("提前3天|按期办理|推迟3天以内|推迟3天以上")]
    [InlineData("不低于90%|不低于80%|不低于60%|低于60%")]
    public void Grades_WithoutGapAndOverlap_Hold(string grades) => Grades(grades).Hold();

    [Theory]
    [InlineData("≥98%|≥95%|≥90%|＜89%", "之间有空档")]
    [InlineData("≥98%|≥95%|≥90%|＜91%", "有重叠")]
    [InlineData("100%-90%|90%-70%|70%-60%|<61%", "有重叠")]
    [InlineData("100%-90%|89%-70%|70%-60%|<60%", "之间有空档")]
    [InlineData("≤10%|≤15%|≤20%|>21%", "之间有空档")]
    [InlineData("无故障|故障次数小于5|故障次数小于10|故障次数大于20", "之间有空档")]
    [InlineData("0|≥5%|≥10%|≥15%", "界限颠倒")]
    [InlineData("≥90%|发生|发生|未发生", "标准相同")]
    [InlineData("5次以上|3-5次|1-3次|", "没有写“差”的标准")]
    [InlineData("|||", "没有写评价标准")]
    public void Grades_WithAFault_AreAHint(string grades, string said)
    {
        var fault = Grades(grades).Fault();

        Assert.Equal(Severity.Hint, fault.Severity);
        Assert.Contains(said, fault.Message);
    }

    [Fact]
    public void Grades_OfARowOneColumnToTheLeft_AreReadByContent()
    {
        var checks = Says("一、档案管理|1|管理档案|管好档案|产出指标|完成率|100%|≥95%|≥90%", "||||产出指标|合格率|||");

        Assert.Contains("合格率", checks.Fault().Message);
        Assert.Single(checks, check => check.Outcome == Outcome.Holds);
    }

    [Fact]
    public void Indicators_WithoutGrades_AreNotCheckable() => new DocumentBuilder().Lines("项目支出绩效目标表", "单位：万元")
        .Table("一级指标|二级指标|三级指标|指标值", "产出指标|数量指标|接收档案|≥100卷").Says("R43").AreNotCheckable();
}
