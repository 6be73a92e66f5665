using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Postgres;
using BudgetDisclosure.Data.Sqlite;
using BudgetDisclosure.Web.Demo;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>What happens to the database before the portal or a command uses it.</summary>
/// <remarks>
/// SQLite is migrated by whoever comes first. PostgreSQL, which several servers may share, is migrated only by the
/// command that an administrator runs.
/// </remarks>
public static partial class DatabaseStart
{
    /// <summary>Null where the database can be used, else a sentence that says what to do first.</summary>
    public static async Task<string?> PrepareAsync(this DisclosureDbContext db, CancellationToken cancellation = default)
    {
        if (db is SqliteDisclosureDbContext sqlite)
        {
            await sqlite.MigrateAsync(cancellation);
            return null;
        }
        if (!await db.Database.CanConnectAsync(cancellation))
            return "连不上 PostgreSQL 数据库，或者数据库还没有建立。请检查 ConnectionStrings__Disclosure，新装时先运行 migrate。";
        var pending = await db.Database.GetPendingMigrationsAsync(cancellation);
        return pending.Any() ? "数据库结构不是最新的。请先运行 migrate，再启动网站或导入。" : null;
    }

    /// <summary>Brings either database up to date, with the facts of publications that are older than their tables.</summary>
    public static async Task MigrateAsync(this DisclosureDbContext db, CancellationToken cancellation = default)
    {
        if (db is SqliteDisclosureDbContext sqlite)
            await SqliteMigration.MigrateAsync(sqlite, cancellation);
        else
            await PostgresMigration.MigrateAsync((PostgresDisclosureDbContext)db, cancellation);
        await new PublishedFacts(db).AddMissingAsync(cancellation);
    }

    /// <summary>A sentence where there is no SQLite file, else null.</summary>
    public static string? IsMissing(this DisclosureDbContext db)
    {
        if (db is not SqliteDisclosureDbContext)
            return null;
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        return File.Exists(file) ? null : $"没有数据库 {file}。请在网站启动时所在的目录运行，或者设置 ConnectionStrings__Disclosure。";
    }

    /// <summary>Prepares, finishes what crashes cut short, and fills an empty database with the demo county where wished.</summary>
    /// <remarks>The portal starts all the same where the database is not ready: its health says so.</remarks>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<DisclosureDbContext>().PrepareAsync() is { } sentence)
        {
            SayNotReady(app.Logger, sentence);
            return;
        }
        foreach (var done in (await scope.ServiceProvider.GetRequiredService<StorageSweep>().RunAsync()).Sentences)
            SaySwept(app.Logger, done);
        if (app.Configuration.GetValue("Demo:Load", app.Environment.IsDevelopment()))
            await scope.ServiceProvider.GetRequiredService<DemoCounty>().LoadAsync();
    }

    [LoggerMessage(LogLevel.Warning, "{Sentence}")]
    private static partial void SaySwept(ILogger log, string sentence);

    [LoggerMessage(LogLevel.Error, "{Sentence}")]
    private static partial void SayNotReady(ILogger log, string sentence);
}
