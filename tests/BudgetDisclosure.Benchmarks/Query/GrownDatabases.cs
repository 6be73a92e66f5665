using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Postgres;
using BudgetDisclosure.Data.Sqlite;
using BudgetDisclosure.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BudgetDisclosure.Benchmarks.Query;

/// <summary>Migrated databases of one kind, as many as are asked for.</summary>
internal interface IGrownDatabases : IAsyncDisposable
{
    string Name { get; }

    /// <summary>What the portal's configuration calls it.</summary>
    string Provider { get; }

    /// <summary>An empty database; the answer is its connection string for the portal.</summary>
    Task<string> CreateAsync();

    DisclosureDbContext Open(string connection);

    /// <summary>After much was written: statistics for the planner.</summary>
    Task AnalyseAsync(DisclosureDbContext db);
}

internal sealed class GrownSqlite(string folder) : IGrownDatabases
{
    private int created;

    public string Name => "SQLite";

    public string Provider => "Sqlite";

    public async Task<string> CreateAsync()
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, $"{++created}.db") }.ToString();
        await using var db = Open(connection);
        await SqliteMigration.MigrateAsync((SqliteDisclosureDbContext)db);
        return connection;
    }

    public DisclosureDbContext Open(string connection) =>
        SqliteDisclosureDbContext.OpenFile(new SqliteConnectionStringBuilder(connection).DataSource);

    public Task AnalyseAsync(DisclosureDbContext db) => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

internal sealed class GrownPostgres(PostgresServer server) : IGrownDatabases
{
    public string Name => "PostgreSQL";

    public string Provider => "Postgres";

    public async Task<string> CreateAsync()
    {
        var connection = new NpgsqlConnectionStringBuilder(server.NewConnectionString()) { Pooling = true }.ConnectionString;
        await using var db = Open(connection);
        await PostgresMigration.MigrateAsync((PostgresDisclosureDbContext)db);
        return connection;
    }

    public DisclosureDbContext Open(string connection)
    {
        var options = new DbContextOptionsBuilder<PostgresDisclosureDbContext>();
        PostgresDisclosureDbContext.Configure(options, connection);
        options.UseNpgsql(npgsql => npgsql.CommandTimeout(600));
        return new PostgresDisclosureDbContext(options.Options);
    }

    public Task AnalyseAsync(DisclosureDbContext db) => db.Database.ExecuteSqlRawAsync("vacuum analyze");

    public async ValueTask DisposeAsync() => await server.DisposeAsync();
}
