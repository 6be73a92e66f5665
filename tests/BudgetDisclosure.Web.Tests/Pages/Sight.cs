using System.Globalization;
using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>Looks at a page as people see it: on a wide light screen, and on a dark phone.</summary>
/// <remarks>Pictures go to the folder that the variable <c>SCREENSHOTS</c> names, for people to look at.</remarks>
internal static class Sight
{
    private static readonly (int Width, ColorScheme Scheme)[] Views = [(1280, ColorScheme.Light), (375, ColorScheme.Dark)];
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SCREENSHOTS");
    private static int _count;

    /// <summary>Nothing is inaccessible, and nobody has to scroll sideways.</summary>
    public static async Task LookAsync(IPage page)
    {
        var number = Interlocked.Increment(ref _count);
        foreach (var (width, scheme) in Views)
        {
            await TurnAsync(page, width, scheme, number);
            await BrowserTests.AssertAccessibleAsync(page);
        }
    }

    /// <summary>The same with one search for what is inaccessible, for long ways; the wide screen is left.</summary>
    public static async Task GlanceAsync(IPage page)
    {
        var number = Interlocked.Increment(ref _count);
        foreach (var (width, scheme) in Views.Reverse())
            await TurnAsync(page, width, scheme, number);
        await BrowserTests.AssertAccessibleAsync(page);
    }

    private static async Task TurnAsync(IPage page, int width, ColorScheme scheme, int number)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        if (Pictures is not null)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{number:00}-{width}.png");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name), FullPage = true });
        }
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
