namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>How the host starts, whoever starts it from wherever.</summary>
public static class PortalHost
{
    private const string DefaultUrl = "http://localhost:5080";
    private static readonly string[] UrlKeys = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>A builder with the portal's content root, environment and addresses.</summary>
    /// <remarks>
    /// Content lies beside the program, not in the caller's directory (which <c>dotnet X.dll</c> would take); static
    /// files are found before publishing too, whatever the environment is called.
    /// </remarks>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(PortalHost).Assembly.GetName().Name,
            EnvironmentName = DefaultEnvironment(args),
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        if (!UrlKeys.Any(key => builder.Configuration.GetSection(key).Exists()))
            builder.WebHost.UseUrls(DefaultUrl);
        return builder;
    }

    /// <summary>A debug build is Development unless told otherwise; null leaves the choice to the framework.</summary>
    private static string? DefaultEnvironment(string[] args)
    {
#if DEBUG
        var told = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is not null
            || Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is not null
            || args.Any(arg => arg.StartsWith("--environment", StringComparison.OrdinalIgnoreCase));
        return told ? null : Environments.Development;
#else
        return null;
#endif
    }
}
