using System.Net;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using BudgetDisclosure.Core;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Feeds;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests.Feeds;

public sealed class SqliteFeedTests() : FeedTests(new Portal());

[Collection(PostgresTests.Name)]
public sealed class PostgresFeedTests(PostgresServer server) : FeedTests(new PostgresPortal(server));

/// <summary>Feeds, lists of pages and what stands in the head of a disclosure, on each database.</summary>
public abstract class FeedTests(Portal portal) : IDisposable
{
    private const string Disclosure = "/990102/434/2024/budget";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/990102/feed.atom")]
    public async Task Feed_AfterACorrection_SaysBothNewestFirst(string address)
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"));
        using var client = portal.CreateClient();

        var feed = await ReadAsync(client, address);
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(["青山县水利局 2024 年预算（更正，第 2 版）", "青山县水利局 2024 年预算"], entries.Select(entry => (string)entry.Element(Atom + "title")!));
        Assert.Contains("原因：", (string)entries[0].Element(Atom + "summary")!);
        Assert.Equal((string)feed.Element(Atom + "updated")!, (string)entries[0].Element(Atom + "updated")!);
        Assert.Equal(2, entries.Select(entry => (string)entry.Element(Atom + "id")!).Distinct().Count());
        foreach (var entry in entries.Append(feed))
            AssertIsWhole(entry);
        foreach (var entry in entries)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(LinkOf(entry, "alternate"))).StatusCode);
        Assert.EndsWith(address, LinkOf(feed, "self"));
    }

    [Fact]
    public async Task Feed_OfAVersionWithheldInPartOrWhole_TellsNothingOfIt()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"));
        using var client = portal.CreateClient();
        var before = await client.GetAsync("/feed.atom");

        await portal.WithholdAsync(new(Part: new(null, null, null, "0.一、财政拨款收入.income.amount")));
        var inPart = await client.GetStringAsync("/feed.atom");
        await portal.WithholdAsync(new WithholdingTarget(), version: 2);
        await portal.WithholdAsync(new WithholdingTarget(), version: 1);
        var whole = await ReadAsync(client, "/feed.atom");

        Assert.Contains("原因：", await before.Content.ReadAsStringAsync());
        Assert.Contains("水利局", inPart);
        Assert.DoesNotContain("原因：", inPart);
        Assert.Empty(whole.Elements(Atom + "entry"));
        Assert.DoesNotContain("budget", await client.GetStringAsync("/990102/sitemap.xml"));
    }

    [Theory]
    [InlineData(FeedEntries.Most)]
    [InlineData(FeedEntries.Most + 1)]
    public async Task Feed_OfManyPublications_HoldsTheNewest(int publications)
    {
        for (var i = 0; i < publications; i++)
            await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(organisation: $"[{500 + i}]青山县第{i}局"));
        using var client = portal.CreateClient();

        var entries = (await ReadAsync(client, "/990102/feed.atom")).Elements(Atom + "entry").ToList();

        Assert.Equal(FeedEntries.Most, entries.Count);
        Assert.Contains($"第{publications - 1}局", (string)entries[0].Element(Atom + "title")!);
    }

    [Fact]
    public async Task Feed_KnownByItsTag_IsSentAgainOnlyOnceItChanged()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = portal.CreateClient();
        var first = await client.GetAsync("/feed.atom");

        var again = await AskAsync(client, first);
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"));
        var changed = await AskAsync(client, first);

        Assert.Equal("application/atom+xml", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, changed.StatusCode));
    }

    [Fact]
    public async Task Sitemap_FollowedFromRobots_NamesPagesThatAnswer()
    {
        await portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        using var client = portal.CreateClient();

        var robots = await client.GetStringAsync("/robots.txt");
        var index = await ReadAsync(client, robots.Split("Sitemap: ")[1].Trim());
        var list = await ReadAsync(client, Assert.Single(AddressesOf(index)));

        Assert.Equal(
            ["/990102", "/990102/2024", "/990102/434", Disclosure], AddressesOf(list).Select(address => new Uri(address).AbsolutePath));
        foreach (var address in AddressesOf(list))
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
        Assert.Contains("Disallow: /staff\n", robots);
    }

    [Theory]
    [InlineData("/990199/feed.atom")]
    [InlineData("/990199/sitemap.xml")]
    public async Task Address_OfACountyThatIsNotThere_Answers404(string address)
    {
        using var client = portal.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("https://ys.example.gov.cn/", "https://ys.example.gov.cn")]
    public async Task Disclosure_InItsHead_NamesItsOwnAddressAndTheDataset(string site, string root)
    {
        using var named = portal.WithWebHostBuilder(builder => builder.UseSetting("Site:Address", site));
        await PublishAsync(named);
        using var client = named.CreateClient();

        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(Disclosure));
        var old = new HtmlParser().ParseDocument(await client.GetStringAsync(Disclosure + "?version=1"));

        Assert.Equal(root + Disclosure, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(root + Disclosure, old.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Null(old.QuerySelector("script"));
        using var dataset = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var data = dataset.RootElement;
        Assert.Equal(("Dataset", "2"), (data.GetProperty("@type").GetString(), data.GetProperty("version").GetString()));
        Assert.Equal("青山县</script><b>局", data.GetProperty("creator").GetProperty("name").GetString());
        foreach (var download in data.GetProperty("distribution").EnumerateArray())
        {
            var address = download.GetProperty("contentUrl").GetString()!;
            using var answer = await client.GetAsync(address[root.Length..]);
            Assert.StartsWith(root + Disclosure, address);
            Assert.Equal(download.GetProperty("encodingFormat").GetString(), answer.Content.Headers.ContentType?.MediaType);
        }
    }

    public void Dispose()
    {
        portal.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Two versions under a name that would end the element, were it not escaped.</summary>
    private static async Task PublishAsync(WebApplicationFactory<Program> host)
    {
        var request = new ImportRequest(CountyCode.Parse(Portal.County), new(), ImportMode.Publish, "operator");
        foreach (var amount in new[] { "100.00", "120.00" })
        {
            await using var scope = host.Services.CreateAsyncScope();
            var file = SampleWorkbooks.IncomeExpenditure(organisation: "[434]青山县</script><b>局", amount: amount);
            var outcomes = scope.ServiceProvider.GetRequiredService<DisclosureImport>().ImportAsync([file], request);
            Assert.Equal(1, await outcomes.CountAsync());
        }
    }

    /// <summary>What RFC 4287 asks of a feed and of an entry.</summary>
    private static void AssertIsWhole(XElement element)
    {
        foreach (var name in new[] { "id", "title", "updated" })
            Assert.NotEqual("", (string)Assert.Single(element.Elements(Atom + name)));
        Assert.True(Uri.IsWellFormedUriString((string)element.Element(Atom + "id")!, UriKind.Absolute));
        XmlConvert.ToDateTimeOffset((string)element.Element(Atom + "updated")!);
        Assert.All(element.Elements(Atom + "link"), link => Assert.True(Uri.IsWellFormedUriString((string)link.Attribute("href")!, UriKind.Absolute)));
        Assert.True(element.Name == Atom + "entry" || element.Element(Atom + "author")?.Element(Atom + "name") is not null);
    }

    private static string LinkOf(XElement element, string relation) =>
        (string)element.Elements(Atom + "link").Single(link => (string)link.Attribute("rel")! == relation).Attribute("href")!;

    private static IEnumerable<string> AddressesOf(XElement list) => list.Descendants(Sitemap + "loc").Select(loc => loc.Value);

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, HttpResponseMessage known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/feed.atom");
        request.Headers.IfNoneMatch.Add(known.Headers.ETag!);
        return await client.SendAsync(request);
    }

    private static async Task<XElement> ReadAsync(HttpClient client, string address) =>
        XDocument.Parse(await client.GetStringAsync(address)).Root!;
}
