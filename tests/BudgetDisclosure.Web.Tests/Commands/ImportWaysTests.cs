using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Commands;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests.Commands;

/// <summary>Folders and ZIPs of a county's year, and its roster, as processes of their own.</summary>
public sealed class ImportWaysTests : IDisposable
{
    private readonly CommandProcess _program = new();

    [Fact]
    public async Task Import_AZipOfFolders_PublishesTheGoodAndNamesTheBad()
    {
        _program.Put("2024.zip", ZipFiles.Of(new Dictionary<string, byte[]>
        {
            ["水利局/收支.xlsx"] = SampleWorkbooks.IncomeExpenditure().Bytes,
            ["水利局/三公.xlsx"] = SampleWorkbooks.ThreePublicAnnex().Bytes,
            ["林业局/预算/收支.xlsx"] = SampleWorkbooks.IncomeExpenditure("[435]青山县林业局").Bytes,
            ["林业局/旧.doc"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0],
            ["林业局/照片.jpg"] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 1],
            ["__MACOSX/._a"] = [0],
            ["Thumbs.db"] = [0],
        }));

        var result = await _program.RunAsync("import", "2024.zip", "--county", "990102", "--publish");
        var again = await _program.RunAsync("import", "2024.zip", "--county", "990102", "--publish");

