using System.IO.Compression;
using System.Text.Json;

namespace BudgetDisclosure.Web.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly CommandProcess _program = new();

    public CommandLineTests()
    {
        _program.Put("收支.xlsx", SampleWorkbooks.IncomeExpenditure().Bytes);
        _program.Put("信.txt", "今天天气很好。"u8.ToArray());
    }

    [Fact]
    public async Task Check_AWorkbook_SummarisesItAndTouchesNothing()
    {
        var result = await _program.RunAsync("check", "收支.xlsx");

        Assert.Equal(0, result.Exit);
        Assert.Contains("434 青山县水利局", result.Output);
        Assert.Contains("[income-expenditure]  2 行  单位：万元", result.Output);
        Assert.Equal("", result.Error);
        Assert.False(Directory.Exists(Path.Combine(_program.Root, "data")));
    }

    [Fact]
    public async Task Check_Json_IsTheDocumentAloneOnStandardOutput()
    {
        var result = await _program.RunAsync("check", "收支.xlsx", "--json");

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(2024, json.RootElement.GetProperty("year").GetInt32());
        Assert.False(json.RootElement.TryGetProperty("version", out _));
    }

    [Fact]
    public async Task Check_NothingRecognised_EndsWithOne()
    {
        var result = await _program.RunAsync("check", "信.txt");

        Assert.Equal(1, result.Exit);
        Assert.Contains("没有认出", result.Error);
    }

    [Fact]
    public async Task Check_AFailingRule_IsSaidFirstWithItsRemedyAndRefusedOnlyWhenStrict()
    {
        _program.Put("总计.xlsx", SampleWorkbooks.Totals(income: "1308.71").Bytes);

        var lenient = await _program.RunAsync("check", "总计.xlsx");
        var strict = await _program.RunAsync("check", "总计.xlsx", "--strict");

        Assert.Equal((0, 1), (lenient.Exit, strict.Exit));
        var checks = lenient.Output[lenient.Output.IndexOf("勾稽核对：", StringComparison.Ordinal)..].Split('\n');
        Assert.StartsWith("  不符 R01：", checks[1]);
        Assert.Contains("1308.71", checks[1]);
        Assert.Contains("第 6 行", checks[2]);
        Assert.Contains("更正", checks[3]);
        Assert.Contains(checks, line => line.StartsWith("  R14 ") && line.Contains("无法核对"));
    }

    [Fact]
    public async Task Check_Marked_WritesAWorkbookThatSaysWhatIsWrong()
    {
        _program.Put("总计.xlsx", SampleWorkbooks.Totals(income: "1308.71").Bytes);

        var result = await _program.RunAsync("check", "总计.xlsx", "--marked", "标注.xlsx");

        Assert.Equal(0, result.Exit);
        Assert.Contains("另存为 标注.xlsx", result.Error);
        using var zip = ZipFile.OpenRead(Path.Combine(_program.Root, "标注.xlsx"));
        using var comments = new StreamReader(zip.GetEntry("xl/comments1.xml")!.Open());
        Assert.Contains("R01：", await comments.ReadToEndAsync());
        Assert.Equal(0, (await _program.RunAsync("check", "标注.xlsx")).Exit);
    }

    [Fact]
    public async Task Check_MarkedWhereItCannotBe_SaysWhatToDo()
    {
        _program.Put("总计.csv", "部门预算收支总表\n部门编码及名称：[434]青山县水利局,,,预算年度：2024,金额单位：万元\n收入,,支出,\n项目,预算数,项目,预算数\n收入总计,100.00,支出总计,100.00\n"u8.ToArray());

        var csv = await _program.RunAsync("check", "总计.csv", "--marked", "标注.xlsx");
        var several = await _program.RunAsync("check", "收支.xlsx", "总计.csv", "--marked", "标注.xlsx");

        Assert.Equal((1, 2), (csv.Exit, several.Exit));
        Assert.Contains("另存为 .xlsx", csv.Error);
        Assert.Contains("一次只能标注一个文件", several.Error);
        Assert.False(File.Exists(Path.Combine(_program.Root, "标注.xlsx")));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("import", "--help")]
    [InlineData("serve", "--help")]
    public async Task Help_Asked_IsChineseThroughout(params string[] arguments)
    {
        var result = await _program.RunAsync(arguments);

        Assert.Equal((0, ""), (result.Exit, result.Error));
        Assert.Contains("选项", result.Output);
        Assert.DoesNotMatch("[a-z]{3,} [a-z]{2,}", result.Output);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("convert", "收支.xlsx", "--to", "json")]
    [InlineData("chekc")]
    public async Task Complaint_OnWrongUsage_IsChinese(params string[] arguments)
    {
        var result = await _program.RunAsync(arguments);

        Assert.Equal((2, ""), (result.Exit, result.Output));
        Assert.DoesNotMatch("[a-z]{3,} [a-z]{2,}", result.Error);
    }

    [Fact]
    public async Task Check_AFileThatIsNotThere_SaysSoAndEndsWithOne()
    {
        var result = await _program.RunAsync("check", "没有.xlsx");

        Assert.Equal((1, ""), (result.Exit, result.Output));
        Assert.Contains("没有.xlsx", result.Error);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("check")]
    [InlineData("import", "收支.xlsx")]
    [InlineData("import", "收支.xlsx", "--county", "13")]
    [InlineData("import", "收支.xlsx", "--county", "130630", "--year", "19")]
    [InlineData("convert", "收支.xlsx", "--to", "odt", "--out", "a.odt")]
    public async Task WrongUsage_EndsWithTwoAndPrintsNoData(params string[] arguments)
    {
        var result = await _program.RunAsync(arguments);

        Assert.Equal((2, ""), (result.Exit, result.Output));
        Assert.NotEqual("", result.Error);
    }

    [Fact]
    public async Task Convert_ToAFormatThatIsNotThere_NamesThoseThatAre()
    {
        var result = await _program.RunAsync("convert", "收支.xlsx", "--to", "odt", "--out", "a.odt");

        Assert.Contains("json、csv、xlsx", result.Error);
        Assert.False(File.Exists(Path.Combine(_program.Root, "a.odt")));
    }

    [Fact]
    public async Task Convert_ToCsv_WritesTheWholeFileAndNothingBeside()
    {
        var result = await _program.RunAsync("convert", "收支.xlsx", "--to", "csv", "--out", "a.csv.zip");

        Assert.Equal(0, result.Exit);
        using var zip = ZipFile.OpenRead(Path.Combine(_program.Root, "a.csv.zip"));
        Assert.NotNull(zip.GetEntry("tables.csv"));
        Assert.Equal(3, Directory.GetFiles(_program.Root).Length);
    }

    [Fact]
    public async Task Import_WithoutPublish_StoresNothingAndSaysSo()
    {
        var result = await _program.RunAsync("import", "收支.xlsx", "--county", "990102");

        Assert.Equal((0, "/990102/434/2024/budget\t1\n"), (result.Exit, result.Output));
        Assert.Contains("--publish", result.Error);
        Assert.False(Directory.Exists(Path.Combine(_program.Root, "data", "files")));
    }

    [Fact]
    public async Task Import_AFolderTwice_PublishesTheGoodOnceAndEndsWithOneForTheRefused()
    {
        _program.Put("来件/水利局/收支.xlsx", SampleWorkbooks.IncomeExpenditure().Bytes);
        _program.Put("来件/林业局/收支.xlsx", SampleWorkbooks.IncomeExpenditure("[435]青山县林业局").Bytes);
        _program.Put("来件/~$收支.xlsx", [1, 2, 3]);
        await _program.RunAsync("county", "add", "990102", "青山县");

        var first = await _program.RunAsync("import", "来件", "--county", "990102", "--publish");
        var second = await _program.RunAsync("import", "来件", "信.txt", "--county", "990102", "--publish");

        Assert.Equal(0, first.Exit);
        Assert.Equal(
            ["/990102/434/2024/budget\t1", "/990102/435/2024/budget\t1"],
            first.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
        Assert.Equal(1, second.Exit);
        Assert.Contains("没有变化", second.Error);
        Assert.Contains("信.txt", second.Error);
    }

    [Fact]
    public async Task Serve_WithoutAVerb_AnswersWhereItIsTold()
    {
        using var process = _program.Start("--urls", "http://127.0.0.1:0");
        try
        {
            var address = await ListeningAsync(process).WaitAsync(TimeSpan.FromSeconds(60));
            using var client = new HttpClient { BaseAddress = new(address) };

            Assert.Contains("示例县", await client.GetStringAsync("/"));
            Assert.Contains("--ink", await client.GetStringAsync("/css/site.css"));
            Assert.True(File.Exists(Path.Combine(_program.Root, "data", "disclosure.db")));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public void Dispose() => _program.Dispose();

    private static async Task<string> ListeningAsync(System.Diagnostics.Process process)
    {
        const string Mark = "Now listening on: ";
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains(Mark))
                return line[(line.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..].Trim();
        }
        throw new InvalidOperationException("The portal ended before it listened.");
    }
}
