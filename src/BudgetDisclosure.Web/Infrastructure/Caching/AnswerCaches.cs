using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Postgres;
using BudgetDisclosure.Data.Sqlite;
using BudgetDisclosure.Web.Reading;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>What keeps answers in memory, and what tells it of acts.</summary>
internal static class AnswerCaches
{
    private const int DefaultMegabytes = 128;
    private const long BytesPerMegabyte = 1024 * 1024;

    /// <summary>Configuration <c>Cache:MostMegabytes</c>; 0 keeps nothing.</summary>
    public static void AddAnswerCaches(this IServiceCollection services, IConfiguration configuration)
    {
        var most = configuration.GetValue("Cache:MostMegabytes", DefaultMegabytes) * BytesPerMegabyte;
        services.AddSingleton(_ => new PublishedAnswerCache(most));
        services.AddSingleton(new AnswersByAddress(most / 2));
        services.AddSingleton(_ => new AnswersInOtherWays(most / 2));
        services.AddSingleton(provider => new ParsedSources(provider.GetRequiredService<FileStore>(), most / 2));
        services.AddSingleton<LastKnownVersions>();
        services.AddSingleton<NewestAct>();
        services.AddSingleton<CommitNotice>();
        services.ConfigureDbContext<SqliteDisclosureDbContext>(Notice);
        services.ConfigureDbContext<PostgresDisclosureDbContext>(Notice);
    }

    private static void Notice(IServiceProvider services, DbContextOptionsBuilder options) =>
        options.AddInterceptors(services.GetRequiredService<CommitNotice>());
}
