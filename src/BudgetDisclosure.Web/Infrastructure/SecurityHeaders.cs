namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>The headers that every answer carries.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Sets them as the answer starts: the error page begins by clearing all headers.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(SetHeaders, context.Response.Headers);
        return next(context);
    });

    private static Task SetHeaders(object state)
    {
        Set((IHeaderDictionary)state);
        return Task.CompletedTask;
    }

    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
