using System.IO.Compression;

namespace BudgetDisclosure.Web.Tests.Commands;

public sealed class FormatCommandTests : IDisposable
{
    private readonly CommandProcess _program = new();

    [Theory]
    [InlineData("xls")]
    [InlineData("html")]
    [InlineData("csv")]
    public async Task Check_AFileOfAnotherFormat_SummarisesTheSame(string format)
    {
        var file = OtherFormats.IncomeExpenditure(format);
        _program.Put(file.Name, file.Bytes);

        var result = await _program.RunAsync("check", file.Name);

        Assert.Equal((0, ""), (result.Exit, result.Error));
        Assert.Contains("434 青山县水利局", result.Output);
        Assert.Contains("[income-expenditure]  2 行  单位：万元", result.Output);
    }

    [Fact]
    public async Task Check_TheFilesOfOurCsvPackage_FindsTheTableAgain()
    {
        _program.Put("收支.xlsx", SampleWorkbooks.IncomeExpenditure().Bytes);
        var converted = await _program.RunAsync("convert", "收支.xlsx", "--to", "csv", "--out", "收支.zip");
        Assert.Equal(0, converted.Exit);
        ZipFile.ExtractToDirectory(Path.Combine(_program.Root, "收支.zip"), _program.Root);

        var result = await _program.RunAsync("check", "01-income-expenditure.csv", "tables.csv");

        Assert.Equal((0, ""), (result.Exit, result.Error));
        Assert.Contains("[income-expenditure]  2 行  单位：万元", result.Output);
    }

    [Fact]
    public async Task Check_OurDisclosureDocument_SummarisesTheSame()
    {
        _program.Put("收支.xlsx", SampleWorkbooks.IncomeExpenditure().Bytes);
        var converted = await _program.RunAsync("convert", "收支.xlsx", "--to", "json", "--out", "收支.json");
        Assert.Equal(0, converted.Exit);

        var result = await _program.RunAsync("check", "收支.json");

        Assert.Equal((0, ""), (result.Exit, result.Error));
        Assert.Equal((await _program.RunAsync("check", "收支.xlsx")).Output, result.Output);
    }

    public void Dispose() => _program.Dispose();
}
