using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BudgetDisclosure.Web.Tests.Pages;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.AspNetCore.WebUtilities;

namespace BudgetDisclosure.Web.Tests.Reading;

public sealed class ReadingWaysTests(WatchedPortal portal) : IClassFixture<WatchedPortal>
{
    private const string Root = WatchedPortal.PathBase;
    private const string Disclosure = Root + DemoPortal.Disclosure;
    private static readonly string[] NoPages = ["/staff", "/api/", "/bulk/"];
    private readonly HttpClient _client = portal.CreateClient(new() { AllowAutoRedirect = false });

    public static TheoryData<string> Addresses() =>
        [.. PageExamples.ByPattern.Values.SelectMany(addresses => addresses)
            .Where(address => address is not (PageExamples.Source or "/"))];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_InAnotherWay_CarriesItOnInEveryLinkToAPageAndNoOther(string address)
    {
        string[] way = ["lang=en", "type=large", "contrast=high", "unit=yi"];
        var page = await PageAsync(With(Root + address, string.Join('&', way)));

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("large contrast", page.DocumentElement.ClassName);
        var links = page.QuerySelectorAll("a[href]").Where(link => !link.HasAttribute("data-way"))
            .Select(link => link.GetAttribute("href")!).ToList();
        foreach (var link in links.Where(link => link.StartsWith('/') || link.StartsWith('?')))
        {
            var path = link.Split('?', '#')[0];
            var isPage = !Path.HasExtension(path)
                && !Array.Exists(NoPages, start => path.Contains(start, StringComparison.Ordinal))
                && !path.EndsWith("/download", StringComparison.Ordinal);
            Assert.Equal(isPage ? 4 : 0, way.Count(one => link.Contains(one, StringComparison.Ordinal)));
        }
        Assert.DoesNotContain(links, link =>
            link.Contains("://", StringComparison.Ordinal) && link.Contains("lang=en", StringComparison.Ordinal));
    }

    /// <summary>Kept answers, and those made of them: whoever asks first, each gets their own.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("/tables/expenditure")]
    public async Task Page_InOneUnitAfterTheOther_IsNeverThatOfAnotherUnit(string below)
    {
        var address = Disclosure + below;
        var first = new List<string>();
        string[] ways = ["unit=yuan", "unit=yi", "", "unit=wan", "unit=yuan&lang=en", "lang=en", "unit=yi&lang=en"];
        foreach (var way in ways)
            first.Add(await _client.GetStringAsync($"{address}?{way}"));

        Assert.Distinct(first);
        foreach (var (way, page) in ways.Zip(first).Reverse())
            Assert.Equal(page, await _client.GetStringAsync($"{address}?{way}"));
    }

    [Theory]
    [InlineData(DemoPortal.Disclosure, "sources=1")]
    [InlineData("/990101/2026", "year=2026")]
    [InlineData("/990101/three-public", "year=2026")]
    [InlineData("/990101/101", "year=2025")]
    [InlineData("/province/99", "year=2026")]
    public async Task UnitSwitch_OfAPageInAUnit_LeadsToTheOthersAndToWhatIsPrinted(string address, string query)
    {
        var page = await PageAsync($"{Root}{address}?{query}&lang=en&unit=yuan");

        var links = page.QuerySelectorAll("nav.units a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(
            [null, "yuan", "wan", "yi"],
            links.Select(link => QueryHelpers.ParseQuery(link.Split('?')[1]))
                .Select(parameters => parameters.GetValueOrDefault("unit").FirstOrDefault()));
        Assert.All(links, link => Assert.StartsWith($"{Root}{address}?", link));
        Assert.All(links, link => Assert.Contains("lang=en", link));
    }

