using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Web.Tests.Pages;

public sealed partial class TablePagesTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Table = DemoPortal.Disclosure + "/tables/expenditure";
    private readonly HttpClient _client = portal.CreateClient(new() { AllowAutoRedirect = false });

    [Theory]
    [InlineData("")]
    [InlineData("?version=1")]
    [InlineData("?sources=1&version=1")]
    public async Task Table_OfAnyVersion_HasTheSameCellIds(string query)
    {
        var page = await _client.GetStringAsync(Table + query);

        Assert.Contains(" id=\"2010601.basic\"", page);
        Assert.DoesNotContain("table-1.2010601", page);
        Assert.Contains("<h1 id=\"table-1-title\">部门预算支出总表</h1>", page);
    }

    [Fact]
    public async Task Table_OnItsPage_HasTheMarkupOfTheDisclosure()
    {
        var disclosure = BodyOf(await _client.GetStringAsync(DemoPortal.Disclosure), "table-3").Replace("\"table-3.", "\"");
        var table = BodyOf(await _client.GetStringAsync(Table), "table-1");

        Assert.Equal(disclosure, table);
    }

    [Theory]
    [InlineData("/tables/nothing")]
    [InlineData("/tables/assets")]
    [InlineData("/tables/expenditure?scope=999")]
    [InlineData("/tables/expenditure?version=2")]
    [InlineData("/tables/assets.csv")]
    [InlineData("/tables/expenditure.csv?n=2")]
    [InlineData("/tables/expenditure.json?n=0")]
    [InlineData("/tables/expenditure.pdf")]
    public async Task Address_OfATableThatIsNotThere_IsNotFound(string part) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(DemoPortal.Disclosure + part)).StatusCode);

    [Fact]
    public async Task Json_OfATable_IsThatOfTheDocument()
    {
        using var document = JsonDocument.Parse(await _client.GetStringAsync(DemoPortal.Disclosure + ".json"));
        using var table = JsonDocument.Parse(await _client.GetStringAsync(Table + ".json"));

        Assert.True(JsonElement.DeepEquals(document.RootElement.GetProperty("tables")[2], table.RootElement));
    }

    [Fact]
    public async Task Csv_OfATable_BeginsWithItsHeaderAndIsNamedAfterIt()
    {
        var answer = await _client.GetAsync(Table + ".csv");
        var text = System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());

        Assert.StartsWith("\uFEFF序号,", text);
        Assert.Contains("2010601,行政运行", text);
        Assert.Equal("示例县财政局2026年部门预算-部门预算支出总表-数据重排版.csv", answer.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Fact]
    public async Task Titles_OnTheDisclosure_LeadToTheTables()
    {
        var page = await _client.GetStringAsync(DemoPortal.Disclosure);

        var titles = Titles().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(7, titles.Count);
        foreach (var title in titles)
            Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(title)).StatusCode);
    }

    [Theory]
    [InlineData(DemoPortal.Disclosure)]
    [InlineData(Table)]
    public async Task Figures_WithSourcesOn_EachLeadToTheirCell(string address)
    {
        var without = await _client.GetStringAsync(address);
        var with = await _client.GetStringAsync(address + "?sources=1");

        Assert.Empty(Figures().Matches(without));
        Assert.Contains(address + "?sources=1", without);
        var figures = Figures().Matches(with);
        Assert.True(figures.Count >= 42);
        var (link, text) = (WebUtility.HtmlDecode(figures[^1].Groups[1].Value), figures[^1].Groups[2].Value);
        Assert.Contains($">{text}</td>", MarkedOf(await _client.GetStringAsync(link)));
    }

    [Fact]
    public async Task Scope_OfAUnitsCopy_ShowsItUnderTheSameIds()
    {
        const string Own = "/990102/434/2024/budget/tables/income-expenditure";
        using var other = new Portal();
        await other.ImportAsync(SampleWorkbooks.WithUnitCopy());
        var client = other.CreateClient();

        var own = await client.GetStringAsync(Own);
        var copy = await client.GetStringAsync(Own + "?scope=434001");
        var csv = await client.GetStringAsync(Own + ".csv?scope=434001");

        Assert.Contains(" id=\"0.本年收入合计.income.amount\" class=\"amount\">100.00<", own);
        Assert.Contains($"href=\"{Own}?scope=434001\">青山县水利局本级</a>", own);
        Assert.Contains(" id=\"0.本年收入合计.income.amount\" class=\"amount\">60.00<", copy);
        Assert.Contains($"href=\"{Own}\">青山县水利局</a>", copy);
        Assert.Contains("本年收入合计,60.00", csv);
    }

    private static string BodyOf(string page, string table)
    {
        var start = page.IndexOf("<tbody>", page.IndexOf($"id=\"{table}\"", StringComparison.Ordinal), StringComparison.Ordinal);
        return page[start..page.IndexOf("</tbody>", start, StringComparison.Ordinal)];
    }

    private static string MarkedOf(string source) => Marked().Match(source).Value;

    [GeneratedRegex("<h[23] id=\"table-[0-9]+-title\"><a href=\"([^\"]+)\"")]
    private static partial Regex Titles();

    [GeneratedRegex("<a class=\"figure\" href=\"([^\"]+)\">([^<]+)</a>")]
    private static partial Regex Figures();

    [GeneratedRegex("<td[^>]* id=\"at\"[^>]*>[^<]*</td>")]
    private static partial Regex Marked();
}
