using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BudgetDisclosure.Benchmarks.Http;

/// <summary>The anchor of figure 3: Kestrel with nothing behind it but a text of a given length.</summary>
internal static class PlainServer
{
    /// <param name="url">Where to listen; a path in it is the length of the text.</param>
    public static int Run(string url)
    {
        var address = new Uri(url);
        var body = new byte[int.Parse(address.AbsolutePath.Trim('/'))];
        Array.Fill(body, (byte)'x');
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/plain";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        app.Run();
        return 0;
    }
}
