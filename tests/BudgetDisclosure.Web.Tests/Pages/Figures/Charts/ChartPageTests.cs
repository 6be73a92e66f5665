using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BudgetDisclosure.Web.Tests.Pages.Figures.Charts;

/// <summary>The tables that charts are drawn from, against the tables of sums above them.</summary>
public class ChartPageTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const decimal FenPerTenThousand = 1_000_000m;

    [Theory]
    [InlineData("/990101/2026")]
    [InlineData("/990101/2025?stage=final")]
    public async Task Treemap_OfAYear_IsItsTableAndTheTableOfClasses(string address)
    {
        var page = await ReadAsync(address);
        var rows = Rows(page, "treemap");
        var classes = rows.Where(row => Of(row, "parent").Length == 0).ToList();
        var sums = page.QuerySelectorAll("table")
            .Single(table => table.QuerySelector("caption")!.TextContent.Contains("钱花在"));

        Assert.All(rows, row => Assert.Equal(Fen(row) / FenPerTenThousand, Amount(row)));
        Assert.Equal(
            sums.QuerySelectorAll("tbody tr:not(.total)")
                .Select(row => (row.QuerySelector("th")!.TextContent.Trim(), Amount(row))),
            classes.Select(row => (row.QuerySelector("th")!.TextContent.Trim(), Amount(row))));
        Assert.Equal(Amount(sums.QuerySelector("tr.total")!), classes.Sum(Amount));
        foreach (var parts in rows.Where(row => Of(row, "parent").Length > 0).GroupBy(row => Of(row, "parent")))
            Assert.Equal(Amount(classes.Single(row => Of(row, "code") == parts.Key)), parts.Sum(Amount));
    }

    [Theory]
    [InlineData("/990101/2026")]
    [InlineData("/990101/2025?stage=final")]
    public async Task Flow_OfAYear_AddsUpAtEveryStep(string address)
    {
        var page = await ReadAsync(address);
        var rows = Rows(page, "sankey");
        var whole = page.QuerySelectorAll("tr.total").Select(Amount).Max();

        Assert.All(rows, row => Assert.Equal(Fen(row) / FenPerTenThousand, Amount(row)));
        Assert.Equal(whole, rows.Where(row => Of(row, "to") == "all").Sum(Amount));
        Assert.Equal(whole, rows.Where(row => Of(row, "from") == "all").Sum(Amount));
        Assert.Equal(whole, rows.Where(row => Of(row, "depth") == "2").Sum(Amount));
    }

    [Theory]
    [InlineData(DemoPortal.Disclosure)]
    [InlineData("/990101/101")]
    [InlineData("/990101/three-public")]
    public async Task Page_WithoutAChart_LoadsNoScriptForIt(string address) =>
        Assert.Empty((await ReadAsync(address)).QuerySelectorAll("script[src]"));

    private static List<IElement> Rows(IDocument page, string chart) =>
        [.. page.QuerySelector($"section[data-chart={chart}]")!.QuerySelectorAll("tbody tr")];

    private static string Of(IElement row, string name) => row.GetAttribute("data-" + name) ?? "";

    private static decimal Fen(IElement row) => decimal.Parse(Of(row, "fen"), CultureInfo.InvariantCulture);

    private static decimal Amount(IElement row) =>
        decimal.Parse(row.QuerySelector("td.amount")!.TextContent, NumberStyles.Number, CultureInfo.InvariantCulture);

    private async Task<IDocument> ReadAsync(string address)
    {
        using var client = portal.CreateClient();
        return new HtmlParser().ParseDocument(await client.GetStringAsync(address));
    }
}
