using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Completeness;

public class UnitNamesTests
{
    private const string Sentence = "机关运行经费12万元，主要用于县档案馆和县税源管理办公室的日常公用经费。";

    private static List<Finding> Findings(string sentence, params string[] rows) => [.. new DocumentBuilder()
        .Lines("部门基本情况表").Table(["单位名称|单位性质|单位规格|经费保障形式", .. rows])
        .Lines("三、机关运行经费安排情况", sentence).Recognise().Findings
        .Where(finding => finding.Kind == FindingKinds.UnitsDiffer || finding.Kind == FindingKinds.UnitLeftBlank)];

    [Fact]
    public void Units_AsManyAndAsNamedInTheTable_AreNotReported() =>
        Assert.Empty(Findings(Sentence, "合计|||", "示例县档案馆|行政|正科级|财政拨款", "县税源管理办公室|事业|正科级|财政拨款"));

    [Fact]
    public void Units_FewerThanInTheTable_AreReported() => Assert.Contains("说明列出 2 个单位", Assert.Single(Findings(Sentence,
        "示例县档案馆|行政|正科级|财政拨款", "县税源管理办公室|事业|正科级|财政拨款", "县文史馆|事业|正科级|财政拨款")).Message);

    [Fact]
    public void Unit_WithLettersLeftOutInTheText_IsReported() => Assert.Contains("单位名称不同", Assert.Single(Findings(Sentence,
        "示例县档案馆|行政|正科级|财政拨款", "县税源监督管理办公室|事业|正科级|财政拨款")).Message);

    [Fact]
    public void Quality_BlankForOneUnit_IsReported() => Assert.Equal("“乙中心”的“经费保障形式”没有填写", Assert.Single(Findings("机关运行经费12万元。",
        "甲办公室|行政|正科级|财政拨款", "乙中心|事业|正科级|", "丙中心|事业|正科级|财政拨款")).Message);

    [Fact]
    public void Quality_BlankForMostUnits_IsNotReported() => Assert.Empty(Findings("机关运行经费12万元。",
        "甲办公室|行政|正科级|财政拨款", "乙中心|事业|正科级|", "丙中心|事业|正科级|"));
}
