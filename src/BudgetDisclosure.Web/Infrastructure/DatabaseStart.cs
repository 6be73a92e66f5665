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
    /// <summary>Null where the database can be used, else why not.</summary>
    /// <exception cref="StorageException">The directory of a SQLite file cannot be written to.</exception>
    public static async Task<DatabaseTrouble?> PrepareAsync(
        this DisclosureDbContext db, CancellationToken cancellation = default)
    {
        try
        {
            if (db is SqliteDisclosureDbContext sqlite)
                await sqlite.MigrateAsync(cancellation);
            else if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
                return DatabaseTrouble.NotMigrated;
            return null;
        }
        catch (Exception exception) when (DatabaseTroubles.Of(exception) is not null)
        {
            return DatabaseTroubles.Of(exception);
        }
    }

    /// <summary>Brings either database up to date, with the facts of publications that are older than their tables.</summary>
    public static async Task MigrateAsync(this DisclosureDbContext db, CancellationToken cancellation = default)
    {
        if (db is SqliteDisclosureDbContext sqlite)
            await SqliteMigration.MigrateAsync(sqlite, cancellation);
        else
            await PostgresMigration.MigrateAsync((PostgresDisclosureDbContext)db, cancellation);
        await new PublishedFacts(db).AddMissingAsync(cancellation);
        await new PublishedKeyFigures(db).AddMissingAsync(cancellation);
        await new PublishedSearch(db).AddMissingAsync(cancellation);
    }

    /// <summary>A sentence where there is no SQLite file, else null.</summary>
    public static string? IsMissing(this DisclosureDbContext db)
    {
        if (db is not SqliteDisclosureDbContext)
            return null;
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        return File.Exists(file) ? null : $"没有数据库 {file}。请在网站启动时所在的目录运行，或者设置 ConnectionStrings__Disclosure。";
    }

    /// <summary>
    /// Prepares storage and database, finishes what crashes cut short, and loads the demo county into an empty database where that is wished. Null, or
    /// a sentence on what the operator must put right before the portal can start.
    /// </summary>
    /// <remarks>The portal starts all the same on a database that will come or be migrated, and says so.</remarks>
    public static async Task<string?> PrepareAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DisclosureDbContext>();
        try
        {
            await scope.ServiceProvider.GetRequiredService<FileStore>().ProbeAsync();
            if (await db.PrepareAsync() is { } trouble)
                return trouble.PassesByItself() ? SayNotReady(app, trouble.ForOperator(db)) : trouble.ForOperator(db);
            await app.Services.GetRequiredService<DatabaseReadiness>().CheckAsync(db, default);
            foreach (var done in (await scope.ServiceProvider.GetRequiredService<StorageSweep>().RunAsync()).Sentences)
                SaySwept(app.Logger, done);
            if (app.Configuration.GetValue("Demo:Load", app.Environment.IsDevelopment()))
                await scope.ServiceProvider.GetRequiredService<DemoCounty>().LoadAsync();
            return null;
        }
        catch (Exception exception) when (OperatorSentences.Of(exception, db) is not null)
        {
            return OperatorSentences.Of(exception, db);
        }
    }

    private static bool PassesByItself(this DatabaseTrouble trouble) =>
        trouble is DatabaseTrouble.Away or DatabaseTrouble.Busy
            or DatabaseTrouble.Missing or DatabaseTrouble.NotMigrated;

    private static string? SayNotReady(WebApplication app, string sentence)
    {
        SayNotReady(app.Logger, sentence);
        return null;
    }

    [LoggerMessage(LogLevel.Warning, "{Sentence}")]
    private static partial void SaySwept(ILogger log, string sentence);

    [LoggerMessage(LogLevel.Error, "{Sentence}")]
    private static partial void SayNotReady(ILogger log, string sentence);
}
