using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Web.Tests.Pages;

public sealed partial class PublicPagesTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private readonly HttpClient _client = portal.CreateClient(new() { AllowAutoRedirect = false });

    [Theory]
    [InlineData("/990101")]
    [InlineData("/990101/2026")]
    [InlineData("/990101/101")]
    [InlineData(DemoPortal.Disclosure)]
    [InlineData(DemoPortal.Disclosure + "?version=1")]
    [InlineData(DemoPortal.Disclosure + "/versions")]
    [InlineData("/css/site.css")]
    [InlineData("/robots.txt")]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task Address_OfWhatIsThere_Answers(string address)
    {
        var answer = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        AssertHeaders(answer);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/990109")]
    [InlineData("/990101/999")]
    [InlineData("/990101/2019")]
    [InlineData("/990109/2026")]
    [InlineData("/990101/101/2019/budget")]
    [InlineData("/990101/101/2026/final/versions")]
    [InlineData("/990101/101/2026/final")]
    [InlineData("/990101/101/2026/other")]
    [InlineData(DemoPortal.Disclosure + "?version=2")]
    [InlineData(DemoPortal.Disclosure + ".json?version=2")]
    [InlineData(DemoPortal.Disclosure + ".pdf")]
    [InlineData("/sources/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/sources/abc")]
    public async Task Address_OfWhatIsNotThere_IsNotFoundInWords(string address)
    {
        var answer = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有这个页面", await answer.Content.ReadAsStringAsync());
        AssertHeaders(answer);
    }

    [Theory]
    [InlineData(".json", "application/json")]
    [InlineData(".csv.zip", "application/zip")]
    [InlineData(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Download_OfEachForm_HasItsType(string ending, string type)
    {
        var answer = await _client.GetAsync(DemoPortal.Disclosure + ending);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > 1000);
    }

    [Fact]
    public async Task Amount_OfTheText_LeadsToTheCellThatItStates()
    {
        var page = await _client.GetStringAsync(DemoPortal.Disclosure);
        var link = StatedProjects().Match(page);

        var table = await _client.GetStringAsync(WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0]);

        Assert.Contains($"id=\"{Uri.UnescapeDataString(link.Groups[1].Value.Split('#')[1])}\" class=\"amount\">{link.Groups[2].Value}<", table);
    }

    [Fact]
    public async Task Amount_OfTheTextThatAFailingRuleTouches_IsMarked()
    {
        var page = await _client.GetStringAsync("/990101/105/2026/budget");

        Assert.Matches("项目支出<a class=\"bound\" href=\"[^\"]+\">[\\d.]+万元</a><a class=\"fault\" href=\"/990101/105/2026/budget/checks#R24-\\d+\">", page);
    }

    [Fact]
    public async Task Json_OfAPublication_SaysVersionAndTime()
    {
        using var json = JsonDocument.Parse(await _client.GetStringAsync(DemoPortal.Disclosure + ".json"));

        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.EndsWith("Z", json.RootElement.GetProperty("publishedAt").GetString());
        Assert.Equal("示例县", json.RootElement.GetProperty("county").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Disclosure_Page_ShowsEveryCellAndParagraphOnceInOrder()
    {
        using var json = JsonDocument.Parse(await _client.GetStringAsync(DemoPortal.Disclosure + ".json"));
        var page = await _client.GetStringAsync(DemoPortal.Disclosure);

        var tables = json.RootElement.GetProperty("tables").EnumerateArray().ToList();
        Assert.Equal(7, tables.Count);
        for (var i = 0; i < tables.Count; i++)
        {
            var cells = tables[i].GetProperty("rows").EnumerateArray()
                .SelectMany(row => row.GetProperty("cells").EnumerateArray())
                .Select(cell => cell.GetProperty("text").GetString());
            Assert.Equal(cells, CellsOf(page, $"table-{i + 1}").Select(cell => cell.Text));
        }
        foreach (var paragraph in json.RootElement.GetProperty("sections").EnumerateArray()
            .SelectMany(section => section.GetProperty("paragraphs").EnumerateArray()))
        {
            Assert.Contains(paragraph.GetString()!, WebUtility.HtmlDecode(Links().Replace(page, "")));
        }
    }

    [Fact]
    public async Task Disclosure_Page_NamesItsCellsUniquelyAndReadably()
    {
        var page = await _client.GetStringAsync(DemoPortal.Disclosure);

        var ids = Ids().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains("table-3.2010601.basic", ids);
    }

    [Fact]
    public async Task SourceLink_OfARow_LeadsToItsCellInWords()
    {
        var page = await _client.GetStringAsync(DemoPortal.Disclosure);
        var link = WebUtility.HtmlDecode(SourceLink().Match(page).Groups[1].Value);

        var source = WebUtility.HtmlDecode(await _client.GetStringAsync(link));

        Assert.EndsWith("#at", link);
        Assert.Contains("工作表 收支总表，第 5 行第 1 列（A5）", source);
        Assert.Single(Regex.Matches(source, "id=\"at\"").Cast<Match>());
        Assert.Contains("部门编码及名称：[101]示例县财政局", source);
        Assert.Contains($"href=\"{DemoPortal.Disclosure}\"", source);
    }

    [Fact]
    public async Task Source_WithAPlaceThatIsNone_IsShownUnmarked()
    {
        var page = await _client.GetStringAsync(DemoPortal.Disclosure);
        var link = WebUtility.HtmlDecode(SourceLink().Match(page).Groups[1].Value).Split('?')[0];

        var source = await _client.GetStringAsync(link + "?at=%3Cscript%3E");

        Assert.DoesNotContain("id=\"at\"", source);
        Assert.DoesNotContain("<script", source);
    }

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"(/sources/[^\"]*at=[^\"]*)\"")]
    private static partial Regex SourceLink();

    [GeneratedRegex("<(?:td|th)[^>]* id=\"([^\"]+)\"[^>]*>([^<]*)</")]
    private static partial Regex Cells();

    private static IEnumerable<(string Id, string Text)> CellsOf(string page, string table) => Cells().Matches(page)
        .Select(match => (WebUtility.HtmlDecode(match.Groups[1].Value), WebUtility.HtmlDecode(match.Groups[2].Value)))
        .Where(cell => cell.Item1.StartsWith(table + "."));

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.Contains("Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    /// <summary>The tags of links, not their text.</summary>
    [GeneratedRegex("</?a\\b[^>]*>")]
    private static partial Regex Links();

    [GeneratedRegex("项目支出<a class=\"bound\" href=\"([^\"]+)\">([\\d.]+)万元</a>")]
    private static partial Regex StatedProjects();
}
