using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BudgetDisclosure.Web.Tests.Pages.Understanding;

/// <summary>Amounts in 元, 万元 and 亿元, on pages of disclosures and of figures.</summary>
public sealed class UnitSwitchTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Table = DemoPortal.Disclosure + "/tables/expenditure";
    private readonly HttpClient _client = portal.CreateClient();

    private static readonly Dictionary<string, decimal> YuanPer = new()
    {
        ["yuan"] = 1, ["wan"] = 10_000, ["yi"] = 100_000_000,
    };

    [Theory]
    [InlineData("yuan")]
    [InlineData("wan")]
    [InlineData("yi")]
    public async Task Table_InAUnit_ShowsTheSameAmounts(string unit)
    {
        var (printed, shown) = (await ReadAsync(Table), await ReadAsync($"{Table}?unit={unit}"));

        var cells = printed.QuerySelectorAll("td.amount").Zip(shown.QuerySelectorAll("td.amount")).ToList();
        Assert.Contains(cells, pair => pair.First.TextContent.Length > 0);
        Assert.All(cells, pair => Assert.Equal(AmountOf(pair.First, 10_000), AmountOf(pair.Second, YuanPer[unit])));
        Assert.Equal(
            unit == "wan" ? "单位：万元" : $"单位：{(unit == "yi" ? "亿元" : "元")}（原件是万元，只移了小数点）",
            shown.QuerySelector("p.unit")!.TextContent);
    }

    [Theory]
    [InlineData("?unit=dollar")]
    [InlineData("?unit=")]
    [InlineData("?unit=yuan&unit=wan")]
    public async Task Table_InAUnitThatThereIsNot_IsAsPrinted(string query) =>
        Assert.Equal(await _client.GetStringAsync(Table), await _client.GetStringAsync(Table + query));

    [Fact]
    public async Task File_OfATable_IsAsPrintedInEveryUnit() => Assert.Equal(
        await _client.GetStringAsync(Table + ".csv"), await _client.GetStringAsync(Table + ".csv?unit=yuan"));

    [Fact]
    public async Task Disclosure_InAUnit_KeepsTheOtherSwitchAndSaysWhichIsOn()
    {
        var page = await ReadAsync(DemoPortal.Disclosure + "?unit=yuan&sources=1");

        Assert.Equal("元", page.QuerySelector("nav.units [aria-current]")!.TextContent);
        Assert.Equal(
            new[] { "", "&unit=yuan", "&unit=wan", "&unit=yi" }
                .Select(unit => $"{DemoPortal.Disclosure}?sources=1{unit}"),
            page.QuerySelectorAll("nav.units a").Select(link => link.GetAttribute("href")!));
        Assert.Contains(
            page.QuerySelectorAll("a"), link => link.GetAttribute("href") == DemoPortal.Disclosure + "?unit=yuan");
    }

    [Theory]
    [InlineData("/990101/2026")]
    [InlineData("/990101/functions/201?year=2026")]
    [InlineData("/990101/three-public?year=2026")]
    [InlineData("/990101/101")]
    public async Task FigurePage_InAUnit_ShowsTheSameAmounts(string address)
    {
        var shown = new List<List<decimal?>>();
        foreach (var (unit, yuan) in YuanPer)
        {
            var page = await ReadAsync($"{address}{(address.Contains('?') ? '&' : '?')}unit={unit}");
            shown.Add([.. page.QuerySelectorAll("td.amount a")
                .Where(link => link.ParentElement!.QuerySelector(".quiet") is null)
                .Where(link => !link.ParentElement!.TextContent.Contains("万元")).Select(link => AmountOf(link, yuan))]);
        }

        Assert.Contains(shown[0], amount => amount is not null and not 0);
        Assert.All(shown, amounts => Assert.Equal(shown[0], amounts));
    }

    private static decimal? AmountOf(IElement element, decimal yuanPer) =>
        decimal.TryParse(element.TextContent.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number * yuanPer
            : null;

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(string address) =>
        new HtmlParser().ParseDocument(await _client.GetStringAsync(address));
}