    [Fact]
    public async Task Switch_OnThePageOfAFigure_KeepsItsCell()
    {
        var figure = Disclosure + "/tables/expenditure/figure?cell=2010601.basic";
        var page = await PageAsync(figure);

        Assert.Equal(figure + "&type=large", Switch(page, "type").GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(Switch(page, "type").GetAttribute("href"))).StatusCode);
    }

    [Theory]
    [InlineData("/tables/expenditure/figure?cell=2010601.basic")]
    [InlineData("/feedback?table=expenditure&cell=2010601.basic")]
    public async Task Page_ThatNobodyIsToStore_IsNotStoredInAnotherWayEither(string below)
    {
        var plain = await _client.GetAsync(Disclosure + below);
        var english = await _client.GetAsync(Disclosure + below + "&lang=en");

        Assert.True(english.Headers.CacheControl!.NoStore);
        Assert.Equal(plain.Headers.CacheControl!.ToString(), english.Headers.CacheControl.ToString());
        Assert.Null(english.Headers.ETag);
    }

    [Fact]
    public async Task Form_ThatIsSent_KeepsItsCellAndTheWay()
    {
        var form = Disclosure + "/feedback?table=expenditure&cell=2010601.basic";
        var page = await PageAsync(form + "&lang=en");

        Assert.Equal(form + "&lang=en", page.QuerySelector("form.feedback")!.GetAttribute("action"));
    }

    [Fact]
    public async Task Switch_OfAWayThatIsOn_LeadsBackAndKeepsTheOthers()
    {
        var page = await PageAsync(Disclosure + "?sources=1&type=large&contrast=high");

        Assert.Equal(Disclosure + "?sources=1&contrast=high", Switch(page, "type").GetAttribute("href"));
        Assert.Equal(Disclosure + "?sources=1&type=large", Switch(page, "contrast").GetAttribute("href"));
        Assert.Equal(
            Disclosure + "?sources=1&lang=en&type=large&contrast=high", Switch(page, "lang").GetAttribute("href"));
        Assert.Equal("true", Switch(page, "type").GetAttribute("aria-current"));
        Assert.Contains("再点恢复", Switch(page, "type").TextContent);
        var english = await PageAsync(Disclosure + "?lang=en");
        var back = Switch(english, "lang");
        Assert.Equal(
            (Disclosure, "中文", "zh-CN"), (back.GetAttribute("href"), back.TextContent, back.GetAttribute("lang")));
    }

    [Fact]
    public async Task Page_InLargeType_IsTheSamePageToSearchEnginesAndTheEnglishOneItsOwn()
    {
        var large = await PageAsync(Disclosure + "?type=large");
        var english = await PageAsync(Disclosure + "?lang=en&contrast=high");

        Assert.Equal(Disclosure, Canonical(large));
        Assert.Equal(Disclosure + "?lang=en", Canonical(english));
        Assert.Equal(
            [("zh-CN", Disclosure), ("en", Disclosure + "?lang=en")],
            english.QuerySelectorAll("link[hreflang]")
                .Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href"))));
    }

    [Theory]
    [InlineData("?lang=fr")]
    [InlineData("?type=huge&contrast=low")]
    [InlineData("?lang=en&lang=fr")]
    [InlineData("?unit=pound")]
    public async Task Page_InAWayThatIsNotKnown_IsThePageThatEverybodyGets(string query)
    {
        Assert.Equal(await _client.GetStringAsync(Disclosure), await _client.GetStringAsync(Disclosure + query));
    }

    [Fact]
    public async Task Page_AskedForWithJunk_KeepsNoneOfItInItsLinks()
    {
        await _client.GetStringAsync(Disclosure + "/checks?junk=1&lang=fr&sources=2");

        Assert.DoesNotContain("junk", await _client.GetStringAsync(Disclosure + "/checks"));
    }

    [Fact]
    public async Task Form_ThatIsRead_TakesTheWayWithIt()
    {
        var page = await PageAsync(Disclosure + "?lang=en&type=large");

        var form = page.QuerySelector("form[role=search]")!;
        Assert.Equal(
            [("lang", "en"), ("type", "large")],
            form.QuerySelectorAll("input[type=hidden]")
                .Select(field => (field.GetAttribute("name"), field.GetAttribute("value"))));
    }

    [Fact]
    public async Task FirstPage_ThatLeadsOnToTheOnlyCounty_TakesTheWayWithIt()
    {
        var answer = await _client.GetAsync(Root + "/?lang=en");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("?lang=en", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Answer_InAnotherWay_HasATagOfItsOwnAndIsNotSentTwice()
    {
        var first = await _client.GetAsync(Disclosure + "?type=large");
        var plain = await _client.GetAsync(Disclosure);
        using var again = new HttpRequestMessage(HttpMethod.Get, Disclosure + "?type=large");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.NotEqual(plain.Headers.ETag, first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await _client.SendAsync(again)).StatusCode);
        using var head = new HttpRequestMessage(HttpMethod.Head, Disclosure + "?type=large");
        var heading = await _client.SendAsync(head);
        Assert.Equal(
            (first.Headers.ETag, first.Content.Headers.ContentLength),
            (heading.Headers.ETag, heading.Content.Headers.ContentLength));
        Assert.False(first.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task ErrorPage_InEnglish_KeepsItsStatusAndLeadsToWhatWasAskedFor()
    {
        var answer = await _client.GetAsync(Root + "/nothing?lang=en");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("No such page", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(Root + "/nothing", Switch(page, "lang").GetAttribute("href"));
    }

    [Theory]
    [InlineData(".json")]
    [InlineData("/tables/expenditure.csv")]
    public async Task Download_WithAWay_IsTheFileItself(string ending)
    {
        Assert.Equal(
            await _client.GetByteArrayAsync(Disclosure + ending),
            await _client.GetByteArrayAsync(Disclosure + ending + "?lang=en"));
    }

    [Fact]
    public async Task Page_OfStaff_HasNoOtherWays()
    {
        var page = await PageAsync(Root + "/staff/account/sign-in?lang=en");

        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Null(page.QuerySelector(".ways"));
    }

    private static string With(string address, string query) => address + (address.Contains('?') ? '&' : '?') + query;

    private static IElement Switch(IHtmlDocument page, string way) => page.QuerySelector($".ways [data-way={way}]")!;

    private static string? Canonical(IHtmlDocument page) =>
        Assert.Single(page.QuerySelectorAll("link[rel=canonical]")).GetAttribute("href");

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var answer = await _client.GetAsync(address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}

/// <summary>What is withheld is withheld in every way of reading.</summary>
public sealed class WithheldReadingWaysTests : IDisposable
{
    private readonly Portal _portal = new();

    [Fact]
    public async Task Page_ThatWasKeptInEnglish_IsGoneWithTheWithheldDisclosure()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = _portal.CreateClient();
        var address = $"/{Portal.County}/434/2024/budget?lang=en";
        Assert.Contains("Income", await client.GetStringAsync(address));

        await _portal.WithholdAsync(new WithholdingTarget());

        using var gone = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("This content has been withdrawn", await gone.Content.ReadAsStringAsync());
    }

    public void Dispose() => _portal.Dispose();
}
