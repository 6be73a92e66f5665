using BudgetDisclosure.Core.Templates;

namespace BudgetDisclosure.Core.Tests.Templates;

public class TemplateMarkTests
{
    [Theory]
    [InlineData(2026, Stage.Budget, "万元", "填报模板标记：第1版，2026年，预算，万元")]
    [InlineData(null, Stage.Final, "元", "填报模板标记：第1版，不限年度，决算，元")]
    public void Print_IsReadBack(int? year, Stage stage, string unit, string printed)
    {
        var mark = new TemplateMark(1, year is { } value ? new FiscalYear(value) : null, stage, unit);

        Assert.Equal(printed, mark.Print());
        Assert.Equal(mark, TemplateMark.TryParse($" {printed} "));
    }

    [Theory]
    [InlineData("填报模板标记")]
    [InlineData("填报模板标记：第1版，2026年，预算")]
    [InlineData("填报模板标记：第12345版，2026年，预算，元")]
    [InlineData("填报模板标记：第１版，2026年，预算，元")]
    public void TryParse_MarkThatIsNoneOfOurs_IsOfUnknownVersion(string text) =>
        Assert.Equal(TemplateMark.UnknownVersion, TemplateMark.TryParse(text)!.Version);

    [Theory]
    [InlineData("2026年部门预算填报模板")]
    [InlineData("")]
    public void TryParse_NoMark_IsNull(string text) => Assert.Null(TemplateMark.TryParse(text));
}
