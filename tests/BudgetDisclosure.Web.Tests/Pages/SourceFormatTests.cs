using System.Net;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Tests.Pages;

public sealed class SourceFormatTests : IDisposable
{
    private readonly Portal _portal = new();

    [Theory]
    [InlineData("xls", "sheet 表1!C5", "工作表 表1，第 5 行第 3 列（C5）")]
    [InlineData("html", "table 1, row 5, column 3", "第 1 个表格，第 5 行第 3 列")]
    [InlineData("csv", "table 1, row 5, column 3", "第 1 个表格，第 5 行第 3 列")]
    public async Task Source_OfAnotherFormat_IsShownWithThePlaceMarked(string format, string at, string inWords)
    {
        var file = OtherFormats.IncomeExpenditure(format);
        Assert.IsType<ImportOutcome.Accepted>(Assert.Single(await _portal.ImportAsync(file)));

        var page = WebUtility.HtmlDecode(await _portal.CreateClient().GetStringAsync(
            $"/sources/{file.Sha256}?at={Uri.EscapeDataString(at)}"));

        Assert.Contains(inWords, page);
        Assert.Matches("class=\"marked[^>]*>100.00<", page);
    }

    public void Dispose() => _portal.Dispose();
}
