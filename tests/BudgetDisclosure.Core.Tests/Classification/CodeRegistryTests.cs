using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Classification;

public class CodeRegistryTests
{
    private static readonly CodeRegistry[] Both = [CodeRegistry.Function, CodeRegistry.Economic];

    [Theory]
    [InlineData("210", 2018, "医疗卫生与计划生育支出")]
    [InlineData("210", 2019, "卫生健康支出")]
    [InlineData("207", 2018, "文化体育与传媒支出")]
    [InlineData("207", 2025, "文化旅游体育与传媒支出")]
    [InlineData("20805", 2019, "行政事业单位离退休")]
    [InlineData("20805", 2020, "行政事业单位养老支出")]
    [InlineData("224", 2018, null)]
    [InlineData("224", 2019, "灾害防治及应急管理支出")]
    [InlineData("20139", 2023, null)]
    [InlineData("20139", 2024, "社会工作事务")]
    [InlineData("29999", 2024, null)]
    public void NameOf_ACodeInAYear_IsTheNameOfThatYear(string code, int year, string? name) =>
        Assert.Equal(name, CodeRegistry.Function.NameOf(code, new(year)));

    [Theory]
    [InlineData("201", true)]
    [InlineData("2010601", true)]
    [InlineData("2010677", true)]
    [InlineData("20198", false)]
    [InlineData("2019801", false)]
    [InlineData("288", false)]
    public void Knows_AFunctionCode_AsksForItsGroupAtMost(string code, bool known) =>
        Assert.Equal(known, CodeRegistry.Function.Knows(code));

    [Theory]
    [InlineData("30231", true)]
    [InlineData("31204", true)]
    [InlineData("50299", true)]
    [InlineData("304", false)]
    [InlineData("30401", false)]
    public void Knows_AnEconomicCode_AsksForItsClassAtMost(string code, bool known) =>
        Assert.Equal(known, CodeRegistry.Economic.Knows(code));

    [Theory]
    [InlineData("210", "医疗卫生与计划生育支出", true)]
    [InlineData("20103", "政府办公厅(室)及相关机构事务", true)]
    [InlineData("210", "教育支出", false)]
    [InlineData("29999", "教育支出", false)]
    public void IsNameOf_ANameOfAnyYear_Holds(string code, string name, bool holds) =>
        Assert.Equal(holds, CodeRegistry.Function.IsNameOf(code, name));

    [Fact]
    public void Names_OfOneCode_HaveNoYearWithoutAName() => Assert.All(Both, registry => Assert.All(registry.Codes, code =>
    {
        var names = registry.NamesOf(code);
        for (var i = 1; i < names.Count; i++)
            Assert.True(names[i].From <= names[i - 1].To + 1, code);
    }));

    [Fact]
    public void Codes_OfBothLists_AreCodesAndHaveTheirParents()
    {
        Assert.All(CodeRegistry.Function.Codes, code => Assert.True(FunctionCode.TryParse(code, out _), code));
        Assert.All(CodeRegistry.Economic.Codes, code => Assert.True(EconomicCode.TryParse(code, out _), code));
        Assert.All(Both, registry => Assert.All(registry.Codes, code =>
            Assert.True(code.Length == 3 || registry.NamesOf(code[..^2]).Count > 0, code)));
    }

    [Fact]
    public void IsInUse_ACodeBeforeItsYear_IsNot()
    {
        Assert.False(CodeRegistry.Function.IsInUse("224", new(2018)));
        Assert.True(CodeRegistry.Function.IsInUse("224", new(2019)));
        Assert.True(CodeRegistry.Function.IsInUse("2990101", new(2018)));
    }

    [SharedFact]
    public void Knows_EveryCodeSeenInRealDocuments()
    {
        var listed = File.ReadAllLines(SharedFiles.PathOf("codes/function_observed_2023_2025.csv")).Skip(1);
        Assert.All(listed, line =>
        {
            var fields = line.Split(',');
            // One name of the list is cut off in its document: 体育与传媒支.
            Assert.True(fields[0] == "20799" || CodeRegistry.Function.IsNameOf(fields[0], fields[1]), line);
        });
    }

    [Fact]
    public void Recognise_CodesThatNoListHas_AreAskedAboutOnce()
    {
        var disclosure = new DocumentBuilder().Lines("易县民政局2024年部门预算", "部门预算支出总表", "单位：元").Table(
            "科目编码|科目名称|合计|基本支出|项目支出",
            "201|一般公共服务支出|3|3|",
            "20198|某项事务|2|2|",
            "2019801|某项|2|2|").Recognise();

        var finding = Assert.Single(disclosure.Findings, finding => finding.Kind == FindingKinds.CodeNotListed);
        Assert.Contains("20198、2019801", finding.Message, StringComparison.Ordinal);
        Assert.Equal(SourcePosition.OfTableCell(1, 3, 1), finding.At);
    }
}
