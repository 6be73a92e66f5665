using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests.Infrastructure;

public sealed class KnownProxiesTests : IDisposable
{
    private readonly Portal _portal = new();

    [Theory]
    [InlineData("10.1.2.3", "https")]
    [InlineData("192.0.2.7", "https")]
    [InlineData("192.0.2.8", "http")]
    public async Task Scheme_FromAProxy_IsBelievedOfKnownOnes(string proxy, string scheme)
    {
        var caller = new Caller(IPAddress.Parse(proxy));
        await using var behind = _portal.WithWebHostBuilder(builder => builder
            .UseSetting("Proxies:0", "10.1.0.0/16").UseSetting("Proxies:1", "192.0.2.7")
            .ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(caller)));
        var client = behind.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        await client.GetAsync("/healthz/live");

        Assert.Equal(scheme, caller.Scheme);
    }

    public void Dispose() => _portal.Dispose();

    /// <summary>Lets requests come from an address, and keeps the scheme that the portal took them for.</summary>
    private sealed class Caller(IPAddress address) : IStartupFilter
    {
        public string? Scheme { get; private set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                await rest(context);
                Scheme = context.Request.Scheme;
            });
            next(app);
        };
    }
}
