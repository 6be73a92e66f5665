using BudgetDisclosure.Data.Postgres;
using BudgetDisclosure.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>What keeps answers in memory, and what tells it of acts.</summary>
internal static class AnswerCaches
{
    public static void AddAnswerCaches(this IServiceCollection services)
    {
        services.AddSingleton<PublishedAnswerCache>();
        services.AddSingleton<AnswersByAddress>();
        services.AddSingleton<NewestAct>();
        services.AddSingleton<CommitNotice>();
        services.ConfigureDbContext<SqliteDisclosureDbContext>(Notice);
        services.ConfigureDbContext<PostgresDisclosureDbContext>(Notice);
    }

    private static void Notice(IServiceProvider services, DbContextOptionsBuilder options) =>
        options.AddInterceptors(services.GetRequiredService<CommitNotice>());
}
