using System.IO.Compression;
using System.Text.Json;

namespace BudgetDisclosure.Web.Tests.Commands;

/// <summary>verify, backup, restore and render as processes of their own.</summary>
public sealed class StoredDataCommandTests : IDisposable
{
    private readonly CommandProcess _program = new();

    public StoredDataCommandTests() => _program.Put("收支.xlsx", SampleWorkbooks.IncomeExpenditure().Bytes);

    [Theory]
    [InlineData("verify")]
    [InlineData("backup", "copy")]
    [InlineData("checks", "--all")]
    [InlineData("render", "990102/434/2024/budget", "--format", "json", "--out", "a.json")]
    public async Task Command_WithoutADatabase_SaysSoAndMakesNone(params string[] arguments)
    {
        var result = await _program.RunAsync(arguments);

        Assert.Equal((1, ""), (result.Exit, result.Output));
        Assert.Contains("没有数据库", result.Error);
        Assert.False(Directory.Exists(Path.Combine(_program.Root, "data")));
    }

    [Fact]
    public async Task Verify_AfterAFileWasChanged_NamesItAndEndsWithOne()
    {
        await PublishAsync();
        var sound = await _program.RunAsync("verify");
        var file = Directory.GetFiles(Path.Combine(_program.Root, "data", "files"), "*", SearchOption.AllDirectories)[0];
        await File.WriteAllTextAsync(file, "x");

        var damaged = await _program.RunAsync("verify");

        Assert.Equal((0, ""), (sound.Exit, sound.Error));
        Assert.Contains("全部一致", sound.Output);
        Assert.Equal(1, damaged.Exit);
        Assert.Contains(Path.GetFileName(file), damaged.Error);
        Assert.Contains("1 处不一致", damaged.Output);
    }

    [Fact]
    public async Task Checks_Again_TellsWhatIsNewAndNamesWhatIsNotThere()
    {
        await PublishAsync();

        var one = await _program.RunAsync("checks", "990102/434/2024/budget");
        var all = await _program.RunAsync("checks", "--all");
        var unknown = await _program.RunAsync("checks", "990102/434/2023/budget");

        Assert.Equal((0, "/990102/434/2024/budget\t1\tunchanged\n"), (one.Exit, one.Output));
        Assert.Contains("1 份没有变化", all.Error);
        Assert.Equal((1, ""), (unknown.Exit, unknown.Output));
        Assert.Contains("/990102/434/2023/budget 没有发布过", unknown.Error);
    }

    [Theory]
    [InlineData("checks")]
    [InlineData("checks", "--all", "990102/434/2024/budget")]
    public async Task Checks_OfNothingOrOfBoth_IsWrongUsage(params string[] arguments)
    {
        var result = await _program.RunAsync(arguments);

        Assert.Equal((2, ""), (result.Exit, result.Output));
        Assert.Contains("两样只写一样", result.Error);
    }

    [Fact]
    public async Task Restore_OfABackupInPlaceOfALostDirectory_BringsThePortalBack()
    {
        await PublishAsync();
        var backup = await _program.RunAsync("backup", "copy");
        var overLiving = await _program.RunAsync("restore", "copy");
        Directory.Delete(Path.Combine(_program.Root, "data"), recursive: true);

        var restore = await _program.RunAsync("restore", "copy");
        var again = await _program.RunAsync("import", "收支.xlsx", "--county", "990102", "--publish");

        Assert.Equal((0, 1, 0), (backup.Exit, overLiving.Exit, restore.Exit));
        Assert.Contains("全部一致", restore.Output);
        Assert.Contains("没有变化", again.Error);
    }

    [Fact]
    public async Task Render_APublishedVersion_WritesItInTheFormatAskedFor()
    {
        await PublishAsync();

        var json = await _program.RunAsync("render", "990102/434/2024/budget", "--format", "json", "--out", "a.json");
        var csv = await _program.RunAsync(
            "render", "/990102/434/2024/budget", "--format", "csv", "--out", "a.zip", "--version", "1");

        Assert.Equal((0, 0), (json.Exit, csv.Exit));
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_program.Root, "a.json")));
        Assert.Equal(1, document.RootElement.GetProperty("version").GetInt32());
        using var zip = ZipFile.OpenRead(Path.Combine(_program.Root, "a.zip"));
        Assert.NotNull(zip.GetEntry("tables.csv"));
    }

    [Theory]
    [InlineData(1, "没有发布过", "render", "990102/435/2024/budget", "--format", "xlsx", "--out", "a.xlsx")]
    [InlineData(1, "没有第 2 版", "render", "990102/434/2024/budget", "--format", "xlsx", "--out", "a.xlsx", "--version", "2")]
    [InlineData(2, "不是公开的地址", "render", "990102/434/2024", "--format", "xlsx", "--out", "a.xlsx")]
    [InlineData(2, "没有“odt”这种格式", "render", "990102/434/2024/budget", "--format", "odt", "--out", "a.odt")]
    public async Task Render_WhatIsNotThere_SaysSo(int exit, string sentence, params string[] arguments)
    {
        await PublishAsync();

        var result = await _program.RunAsync(arguments);

        Assert.Equal((exit, ""), (result.Exit, result.Output));
        Assert.Contains(sentence, result.Error);
    }

    public void Dispose() => _program.Dispose();

    private async Task PublishAsync() =>
        Assert.Equal(0, (await _program.RunAsync("import", "收支.xlsx", "--county", "990102", "--publish")).Exit);
}
