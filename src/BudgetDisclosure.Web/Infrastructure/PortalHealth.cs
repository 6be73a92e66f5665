using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>Live: the process answers. Ready: the database is there and up to date, or the answer says why.</summary>
public static class PortalHealth
{
    public const string ReadyTag = "ready";

    public static void MapPortalHealth(this WebApplication app)
    {
        Map("/healthz/live", _ => false);
        Map("/healthz/ready", check => check.Tags.Contains(ReadyTag));

        void Map(string address, Func<HealthCheckRegistration, bool> checks) =>
            app.MapHealthChecks(address, new() { Predicate = checks, ResponseWriter = WriteAsync })
                .WithMetadata(new WithoutDatabaseAttribute());
    }

    /// <summary>The status, and a line for every check that failed.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var causes = report.Entries.Values.Where(entry => entry.Status != HealthStatus.Healthy)
            .Select(entry => $"{entry.Description}\n");
        return context.Response.WriteAsync($"{report.Status}\n{string.Concat(causes)}");
    }
}

/// <summary>Unhealthy while the database is away or migrations are pending.</summary>
internal sealed class DatabaseHealth(DisclosureDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
                ? Unhealthy(DatabaseTrouble.NotMigrated)
                : HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (DatabaseTroubles.Of(exception) is not null)
        {
            return Unhealthy(DatabaseTroubles.Of(exception)!.Value);
        }
    }

    private static HealthCheckResult Unhealthy(DatabaseTrouble trouble) =>
        HealthCheckResult.Unhealthy($"{trouble.InShort()}。");
}