        Assert.Equal(1, result.Exit);
        Assert.Equal("/990102/434/2024/budget\t1\n/990102/435/2024/budget\t1\n",
            string.Concat(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order().Select(line => line + "\n")));
        Assert.Contains("2024.zip/林业局/旧.doc：", result.Error);
        Assert.Contains("2024.zip/林业局/照片.jpg：", result.Error);
        Assert.DoesNotContain("Thumbs", result.Error);
        Assert.DoesNotContain("MACOSX", result.Error);
        Assert.DoesNotContain('\r', result.Error);
        Assert.Contains("没有变化", again.Error);
    }

    [Fact]
    public async Task Import_OneDisclosureFromTwoFolders_IsRefusedTheSecondTime()
    {
        _program.Put("年/甲/收支.xlsx", SampleWorkbooks.IncomeExpenditure().Bytes);
        _program.Put("年/乙/收支.xlsx", SampleWorkbooks.IncomeExpenditure(amount: "120.00").Bytes);

        var result = await _program.RunAsync("import", "年", "--county", "990102", "--publish");

        Assert.Equal((1, "/990102/434/2024/budget\t1\n"), (result.Exit, result.Output));
        Assert.Contains("另一个文件夹", result.Error);
    }

    [Fact]
    public async Task Import_TwoFilesOfOneFolderWithDifferentFigures_IsAFinding()
    {
        _program.Put("局/甲.xlsx", SampleWorkbooks.IncomeExpenditure().Bytes);
        _program.Put("局/乙.xlsx", SampleWorkbooks.IncomeExpenditure(amount: "120.00").Bytes);

        var result = await _program.RunAsync("import", "局", "--county", "990102", "--publish");

        Assert.Equal((0, "/990102/434/2024/budget\t1\n"), (result.Exit, result.Output));
        Assert.Contains("F19", result.Error);
        Assert.Contains("“120.00”", result.Error);
    }

    [Fact]
    public async Task Import_MoreThanIsKeptInMemory_ReadsTheRestAgain()
    {
        var big = new byte[DisclosureImport.KeptBytes];
        new Random(1).NextBytes(big);
        var parts = ZipFiles.Parts(SampleWorkbooks.IncomeExpenditure().Bytes).Append(KeyValuePair.Create("xl/media/a.png", big));
        _program.Put("局/甲.xlsx", ZipFiles.Of(parts));
        _program.Put("局/乙.xlsx", SampleWorkbooks.IncomeExpenditure("[435]青山县林业局").Bytes);

        var result = await _program.RunAsync("import", "局", "--county", "990102", "--publish");

        Assert.Equal(0, result.Exit);
        Assert.Equal(2, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Import_WithAnIdentityNumber_IsRefusedWithItsPlace()
    {
        _program.Put("说明.txt", System.Text.Encoding.UTF8.GetBytes(
            "青山县水利局2024年部门预算\n\n一、部门职责\n经办人身份证号11010519491231002X。\n"));

        var result = await _program.RunAsync("import", "说明.txt", "--county", "990102", "--department", "434", "--publish");

        Assert.Equal((1, ""), (result.Exit, result.Output));
        Assert.Contains("第 4 行", result.Error);
        Assert.DoesNotContain("11010519491231002X", result.Error);
    }

    [Fact]
    public async Task Roster_FromCsv_IsStoredOnceAndGuidesTheImport()
    {
        _program.Put("名录.csv", System.Text.Encoding.UTF8.GetBytes("编码,名称,上级\n434,青山县水利局,\n434001,水文站,434\n"));
        _program.Put("收支.xlsx", SampleWorkbooks.IncomeExpenditure("青山县农业局").Bytes);

        var first = await _program.RunAsync("roster", "import", "名录.csv", "--county", "990102", "--year", "2024");
        var again = await _program.RunAsync("roster", "import", "名录.csv", "--county", "990102", "--year", "2024");
        var import = await _program.RunAsync("import", "收支.xlsx", "--county", "990102", "--publish");

        Assert.Equal((0, "990102\t2024\t2\n"), (first.Exit, first.Output));
        Assert.Contains("没有变化", again.Error);
        Assert.Equal(1, import.Exit);
        Assert.Contains("名录中没有“青山县农业局”", import.Error);
    }

    [Fact]
    public async Task Roster_WithAFault_NamesRowAndCellAndStoresNothing()
    {
        _program.Put("名录.csv", System.Text.Encoding.UTF8.GetBytes("编码,名称\n434,青山县水利局\n435,\n"));

        var result = await _program.RunAsync("roster", "import", "名录.csv", "--county", "990102");

        Assert.Equal((1, ""), (result.Exit, result.Output));
        Assert.Contains("第 3 行", result.Error);
        Assert.Contains("没有名称", result.Error);
    }

    [Fact]
    public async Task Approvals_FromCsv_AreStoredOrRefusedByRow()
    {
        _program.Put("名录.csv", System.Text.Encoding.UTF8.GetBytes("编码,名称\n434,青山县水利局\n"));
        _program.Put("批复.csv", ApprovalLists.Csv("434,2024-02-20,青财预〔2024〕3号,1,1").Bytes);
        _program.Put("错.csv", ApprovalLists.Csv("435,2024-02-20,,1,1").Bytes);
        await _program.RunAsync("roster", "import", "名录.csv", "--county", "990102", "--year", "2024");

        var wrong = await ImportAsync("错.csv");
        var first = await ImportAsync("批复.csv");

        Assert.Equal((1, ""), (wrong.Exit, wrong.Output));
        Assert.Contains("错.csv，第 1 个表格，第 2 行第 1 列：名录中没有“435”", wrong.Error);
        Assert.Contains("批复没有导入", wrong.Error);
        Assert.Equal((0, "990102\t2024\tbudget\t1\t1\n"), (first.Exit, first.Output));

        Task<CommandResult> ImportAsync(string file) =>
            _program.RunAsync("approvals", "import", file, "--county", "990102", "--year", "2024", "--stage", "budget");
    }

    [Fact]
    public void Progress_OnATerminal_StaysOnOneLine()
    {
        using var terminal = new StringWriter();
        var progress = new ImportProgress(terminal, total: 2);
        var item = ImportItem.Of(new("收支.xlsx", []));

        progress.Report(item);
        progress.Report(item);
        progress.Clear();

        Assert.Contains("读取 2/2：收支.xlsx", terminal.ToString());
        Assert.DoesNotContain('\n', terminal.ToString());
    }

    public void Dispose() => _program.Dispose();
}
