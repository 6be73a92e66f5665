using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>A demo portal on a real port, and the system's Chromium looking at it.</summary>
public sealed class Browser : IAsyncLifetime, IAsyncDisposable
{
    private readonly DemoPortal _portal = new() { Clock = new Staff.ManualClock() };
    private Chromium? _chromium;

    /// <summary>The routes of all pages.</summary>
    public IEnumerable<string> PagePatterns => _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'));

    internal Portal Portal => _portal;

    internal Staff.ManualClock Clock => (Staff.ManualClock)_portal.Clock!;

    public async Task InitializeAsync()
    {
        _portal.UseKestrel(0);
        _portal.StartServer();
        _chromium = await Chromium.StartAsync();
    }

    /// <summary>A page of the given width, at an address of the portal.</summary>
    public async Task<IPage> OpenAsync(string address, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _chromium!.NewContextAsync(_portal, width, scheme);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>A browser of its own, as another person has: no cookie is shared.</summary>
    public Task<IBrowserContext> NewContextAsync(bool hasScripts = true) =>
        _chromium!.NewContextAsync(_portal, hasScripts: hasScripts);

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        await _portal.DisposeAsync();
    }
}
