using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BudgetDisclosure.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Pages.Search;

/// <summary>Search on the demo county.</summary>
public sealed class SearchPageTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const double Demanded = 0.95;

    /// <summary>What people ask, and below <c>/990101</c> what must be among the first ten of a group.</summary>
    private static readonly (string Query, string[] Answers)[] Labelled =
    [
        ("修路", ["/functions/214", "/functions/21401"]),
        ("修路花了多少钱", ["/functions/214"]),
        ("学校", ["/functions/205", "/functions/20502"]),
        ("看病", ["/functions/210"]),
        ("养老", ["/functions/20805"]),
        ("退休", ["/functions/20805"]),
        ("防汛", ["/functions/21303"]),
        ("水库", ["/functions/21303", "/106/2026/budget"]),
        ("种地", ["/functions/21301", "/functions/213"]),
        ("警察", ["/functions/20402", "/functions/204"]),
        ("土地", ["/functions/22001", "/107/2026/budget"]),
        ("公路", ["/functions/21401", "/105/2026/budget"]),
        ("公路养护", ["/functions/2140106"]),
        ("高中教育", ["/functions/2050204"]),
        ("2010601", ["/functions/2010601"]),
        ("30217", ["/economic/30217"]),
        ("公务接待费", ["/economic/30217", "/three-public"]),
        ("差旅费", ["/economic/30211"]),
        ("工资", ["/economic/30101", "/economic/301"]),
        ("教育局", ["/102"]),
        ("财政", ["/101"]),
        ("公安", ["/103", "/functions/20402"]),
        ("档案馆", ["/201"]),
        ("第一中学", ["/302"]),
        ("应急", ["/108"]),
        ("供销社 联合", ["/202"]),
        ("桥梁检测", ["/105/2026/budget"]),
        ("校舍维修", ["/302/2026/budget"]),
        ("农机", ["/104/2026/budget"]),
        ("国库股", ["/101/2026/budget"]),
    ];

    [Fact]
    public async Task Labelled_QueriesOfEveryday_FindWhatIsMeantAmongTheFirstTen()
    {
        Assert.Equal(30, Labelled.Length);
        var missed = new List<string>();
        foreach (var (query, answers) in Labelled)
        {
            var found = (await SearchAsync(query)).QuerySelectorAll(".hits a").Select(link => link.GetAttribute("href")!).ToList();
            missed.AddRange(answers.Select(answer => "/990101" + answer)
                .Where(answer => !found.Exists(address => address.Split('#')[0] == answer)).Select(answer => $"{query}: {answer}"));
        }

        var all = Labelled.Sum(one => one.Answers.Length);
        Assert.True(all - missed.Count >= Demanded * all, string.Join('\n', missed));
    }

    /// <summary>Over all kinds and pages, search lists each place whose text contains the words, and no other.</summary>
    [Theory]
    [InlineData("公务")]
    [InlineData("维护")]
    [InlineData("示例县 预算")]
    [InlineData("30 费")]
    public async Task Hits_OfAQuery_AreWhatComparingEachTextFinds(string query)
    {
        var terms = query.Split(' ');
        var texts = await portal.ReadAsync(db => db.SearchEntries
            .Join(db.SearchTexts, entry => entry.Text, text => text.Key, (entry, text) => new { entry.Kind, text.Text }).ToListAsync());
        var expected = texts.Count(row => row.Kind == SearchKinds.Paragraph && terms.All(term => row.Text.Contains(term, StringComparison.Ordinal)));
        var page = await SearchAsync(query, "&in=text");
        var hits = new List<string>();
        for (var next = page; next is not null; next = await NextAsync(next))
            hits.AddRange(next.QuerySelectorAll(".hits a").Select(link => link.GetAttribute("href")!));

        Assert.Equal(expected, hits.Distinct().Count());
        Assert.Equal(hits.Count, hits.Distinct().Count());
        Assert.All(page.QuerySelectorAll(".hits a"), link => Assert.NotEmpty(link.QuerySelectorAll("mark")));
    }

    [Fact]
    public async Task Hit_OfEveryGroup_LeadsToThePlaceThatSaysIt()
    {
        foreach (var query in (string[])["公务接待费", "教育", "桥梁"])
        {
            foreach (var link in (await SearchAsync(query)).QuerySelectorAll(".hits a"))
            {
                var address = link.GetAttribute("href")!.Split('#');
                var page = await ReadAsync(address[0]);
                var place = address.Length > 1 ? page.GetElementById(Uri.UnescapeDataString(address[1])) : page.QuerySelector("main");
                Assert.All(link.QuerySelectorAll("mark"), mark => Assert.Contains(mark.TextContent, place!.TextContent));
            }
        }
    }

    [Theory]
    [InlineData("", "可以搜部门、科目名称或编码")]
    [InlineData("?q=+%20", "可以搜部门、科目名称或编码")]
    [InlineData("?q=路", "只有一个字的词不能搜索")]
    [InlineData("?q=没有的字", "没有找到含有“没有的字”")]
    [InlineData("?q=没有的字&in=text", "没有找到含有“没有的字”")]
    [InlineData("?q=打官司", "没有找到公开了这些科目的部门")]
    [InlineData("?q=%25%25", "没有找到")]
    [InlineData("?q=__", "没有找到")]
    [InlineData("?q=%22%20OR%20%22", "没有找到")]
    [InlineData("?q=%27%20or%201%3D1%20--", "没有找到")]
    [InlineData("?q=%00%00", "没有找到")]
    [InlineData("?q=%3Cscript%3E", "没有找到含有“&lt;script&gt;”")]
    public async Task Query_WithoutAHit_IsAnsweredInWords(string query, string sentence)
    {
        using var client = portal.CreateClient();

        Assert.Contains(sentence, await client.GetStringAsync("/search" + query));
    }

    [Theory]
    [InlineData(50, "没有找到")]
    [InlineData(51, "搜索的文字太长（51 个字），最多 50 个字")]
    public async Task Query_OfManyCharacters_IsLookedUpToFifty(int length, string sentence)
    {
        using var client = portal.CreateClient();

        Assert.Contains(sentence, await client.GetStringAsync($"/search?q={new string('甲', length)}"));
    }

    [Theory]
    [InlineData("?q=支出&in=text&page=0")]
    [InlineData("?q=支出&in=text&page=999")]
    [InlineData("?q=支出&in=text&page=x")]
    [InlineData("?q=支出&in=text&page=99999999999")]
    [InlineData("?q=支出&page=2")]
    [InlineData("?q=支出&in=all")]
    [InlineData("?q=没有的字&in=text&page=2")]
    public async Task Page_ThatIsNotThere_Answers404(string query)
    {
        using var client = portal.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/search" + query)).StatusCode);
    }

    [Fact]
    public async Task Search_OfAPage_StandsInItsHeadOnce()
    {
        foreach (var address in (string[])["/990101", "/search?q=公路", DemoPortal.Disclosure, "/nothing"])
        {
            using var client = portal.CreateClient();
            var page = new HtmlParser().ParseDocument(await (await client.GetAsync(address)).Content.ReadAsStringAsync());
            Assert.Equal("/search", Assert.Single(page.QuerySelectorAll("form[role=search]")).GetAttribute("action"));
        }
    }

    private Task<IDocument> SearchAsync(string query, string more = "") =>
        ReadAsync($"/search?q={Uri.EscapeDataString(query)}{more}");

    private async Task<IDocument?> NextAsync(IDocument page) =>
        page.QuerySelector("a[rel=next]") is { } next ? await ReadAsync(next.GetAttribute("href")!) : null;

    private async Task<IDocument> ReadAsync(string address)
    {
        using var client = portal.CreateClient();
        return new HtmlParser().ParseDocument(await client.GetStringAsync(address));
    }
}
