using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>The system's Chromium.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-gpu",
            ],
        }));
    }

    /// <summary>A browser of its own, as another person has: no cookie is shared.</summary>
    public Task<IBrowserContext> NewContextAsync(
        Portal portal, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool hasScripts = true) => _browser.NewContextAsync(new()
    {
        BaseURL = portal.ClientOptions.BaseAddress.ToString(),
        ViewportSize = new() { Width = width, Height = 900 },
        ColorScheme = scheme,
        JavaScriptEnabled = hasScripts,
        Locale = "zh-CN",
    });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
