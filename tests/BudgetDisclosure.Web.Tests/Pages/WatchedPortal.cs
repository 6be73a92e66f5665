using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests.Pages;

/// <summary>The demo portal below a path of its own, which remembers the endpoints that answered.</summary>
public sealed class WatchedPortal : Portal
{
    public const string PathBase = "/gk";
    private const string FileOfTheWebRoot = "{**path:file}"; // a file that was added after the build
    private readonly Watch _watch = new();

    protected override bool LoadsDemo => true;

    /// <summary>The patterns of the routes that answered so far.</summary>
    public IEnumerable<string> Answered => _watch.Patterns.Keys;

    public void Forget() => _watch.Patterns.Clear();

    /// <summary>The patterns of all routes that the public can read, but for the files of the web root.</summary>
    public IEnumerable<string> Readable => Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
        .Select(PatternOf).Where(pattern => pattern != FileOfTheWebRoot)
        .Where(pattern => !pattern.StartsWith("staff", StringComparison.Ordinal)).Distinct();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("PathBase", PathBase);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(_watch));
    }

    private static string PatternOf(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.Trim('/');

    private sealed class Watch : IStartupFilter
    {
        public ConcurrentDictionary<string, bool> Patterns { get; } = new();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                await rest(context);
                if (context.GetEndpoint() is RouteEndpoint endpoint)
                    Patterns.TryAdd(PatternOf(endpoint), true);
            });
            next(app);
        };
    }
}
