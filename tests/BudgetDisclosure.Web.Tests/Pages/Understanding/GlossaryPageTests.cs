using AngleSharp.Html.Parser;
using BudgetDisclosure.Core.Terms;
using BudgetDisclosure.Web.Pages.Terms;

namespace BudgetDisclosure.Web.Tests.Pages.Understanding;

public sealed class GlossaryPageTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private readonly HttpClient _client = portal.CreateClient();

    [Fact]
    public async Task Glossary_Opened_ExplainsEveryTermAtItsPlace()
    {
        var page = await ReadAsync("/glossary");

        Assert.All(Glossary.All, term => Assert.Equal(term.Name, page.GetElementById(term.Key)!.TextContent));
        Assert.All(Glossary.All, term => Assert.Contains(term.Explanation, page.Body!.TextContent));
    }

    [Fact]
    public async Task Code_AskedFor_IsExplainedFromItsClassDownAndLeadsToTheCountysFigures()
    {
        var page = await ReadAsync("/glossary?q=" + Uri.EscapeDataString("2010601 是什么意思"));

        var card = page.QuerySelector("section.card")!;
        Assert.Equal(
            ["201（类）", "20106（款）", "2010601（项）"], card.QuerySelectorAll("dt").Select(step => step.TextContent));
        Assert.Contains("财政事务", card.TextContent);
        var link = card.QuerySelector("a[href='/990101/functions/2010601']")!;
        Assert.Equal("示例县", link.TextContent);
        Assert.True((await _client.GetAsync(link.GetAttribute("href"))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Code_ThatIsKnownAndThatNobodySpends_IsExplainedWithoutALink()
    {
        var page = await ReadAsync("/glossary?q=202");

        Assert.Contains("外交支出", page.QuerySelector("section.card")!.TextContent);
        Assert.Contains("已公开的部门里没有这一科目的数", page.QuerySelector("section.card")!.TextContent);
    }

    [Theory]
    [InlineData("299")]
    [InlineData("20106011")]
    [InlineData("天气")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Question_WithoutAnAnswer_SaysSo(string question)
    {
        var page = await ReadAsync("/glossary?q=" + Uri.EscapeDataString(question));

        Assert.Contains($"没有“{question}”的解释", page.Body!.TextContent);
        Assert.Empty(page.QuerySelectorAll("section.card, dl.glossary"));
    }

    [Theory]
    [InlineData(GlossaryModel.MaxQuestion, GlossaryModel.MaxQuestion)]
    [InlineData(GlossaryModel.MaxQuestion + 1, GlossaryModel.MaxQuestion)]
    public async Task Question_ThatIsTooLong_IsCut(int length, int kept)
    {
        var page = await ReadAsync("/glossary?q=" + new string('x', length));

        Assert.Equal(kept, page.QuerySelector("input#term")!.GetAttribute("value")!.Length);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(string address) =>
        new HtmlParser().ParseDocument(await _client.GetStringAsync(address));
}
