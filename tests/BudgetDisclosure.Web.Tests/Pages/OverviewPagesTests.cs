using System.Net;
using System.Text.RegularExpressions;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>The pages above a disclosure, and its versions, on a county that publishes twice.</summary>
public sealed partial class OverviewPagesTests : IAsyncLifetime, IDisposable
{
    private const string Disclosure = "/990102/434/2024/budget";
    private readonly Portal _portal = new();
    private readonly HttpClient _client;

    public OverviewPagesTests() => _client = _portal.CreateClient(new() { AllowAutoRedirect = false });

    public async Task InitializeAsync()
    {
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure());
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure(amount: "120.00"));
        await _portal.ImportAsync(SampleWorkbooks.IncomeExpenditure("[435]青山县林业局", year: "2023"));
    }

    [Fact]
    public async Task FirstPage_OfOneCounty_GoesStraightToIt()
    {
        var answer = await _client.GetAsync("/");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/990102", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task FirstPage_OfSeveralCounties_GroupsThemByProvince()
    {
        await _portal.ReadAsync(async db =>
        {
            db.Counties.Add(new County { Code = "130630", Name = "涞源县" });
            return await db.SaveChangesAsync();
        });

        var page = await _client.GetStringAsync("/");

        Assert.Matches("(?s)河北省.*涞源县.*还没有公开的内容.*其他.*青山县.*2024 年：公布预算 1 份，决算 0 份", page);
    }

    [Fact]
    public async Task County_Page_CountsEachYear()
    {
        var page = await _client.GetStringAsync("/990102");

        Assert.Matches("(?s)2024 年</a>.*>1<.*没有公布.*2023 年</a>.*>1<.*没有公布", page);
        Assert.Contains("href=\"/990102/435\"", page);
    }

    [Fact]
    public async Task Year_OfTheCounty_SaysWhoHasPublishedAndWhoHasNot()
    {
        var page = await _client.GetStringAsync("/990102/2023");

        Assert.Contains("平台上有 2 个部门和单位", page);
        Assert.Contains("href=\"/990102/435/2023/budget\"", page);
        Assert.Equal(3 + 2, Regex.Count(page, "没有公布")); // three documents, and two figures of the one
        Assert.Contains("href=\"/990102/2024\"", page);
    }

    [Fact]
    public async Task Department_Page_ShowsTotalsThatLeadToTheirCells()
    {
        var page = await _client.GetStringAsync("/990102/434");

        var link = Total().Match(page).Groups[1].Value;
        Assert.StartsWith($"{Disclosure}/tables/income-expenditure#", link);
        Assert.Contains($" id=\"{Uri.UnescapeDataString(link.Split('#')[1])}\"", await _client.GetStringAsync(link));
        Assert.Contains("没有公布", page);
    }

    [Fact]
    public async Task Card_OfADisclosure_SaysTotalsAndWhatIsNotPublished()
    {
        var card = CardOf(await _client.GetStringAsync(Disclosure));

        Assert.Matches("(?s)支出.*120.00</a>\\s*万元.*（本年支出合计）.*“三公”经费.*没有公布", card);
        Assert.Contains("平台管理员（批量导入）", card);
        Assert.Contains("第 2 版（重新导入）", card);
    }

    [Fact]
    public async Task Versions_OfACorrectedDisclosure_AreAllThereWithTheirHashes()
    {
        var page = await _client.GetStringAsync(Disclosure + "/versions");
        var publications = await _portal.ReadAsync(db => Task.FromResult(
            db.Publications.Where(row => row.Address == Disclosure).OrderBy(row => row.Version).ToList()));

        Assert.Equal(2, publications.Count);
        Assert.All(publications, one => Assert.Contains($"<code>{one.PublicationHash}</code>", page));
        Assert.All(publications, one => Assert.Contains($"<code>{one.ContentHash}</code>", page));
        Assert.Contains($"<code>{publications[1].PreviousHash}</code>", page);
        Assert.Contains("本县第一次发布", page);
        Assert.Contains($"href=\"{Disclosure}?version=1\"", page);
        Assert.Contains($"href=\"{Disclosure}\">第 2 版</a>（现行）", page);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/tables/income-expenditure")]
    public async Task OldVersion_OfAPage_SaysWhichOneCounts(string part)
    {
        var old = await _client.GetStringAsync(Disclosure + part + "?version=1");

        Assert.Contains("这是第 1 版，现行第 2 版。", old);
        Assert.Contains("100.00", old);
        Assert.All(Inside().Matches(old).Select(match => match.Groups[1].Value), link => Assert.Contains("version=1", link));
        Assert.DoesNotContain("这是第", await _client.GetStringAsync(Disclosure + part + "?version=2"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _portal.Dispose();

    private static string CardOf(string page) => page[page.IndexOf("<header class=\"card\">")..page.IndexOf("class=\"beside\"")];

    [GeneratedRegex("href=\"([^\"]+)\">120.00</a>\\s+万元")]
    private static partial Regex Total();

    /// <summary>Links to tables, downloads and switches: they stay within the version.</summary>
    [GeneratedRegex("href=\"(/990102/434/2024/budget(?:[./?](?!versions)[^\"]*))\"")]
    private static partial Regex Inside();
}
