using System.Diagnostics;
using BudgetDisclosure.Benchmarks.Measuring;
using BudgetDisclosure.Data.Postgres;
using BudgetDisclosure.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BudgetDisclosure.Benchmarks.Load;

/// <summary>Figure 8: binary COPY by the portal's writer against <c>psql \copy</c>.</summary>
internal sealed class PostgresLoad : ILoad
{
    private readonly PostgresServer _server;
    private readonly string _psql;
    private readonly string _template;
    private readonly NationFacts _facts;
    private readonly string _script;

    private PostgresLoad(PostgresServer server, string psql, string template, NationFacts facts, string script)
    {
        (_server, _psql, _template, _facts, _script) = (server, psql, template, facts, script);
    }

    public static async Task<ILoad?> OpenAsync(NationFacts facts, string folder)
    {
        if (Programs.Find("psql") is not { } psql)
            return null;
        var server = new PostgresServer();
        await server.InitializeAsync();
        var template = server.NewConnectionString();
        await using var db = Open(template);
        await PostgresMigration.MigrateAsync(db);
        await LoadTables.AddPublicationsAsync(db, facts);
        var copies = LoadTables.WriteFiles(db, facts, folder)
            .Select(file => $"\\copy {file.Table} ({file.Columns}) from '{file.File}' with (format csv)");
        return new PostgresLoad(server, psql, template, facts, string.Join('\n', [.. copies, ""]));
    }

    public async Task<double> AnchorAsync()
    {
        var settings = new NpgsqlConnectionStringBuilder(await CopyAsync());
        var watch = Stopwatch.StartNew();
        await Programs.RunAsync(_psql, _script, "-q", "-1", "-v", "ON_ERROR_STOP=1", "-h", settings.Host!,
            "-p", $"{settings.Port}", "-U", settings.Username!, "-d", settings.Database!);
        return await RateAsync(settings.ConnectionString, watch.Elapsed);
    }

    public async Task<double> OursAsync()
    {
        var connection = await CopyAsync();
        await using var db = Open(connection);
        var watch = Stopwatch.StartNew();
        await using var transaction = await db.BeginActAsync();
        foreach (var (_, _, facts) in _facts.Publications)
            await db.WriteFactsAsync(facts);
        await transaction.CommitAsync();
        return await RateAsync(connection, watch.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
    }

    private static PostgresDisclosureDbContext Open(string connection)
    {
        var options = new DbContextOptionsBuilder<PostgresDisclosureDbContext>();
        PostgresDisclosureDbContext.Configure(options, connection);
        return new(options.Options);
    }

    /// <summary>A fresh database with everything but the facts.</summary>
    private async Task<string> CopyAsync()
    {
        var copy = _server.NewConnectionString();
        var name = new NpgsqlConnectionStringBuilder(copy).Database;
        await ExecuteAsync($"create database {name} template {new NpgsqlConnectionStringBuilder(_template).Database}");
        await ExecuteAsync("checkpoint");
        return copy;
    }

    private async Task<double> RateAsync(string connection, TimeSpan elapsed)
    {
        await using (var db = Open(connection))
        {
            var rows = await db.Set<Core.Facts.BudgetLine>().CountAsync();
            if (rows != _facts.Publications.Sum(publication => publication.Facts.OfType<Core.Facts.BudgetLine>().Count()))
                throw new InvalidOperationException($"{rows} lines were loaded.");
        }
        await ExecuteAsync($"drop database {new NpgsqlConnectionStringBuilder(connection).Database}");
        return _facts.Count / elapsed.TotalSeconds;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_template) { Database = "postgres" }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
