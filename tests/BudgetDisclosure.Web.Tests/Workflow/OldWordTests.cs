using System.Text.Json;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Tests.Commands;
using BudgetDisclosure.Web.Tests.Infrastructure;

namespace BudgetDisclosure.Web.Tests.Workflow;

/// <summary>Old Word files from the import to the pages.</summary>
public sealed class OldWordTests : IDisposable
{
    private readonly Portal _portal = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("old-word-");

    public void Dispose()
    {
        _portal.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <remarks>The converter's result, and so the amounts shown, differ from what is in the file: only it is read.</remarks>
    [ShellFact]
    public async Task Import_ConvertsOnceAndPagesAndDownloadsAreOfTheStoredCopy()
    {
        var runs = Path.Combine(_folder.FullName, "runs");
        using var program = Program(StandInOffice.In(
            _folder.FullName, $"echo run >> {runs}; cp {OldWordSample.DocxPath} \"$result\""));
        var hash = FileStore.HashOf(OldWordSample.Doc);
        using var client = _portal.CreateClient();

        var import = await ImportAsync(program);
        var page = await client.GetStringAsync($"/sources/{hash}?at={Uri.EscapeDataString("table 1, row 4, column 4")}");
        var download = await client.GetAsync($"/sources/{hash}/download");
        using var json = JsonDocument.Parse(await client.GetStringAsync("/990102/434/2024/budget.json"));

        Assert.Equal((0, "/990102/434/2024/budget\t1\n"), (import.Exit, import.Output));
        Assert.Contains("公开副本", page);
        Assert.Contains("转换成的 .docx", page);
        Assert.Matches("id=\"at\"[^>]*>100\\.50<", page);
        Assert.Equal("预算.docx", download.Content.Headers.ContentDisposition!.FileNameStar);
        var copy = await download.Content.ReadAsByteArrayAsync();
        Assert.NotNull(DocumentReaders.Read("预算.docx", copy).Document);
        var source = json.RootElement.GetProperty("sources")[0];
        Assert.Equal((hash, FileStore.HashOf(copy)),
            (source.GetProperty("sha256").GetString(), source.GetProperty("publicSha256").GetString()));
        Assert.Contains(json.RootElement.GetProperty("findings").EnumerateArray(),
            finding => finding.GetProperty("code").GetString() == "F70");
        Assert.Single(File.ReadAllLines(runs));
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [ShellFact]
    public async Task Import_OfTheSameFileWithAnother_KeepsTheCopyThatIsStored()
    {
        var script = $"cp {OldWordSample.DocxPath} \"$result\"";
        using (var program = Program(StandInOffice.In(_folder.FullName, script)))
            await ImportAsync(program);
        using var client = _portal.CreateClient();
        var before = await CopyAsync(client);

        // The same table in other bytes, as another release of the converter would write it.
        var other = Path.Combine(_folder.FullName, "other.docx");
        File.WriteAllBytes(other, Testing.ZipFiles.Of(Testing.ZipFiles.Parts(OldWordSample.Docx)
            .Append(KeyValuePair.Create("word/more.xml", "<more/>"u8.ToArray()))));
        using var again = Program(StandInOffice.In(_folder.FullName, $"cp {other} \"$result\""));
        again.Put("局/三公.xlsx", SampleWorkbooks.ThreePublicAnnex().Bytes);
        var import = await ImportAsync(again);

        Assert.Equal((0, "/990102/434/2024/budget\t2\n"), (import.Exit, import.Output));
        Assert.Equal(before, await CopyAsync(client));
        Assert.Empty((await _portal.VerifyAsync()).Defects);
    }

    [ShellFact]
    public async Task Verify_WhereTheOriginalIsNamedAsItsOwnCopy_NamesTheFile()
    {
        using var program = Program(StandInOffice.In(_folder.FullName, $"cp {OldWordSample.DocxPath} \"$result\""));
        await ImportAsync(program);
        await _portal.TamperAsync("update files set public_sha256 = sha256");

        Assert.Contains((await _portal.VerifyAsync()).Defects, defect => defect.Contains("公开副本就是原文件"));
    }

    [ShellFact]
    public async Task Source_OfAWithheldOldWordFile_IsGoneAndSoIsItsCopy()
    {
        using var program = Program(StandInOffice.In(_folder.FullName, $"cp {OldWordSample.DocxPath} \"$result\""));
        await ImportAsync(program);
        using var client = _portal.CreateClient();
        var hash = FileStore.HashOf(OldWordSample.Doc);
        var copy = await CopyAsync(client);
        await client.GetStringAsync($"/sources/{hash}");
        await _portal.WithholdAsync(new(File: hash));

        Assert.Equal(System.Net.HttpStatusCode.Gone, (await client.GetAsync($"/sources/{hash}")).StatusCode);
        Assert.False(File.Exists(_portal.PathOf(hash)));
        Assert.False(File.Exists(_portal.PathOf(copy)));
    }

    [ShellTheory]
    [InlineData("echo garbage > \"$result\"")]
    [InlineData("exit 1")]
    public async Task Check_WithAConverterThatFails_SaysWhatToDo(string script)
    {
        using var program = Program(StandInOffice.In(_folder.FullName, script));
        program.Put("预算.doc", OldWordSample.Doc);

        var result = await program.RunAsync("check", "预算.doc");

        Assert.Equal((1, ""), (result.Exit, result.Output));
        Assert.Contains("预算.doc：这个旧版 Word 文件没有转换成功", result.Error);
    }

    [Fact]
    public async Task Check_WithoutAConverter_SaysHowToSaveTheFileAnew()
    {
        using var program = Program(converter: "");
        program.Put("预算.doc", OldWordSample.Doc);

        var result = await program.RunAsync("check", "预算.doc");

        Assert.Equal((1, ""), (result.Exit, result.Output));
        Assert.Contains("是旧版 Word 文件（.doc），请用 WPS 或 Word 另存为 .docx 后再上传。", result.Error);
    }

    /// <summary>With LibreOffice the table is read to the fen; without it the file is refused in words.</summary>
    [Fact]
    public async Task Check_WithWhatThisMachineHas_ReadsTheTableOrRefuses()
    {
        using var program = new CommandProcess();
        program.Put("预算.wps", OldWordSample.Doc);

        var result = await program.RunAsync("check", "预算.wps", "--json");

        if (LibreOffice.Find() is null)
        {
            Assert.Equal(1, result.Exit);
            Assert.Contains("另存为 .docx", result.Error);
            return;
        }
        using var json = JsonDocument.Parse(result.Output);
        var table = Assert.Single(json.RootElement.GetProperty("tables").EnumerateArray());
        var cells = table.GetProperty("rows").EnumerateArray().Select(row => string.Join('|',
            row.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("text").GetString())));
        Assert.Equal("expenditure", table.GetProperty("slug").GetString());
        Assert.Equal(
        [
            "1|213|农林水支出|120.50|100.50|20.00", "2|21303|水利|120.50|100.50|20.00",
            "3|2130301|行政运行|100.50|100.50|0.00", "4|2130306|水利工程运行与维护|20.00|0.00|20.00",
            "||合计|120.50|100.50|20.00",
        ], cells);
    }

    private CommandProcess Program(string converter) => new([.. _portal.Environment, ("LibreOffice__Path", converter)]);

    private static Task<CommandResult> ImportAsync(CommandProcess program)
    {
        program.Put("局/预算.doc", OldWordSample.Doc);
        return program.RunAsync("import", "局", "--county", Portal.County, "--department", "434", "--publish");
    }

    private static async Task<string> CopyAsync(HttpClient client) => FileStore.HashOf(
        await client.GetByteArrayAsync($"/sources/{FileStore.HashOf(OldWordSample.Doc)}/download"));
}
