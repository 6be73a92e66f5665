using BudgetDisclosure.Web.Tests.Pages;
using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Reading;

/// <summary>Every page in the browser, as readers with other needs see it.</summary>
public sealed class ReadingViewsTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string, string, int, ColorScheme> Views()
    {
        var views = new TheoryData<string, string, int, ColorScheme>();
        foreach (var address in PageExamples.ByPattern.Values.Select(addresses => addresses[0]))
        {
            views.Add(address, "type=large&contrast=high", 375, ColorScheme.Light);
            views.Add(address, "lang=en&contrast=high", 1280, ColorScheme.Dark);
        }
        return views;
    }

    public static TheoryData<string> Addresses() =>
        [.. PageExamples.ByPattern.Values.Select(addresses => addresses[0])];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_InAnotherWay_HasNoViolationAndScrollsOnlyDown(
        string address, string way, int width, ColorScheme scheme)
    {
        var page = await OpenAsync(address, way, width, scheme);

        await BrowserTests.AssertAccessibleAsync(page);
        await AssertFitsAsync(page, width);
    }

    /// <summary>320 px is also what 1,280 px are at 400 %.</summary>
    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_OnTheNarrowestScreen_ScrollsOnlyDownWhateverTheType(string address)
    {
        var page = await OpenAsync(address, "", 320, ColorScheme.Light);
        await AssertFitsAsync(page, 320);
        await page.GotoAsync(page.Url.Split('#')[0] + (page.Url.Contains('?') ? "&" : "?") + "type=large&lang=en");
        await AssertFitsAsync(page, 320);
    }

    [Fact]
    public async Task Cell_ThatIsPrintedBlank_IsSaidAndNotShown()
    {
        var page = await browser.OpenAsync(DemoPortal.Disclosure);
        var blank = page.GetByRole(AriaRole.Cell, new() { Name = "空白", Exact = true }).First;

        Assert.Equal("", await blank.TextContentAsync());
        await page.GotoAsync(DemoPortal.Disclosure + "?lang=en");
        Assert.True(await page.GetByRole(AriaRole.Cell, new() { Name = "blank", Exact = true }).CountAsync() > 0);
    }

    [Fact]
    public async Task LargeType_OnAPhone_HasLargeLettersAndLargeTargets()
    {
        var page = await browser.OpenAsync(DemoPortal.Disclosure + "?type=large", 375);

        Assert.Equal("22px", await page.EvaluateAsync<string>("getComputedStyle(document.body).fontSize"));
        Assert.Equal(
            "20px", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('td')).fontSize"));
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.ways a, .way a, .downloads a, td.source a, .search button, summary')]
                .filter(target => target.getClientRects().length > 0 && target.getBoundingClientRect().height < 44)
                .map(target => target.outerHTML)
            """));
    }

    [Fact]
    public async Task Switches_UsedOneAfterTheOther_AddUpAndLeadBack()
    {
        var page = await browser.OpenAsync("/990101/2026");
        await page.Locator(".ways").GetByText("大字").ClickAsync();
        await page.Locator(".ways").GetByText("English").ClickAsync();
        await page.Locator("main .label a").First.ClickAsync();

        Assert.EndsWith("lang=en&type=large", page.Url);
        Assert.Equal("en", await page.EvaluateAsync<string>("document.documentElement.lang"));
        await page.Locator(".ways").GetByText("中文").ClickAsync();
        await page.Locator(".ways a[aria-current]").ClickAsync();
        Assert.DoesNotContain("type=", page.Url);
        Assert.DoesNotContain("lang=", page.Url);
    }

    private async Task<IPage> OpenAsync(string address, string way, int width, ColorScheme scheme)
    {
        var first = address == PageExamples.Source ? DemoPortal.Disclosure : address;
        var page = await browser.OpenAsync(With(first, way), width, scheme);
        if (address == PageExamples.Source)
            await page.GotoAsync((await page.Locator("td.source a").First.GetAttributeAsync("href"))!);
        return page;
    }

    private static string With(string address, string way) =>
        way.Length == 0 ? address : address + (address.Contains('?') ? "&" : "?") + way;

    private static async Task AssertFitsAsync(IPage page, int width) =>
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
}
