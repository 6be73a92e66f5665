namespace BudgetDisclosure.Web.Tests.Commands;

public sealed class TemplateCommandTests : IDisposable
{
    private readonly CommandProcess _program = new();

    [Theory]
    [InlineData("budget", "万元", "认出表格 14 张")]
    [InlineData("final", "元", "认出表格 11 张")]
    public async Task Template_Blank_IsReadAndSaidToBeUnfilled(string stage, string unit, string tables)
    {
        var written = await _program.RunAsync("template", "--year", "2026", "--stage", stage, "--unit", unit, "--out", "模板.xlsx");
        var result = await _program.RunAsync("check", "模板.xlsx");

        Assert.Equal((0, "", ""), (written.Exit, written.Output, written.Error));
        Assert.Equal((0, ""), (result.Exit, result.Error));
        Assert.Contains(tables, result.Output);
        Assert.Contains("模板里一个金额也没有填写", result.Output);
        Assert.Contains($"单位：{unit}", result.Output);
    }

    [Fact]
    public async Task Template_AfterLastYearsFile_IsOfTheNextYearAndNamesItsOrganisation()
    {
        _program.Put("去年.xlsx", SampleWorkbooks.IncomeExpenditure().Bytes);

        var written = await _program.RunAsync("template", "--last", "去年.xlsx", "--out", "今年.xlsx");
        var result = await _program.RunAsync("check", "今年.xlsx");

        Assert.Equal((0, ""), (written.Exit, written.Error));
        Assert.Contains("434 青山县水利局", result.Output);
        Assert.Contains("年度：2025", result.Output);
    }

    [Fact]
    public async Task Template_AfterAPublishedOne_TakesItFromTheStore()
    {
        _program.Put("去年.xlsx", SampleWorkbooks.IncomeExpenditure().Bytes);
        await _program.RunAsync("county", "add", "130630", "青山县");
        await _program.RunAsync("import", "去年.xlsx", "--county", "130630", "--publish");

        var written = await _program.RunAsync("template", "--last", "130630/434/2024/budget", "--out", "今年.xlsx");
        var unknown = await _program.RunAsync("template", "--last", "130630/434/2023/budget", "--out", "今年.xlsx");

        Assert.Equal((0, ""), (written.Exit, written.Error));
        Assert.Contains("434 青山县水利局", (await _program.RunAsync("check", "今年.xlsx")).Output);
        Assert.Equal((1, "/130630/434/2023/budget 没有发布过。"), (unknown.Exit, unknown.Error.Trim()));
    }

    [Fact]
    public async Task Template_AfterADocumentOfAnotherYear_SaysThatNoFigureWasTaken()
    {
        _program.Put("前年.xlsx", SampleWorkbooks.IncomeExpenditure().Bytes);

        var written = await _program.RunAsync("template", "--year", "2026", "--last", "前年.xlsx", "--out", "今年.xlsx");

        Assert.Equal((0, "给出的是2024年预算，不是上年的预算，没有带入金额；名称和文字已带入。"), (written.Exit, written.Error.Trim()));
    }

    [Theory]
    [InlineData("--unit", "亿元", "“亿元”应为 元 或 万元。")]
    [InlineData("--stage", "draft", "“draft”应为 budget 或 final。")]
    [InlineData("--year", "26", "“26”不是年度，应为四位数字，例如 2019。")]
    public async Task Template_WrongOption_IsWrongUsage(string option, string value, string sentence)
    {
        var result = await _program.RunAsync("template", option, value, "--out", "模板.xlsx");

        Assert.Equal(2, result.Exit);
        Assert.Contains(sentence, result.Error);
    }

    public void Dispose() => _program.Dispose();
}
