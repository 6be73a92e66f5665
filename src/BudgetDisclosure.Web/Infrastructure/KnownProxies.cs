using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>The proxies that are believed when they say who asked and by which scheme.</summary>
/// <remarks>Configuration <c>Proxies</c>: addresses and networks, beside this machine; nobody else is.</remarks>
internal static class KnownProxies
{
    public static void AddKnownProxies(this WebApplicationBuilder builder)
    {
        var proxies = builder.Configuration.GetSection("Proxies").Get<string[]>() ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in proxies)
            {
                if (proxy.Contains('/', StringComparison.Ordinal))
                    options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
                else
                    options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
    }
}
