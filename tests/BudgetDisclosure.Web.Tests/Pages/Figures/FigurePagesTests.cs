using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BudgetDisclosure.Web.Tests.Pages.Figures;

/// <summary>The overview of a county's year, its codes and its “三公”, on the demo county.</summary>
public sealed partial class FigurePagesTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string County = "/990101";

    /// <summary>Every whole is the sum of its lines, and of the level below, down to the cells of the departments.</summary>
    [Theory]
    [InlineData("?year=2026")]
    [InlineData("?year=2024&stage=final")]
    public async Task Codes_FollowedDownwards_AddUpToTheWholeAndToTheDepartmentsCells(string query)
    {
        var year = query[6..10];
        var overview = await ReadAsync($"{County}/{year}{query[10..].Replace('&', '?')}");
        var tables = overview.QuerySelectorAll("table").ToList();
        foreach (var table in tables.Where(table => table.QuerySelector("caption")!.TextContent.Contains("钱花在") || table.QuerySelector("caption")!.TextContent.Contains("基本支出怎样花")))
            Assert.Equal(Amount(table.QuerySelector("tr.total")!), LinesOf(table).Sum(Amount));

        var open = new Queue<(string Address, decimal Total)>(CodesIn(overview));
        var seen = 0;
        while (open.TryDequeue(out var code))
        {
            var page = await ReadAsync(code.Address);
            seen++;
            Assert.Equal(code.Total, Whole(page));
            Assert.Equal(code.Total, LinesOf(TableAfter(page, "哪些部门")!).Sum(Amount));
            if (TableAfter(page, "下级科目") is { } children)
                Assert.Equal(code.Total, LinesOf(children).Sum(Amount));
            foreach (var child in CodesIn(page))
                open.Enqueue(child);
        }
        Assert.InRange(seen, 20, 500);
    }

    [Fact]
    public async Task Figure_OfADepartment_LeadsToTheCellThatPrintsIt()
    {
        var page = await ReadAsync(County + "/three-public?year=2026");
        var links = TableAfter(page, "各部门")!.QuerySelectorAll("td.amount a").ToList();

        Assert.NotEmpty(links);
        foreach (var link in links.Take(12))
        {
            var address = link.GetAttribute("href")!;
            var cell = (await ReadAsync(address.Split('#')[0])).GetElementById(Uri.UnescapeDataString(address.Split('#')[1]));
            Assert.Equal(link.TextContent.Trim(), decimal.Parse(cell!.TextContent.Trim(), CultureInfo.InvariantCulture).ToString("#,##0.00", CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("/functions/299")]
    [InlineData("/functions/201?year=1999")]
    [InlineData("/functions/201?year=abc")]
    [InlineData("/functions/201?stage=plan")]
    [InlineData("/functions/20")]
    [InlineData("/functions/201x")]
    [InlineData("/economic/201")]
    [InlineData("/three-public?year=1999")]
    [InlineData("/2026?stage=final")]
    public async Task Address_OfWhatIsNotThere_Answers404(string address)
    {
        using var client = portal.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(County + address)).StatusCode);
    }

    private async Task<IDocument> ReadAsync(string address)
    {
        using var client = portal.CreateClient();
        return new HtmlParser().ParseDocument(await client.GetStringAsync(address));
    }

    private static IEnumerable<(string Address, decimal Total)> CodesIn(IDocument page) =>
        page.QuerySelectorAll("th.label a")
            .Where(link => CodeAddress().IsMatch(link.GetAttribute("href")!))
            .Select(link => (link.GetAttribute("href")!, Amount(link.ParentElement!.ParentElement!)));

    private static IEnumerable<IElement> LinesOf(IElement table) => table.QuerySelectorAll("tbody tr:not(.total)");

    private static IElement? TableAfter(IDocument page, string heading) =>
        page.QuerySelectorAll("h2").SingleOrDefault(element => element.TextContent == heading)?.NextElementSibling;

    private static decimal Whole(IDocument page) => Number(WholeSentence().Match(page.QuerySelector(".lead")!.TextContent).Groups[1].Value);

    private static decimal Amount(IElement row) => Number(row.QuerySelector("td.amount")!.TextContent.Trim().Split(' ', '\n')[0]);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^/990101/(functions|economic)/\d+\?")]
    private static partial Regex CodeAddress();

    [GeneratedRegex(@"合计 ([\d,.]+) 万元")]
    private static partial Regex WholeSentence();
}
