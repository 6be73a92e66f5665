using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Pages;

public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly Lazy<string> Axe = new(new BundledAxeScriptProvider().GetScript);

    public static TheoryData<string, int, ColorScheme> Views()
    {
        var views = new TheoryData<string, int, ColorScheme>();
        foreach (var address in PageExamples.ByPattern.Values.SelectMany(addresses => addresses))
        {
            views.Add(address, 1280, ColorScheme.Light);
            views.Add(address, 375, ColorScheme.Dark);
        }
        return views;
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_InTheBrowser_HasNoViolationAndScrollsOnlyDown(string address, int width, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(address == PageExamples.Source ? DemoPortal.Disclosure : address, width, scheme);
        if (address == PageExamples.Source)
            await page.GotoAsync((await page.Locator("td.source a").First.GetAttributeAsync("href"))!);

        await AssertAccessibleAsync(page);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public void Pages_OfThePortal_AllHaveAnExample() => Assert.Equal(
        PageExamples.ByPattern.Keys.Order(),
        browser.PagePatterns.Except(PageExamples.FirstPage)
            .Where(pattern => !pattern.StartsWith("staff", StringComparison.Ordinal)).Order());

    [Fact]
    public async Task RowSource_FollowedFromTheDisclosure_ShowsTheMarkedCell()
    {
        var page = await browser.OpenAsync(DemoPortal.Disclosure);
        await page.Locator("#table-7 td.source a").Nth(3).ClickAsync();
        await page.ArriveAsync("/sources/");

        var marked = page.Locator("#at");

        Assert.Equal("4", await marked.InnerTextAsync());
        Assert.True(await marked.EvaluateAsync<bool>(
            "cell => { const box = cell.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"));
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "示例县财政局 2026 年预算" }).First.ClickAsync();
        Assert.EndsWith(DemoPortal.Disclosure, page.Url);
    }

    [Fact]
    public async Task Contents_OnAPhone_AreFoldedAndOpen()
    {
        var page = await browser.OpenAsync(DemoPortal.Disclosure, 375);
        var entry = page.Locator(".contents").GetByRole(AriaRole.Link, new() { Name = "部门预算支出总表", Exact = true });

        Assert.False(await entry.IsVisibleAsync());
        await page.Locator(".contents summary").ClickAsync();
        Assert.True(await entry.IsVisibleAsync());
    }

    [Fact]
    public async Task Page_Shown_BreaksNoContentPolicy()
    {
        var page = await browser.OpenAsync("/");
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);

        await page.GotoAsync(DemoPortal.Disclosure);

        Assert.Empty(complaints);
    }

    /// <remarks>
    /// In the page itself: the package's own way opens a tab for each search, for the sake of frames, of which there are
    /// none, and the tab costs more than the search.
    /// </remarks>
    internal static async Task AssertAccessibleAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Axe.Value);
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            async () => (await axe.run()).violations.map(violation =>
                `${violation.id}: ${violation.help} (${violation.nodes.map(node => node.html).join('; ')})`)
            """));
    }
}
