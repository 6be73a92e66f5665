using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Completeness;

public class UnfinishedTextTests
{
    [Theory]
    [InlineData("提高人员素质，提供安全、快捷、周到的工作环境；加", 1)]
    [InlineData("提高人员素质，提供安全、快捷、周到的工作环境；加强保卫", 0)]
    [InlineData("提高人员素质，提供安全、快捷、周到的工作环境；", 0)]
    [InlineData("保卫；加", 0)]
    [InlineData("完成上级交办的各项任务，评价等级为优、良、中、差", 0)]
    public void Goal_ThatEndsInASingleLetter_IsUnfinished(string goal, int findings) =>
        Assert.Equal(findings, Performance(goal).Recognise().Findings.Count(finding => finding.Kind == FindingKinds.TextUnfinished));

    [Theory]
    [InlineData("推进信贷支持模式，。继续做好防范。", 1)]
    [InlineData("推进信贷支持模式。继续做好防范。", 0)]
    public void Paragraph_WithAnEmptyClause_IsUnfinished(string paragraph, int findings) =>
        Assert.Equal(findings, Whole.Disclosure().Saying(SectionKind.Performance, paragraph).Findings().Count);

    internal static DocumentBuilder Performance(string goal, params string[] more) => new DocumentBuilder()
        .Lines("部门职责-工作活动绩效目标", "单位：万元")
        .Table(["职责活动|年度预算数|内容描述|绩效目标|绩效指标|评价标准|<|<|<", "^|^|^|^|^|优|良|中|差", $"一、档案管理|1|管理档案|{goal}|||||", .. more]);
}
