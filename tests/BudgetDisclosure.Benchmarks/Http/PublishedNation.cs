using BudgetDisclosure.Benchmarks.Nation;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Postgres;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BudgetDisclosure.Benchmarks.Http;

/// <summary>A PostgreSQL of its own with the invented departments published in it.</summary>
internal sealed class PublishedNation : IAsyncDisposable
{
    private const int Departments = 80;
    private const int RowsPerTable = 30;
    private readonly PostgresServer _server = new();

    /// <summary>The pages of the disclosures.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. NationDisclosures.Departments(Departments)
            .Select(code => $"/{NationDisclosures.County}/{code}/{NationDisclosures.Year}/budget"),
    ];

    public static string Department => Paths[0].Replace($"/{NationDisclosures.Year}/budget", "");

    public string Connection { get; private set; } = "";

    public async Task OpenAsync(string folder)
    {
        await _server.InitializeAsync();
        Connection = new NpgsqlConnectionStringBuilder(_server.NewConnectionString()) 
        {
            Pooling = true,
            NoResetOnClose = true, // the reset of a connection would count as a query
        }.ConnectionString;
        var options = new DbContextOptionsBuilder<PostgresDisclosureDbContext>();
        PostgresDisclosureDbContext.Configure(options, Connection);
        await using var db = new PostgresDisclosureDbContext(options.Options);
        await PostgresMigration.MigrateAsync(db);
        var files = new FileStore(folder);
        var journal = new WithholdingJournal(folder);
        var publishing = new Publishing(db, files, new WithheldFiles(db, journal),
            new StorageSweep(db, files, journal, TimeProvider.System), new PublishedChecks(db),
            Options.Create(new SiteOptions()), TimeProvider.System);
        foreach (var code in NationDisclosures.Departments(Departments))
        {
            var source = new StoredSource(new($"{code}.txt", NationDisclosures.Bytes(code)), SourceFormat.Text);
            await publishing.PublishAsync(new(NationDisclosures.Of(code, RowsPerTable), [source], "benchmark"));
        }
        await db.Database.ExecuteSqlRawAsync("vacuum analyze");
    }

    /// <summary>Transactions that the database has ended: outside of acts each is one query.</summary>
    public async Task<long> TransactionsAsync()
    {
        // Sessions report what they did with a second's delay.
        await Task.Delay(TimeSpan.FromSeconds(2));
        await using var source = NpgsqlDataSource.Create(Connection);
        await using var command = source.CreateCommand(
            "select xact_commit from pg_stat_database where datname = current_database()");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();
}
