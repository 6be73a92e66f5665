using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Pages.Figures.Charts;

/// <summary>The charts in Chromium: drawn with scripts, absent without, and nothing else is asked for.</summary>
public class ChartBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private const string Year = "/990101/2026";
    private const string Figures = "section[data-chart] figure";

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(375, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Charts_WithScripts_AreDrawnAsOneImageEachWithNothingFromElsewhere(int width, ColorScheme scheme)
    {
        var page = await browser.OpenAsync("/990101", width, scheme);
        var (complaints, hosts) = (new List<string>(), new HashSet<string>());
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);

        await page.GotoAsync(Year);
        await page.Locator($"{Figures}[data-drawn]").Last.WaitForAsync();

        Assert.Empty(complaints);
        Assert.Equal([new Uri(page.Url).Authority], hosts);
        var painted = await page.EvaluateAsync<bool[]>($$"""
            () => [...document.querySelectorAll("{{Figures}} canvas")].map(canvas => new Set(
                canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data).size > 20)
            """);
        Assert.Equal([true, true], painted);
        var labels = await page.GetByRole(AriaRole.Img)
            .EvaluateAllAsync<string[]>("images => images.map(image => image.getAttribute('aria-label'))");
        Assert.Equal(2, labels.Length);
        Assert.All(labels, label => Assert.EndsWith("下面的表有同样的数。", label));
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await BrowserTests.AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task Charts_WithoutScripts_LeaveTheirTablesAndNoEmptyPlace()
    {
        await using var context = await browser.NewContextAsync(hasScripts: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Year);

        Assert.Equal(2, await page.Locator(Figures).CountAsync());
        Assert.False(await page.Locator(Figures).First.IsVisibleAsync());
        Assert.False(await page.Locator(Figures).Last.IsVisibleAsync());
        await page.Locator("section[data-chart] summary").First.ClickAsync();
        Assert.True(await page.Locator("section[data-chart=treemap] table").IsVisibleAsync());
    }

    [Fact]
    public async Task Charts_OnPaper_AreTheirTables()
    {
        var page = await browser.OpenAsync(Year);
        await page.Locator($"{Figures}[data-drawn]").Last.WaitForAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");

        Assert.False(await page.Locator(Figures).First.IsVisibleAsync());
        Assert.True(await page.Locator("section[data-chart=sankey] table").IsVisibleAsync());
    }

    /// <summary>The tables' own links are the way by keyboard; a chart is nothing to stop at.</summary>
    [Fact]
    public async Task Charts_ByKeyboard_AreNoStop()
    {
        var page = await browser.OpenAsync(Year);
        await page.Locator($"{Figures}[data-drawn]").Last.WaitForAsync();

        Assert.Equal(0, await page.Locator(
            $"{Figures} a, {Figures} button, {Figures} input, {Figures} [tabindex]:not([tabindex='-1'])").CountAsync());
    }
}
