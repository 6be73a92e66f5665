using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace BudgetDisclosure.Web.Tests.Pages.Understanding;

/// <summary>A figure by itself, its citation, and the ways that lead to it.</summary>
public sealed class FigurePageTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Table = DemoPortal.Disclosure + "/tables/expenditure";
    private readonly HttpClient _client = portal.CreateClient();

    [Fact]
    public async Task Figure_Cited_SaysTextUnitCellVersionDateHashAndAddress()
    {
        var page = await ReadAsync(Table + "/figure?cell=2010601.basic");
        var printed = (await ReadAsync(Table)).GetElementById("2010601.basic")!.TextContent;
        var citation = page.QuerySelector("[data-copy]")!.TextContent;

        Assert.StartsWith($"示例县财政局. 2026 年部门预算：部门预算支出总表，2010601 行政运行，基本支出：{printed} 万元[DS/OL]. 第 1 版. ", citation);
        Assert.Contains("/990101/101/2026/budget/tables/expenditure/figure?version=1&cell=2010601.basic. ", citation);
        Assert.Matches(@"原文件：\S+，\S.*，SHA-256 [0-9a-f]{64}\. 发布校验：SHA-256 [0-9a-f]{64}\.$", citation);
        Assert.Contains("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        var address = Regex.Match(citation, @"http://\S+\?version=1&cell=2010601\.basic").Value;
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?cell=")]
    [InlineData("?cell=nothing")]
    [InlineData("?cell=2010601.basic&scope=999")]
    [InlineData("?cell=2010601.basic&version=2")]
    public async Task Figure_ThatIsNotThere_IsNotFound(string query) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(Table + "/figure" + query)).StatusCode);

    /// <summary>From a row of the disclosure in two steps: its source, then the figure.</summary>
    [Fact]
    public async Task RowSource_Followed_LeadsToTheCitationsOfItsFigures()
    {
        var row = (await ReadAsync(Table)).GetElementById("2010601.basic")!.ParentElement!;
        var source = await ReadAsync(row.QuerySelector("td.source a")!.GetAttribute("href")!.Split('#')[0]);

        var links = source.QuerySelectorAll(".cited a").ToList();
        Assert.Contains(links, link => link.GetAttribute("href") == Table + "/figure?cell=2010601.basic");
        Assert.All(links, link => Assert.Contains("figure?cell=2010601.", link.GetAttribute("href")));
        foreach (var link in links)
            Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(link.GetAttribute("href"))).StatusCode);
    }

    [Fact]
    public async Task FigureSource_Followed_CitesThatFigureAlone()
    {
        var cell = (await ReadAsync(Table + "?sources=1")).GetElementById("2010601.basic")!;
        var source = await ReadAsync(cell.QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]);

        Assert.Equal(
            Table + "/figure?cell=2010601.basic",
            Assert.Single(source.QuerySelectorAll(".cited a")).GetAttribute("href"));
    }

    [Fact]
    public async Task Summary_OfADisclosure_LeadsToTheCellsThatPrintItsFigures()
    {
        var links = (await ReadAsync(DemoPortal.Disclosure)).QuerySelectorAll(".plain a.bound").ToList();

        Assert.True(links.Count > 4);
        foreach (var link in links)
        {
            var address = link.GetAttribute("href")!.Split('#');
            var cell = (await ReadAsync(address[0])).GetElementById(Uri.UnescapeDataString(address[1]))!;
            Assert.Contains(link.TextContent.Replace(" 万元", ""), cell.TextContent);
        }
    }

    [Fact]
    public async Task Terms_OfADisclosure_AreExplainedOnceEachAndLeadToTheDocumentsOwnWordsFirst()
    {
        var page = await ReadAsync(DemoPortal.Disclosure);
        var terms = page.QuerySelectorAll("details.term").ToList();

        Assert.True(terms.Count > 5);
        Assert.Equal(terms.Count, terms.Select(term => term.QuerySelector("summary")!.TextContent).Distinct().Count());
        var own = terms.Select(term => term.QuerySelector("a")!).Where(link => link.TextContent == "本文件的解释").ToList();
        Assert.NotEmpty(own);
        Assert.All(own, link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(string address) =>
        new HtmlParser().ParseDocument(await _client.GetStringAsync(address));
}
