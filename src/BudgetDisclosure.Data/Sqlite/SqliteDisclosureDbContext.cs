using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace BudgetDisclosure.Data.Sqlite;

/// <summary>The model on SQLite, the embedded default.</summary>
public sealed class SqliteDisclosureDbContext(DbContextOptions<SqliteDisclosureDbContext> options)
    : DisclosureDbContext(options)
{
    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(SqliteConnectionSettings.Instance);

    /// <summary>A SQLite file apart from the portal's own, for as long as the context lives.</summary>
    public static SqliteDisclosureDbContext OpenFile(string path)
    {
        var options = new DbContextOptionsBuilder<SqliteDisclosureDbContext>();
        Configure(options, new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        return new(options.Options);
    }

    /// <remarks>SQLite's transactions take the one write lock as they begin.</remarks>
    public override Task<IDbContextTransaction> BeginActAsync(CancellationToken cancellation = default) =>
        Database.BeginTransactionAsync(cancellation);

    /// <remarks>ReadUncommitted is how its ADO.NET provider begins without that lock; nothing uncommitted is read.</remarks>
    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation = default) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellation);

    /// <remarks>Deleted content is overwritten (<c>secure_delete</c>); until a checkpoint the log still holds it.</remarks>
    public override Task ForgetDeletedAsync(CancellationToken cancellation = default) =>
        Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellation);

    public override Task WriteRowsAsync(IReadOnlyList<object> rows, CancellationToken cancellation = default)
    {
        SqliteFactWriter.Write(this, rows, cancellation);
        return Task.CompletedTask;
    }
}

/// <summary>What every SQLite connection needs: foreign keys, and patience while another one writes.</summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    public static readonly SqliteConnectionSettings Instance = new();

    // recursive_triggers: without it REPLACE deletes a row behind the back of its triggers.
    // secure_delete: what is withheld must not stay in free pages of the file.
    private const string Settings =
        "PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 15000; PRAGMA recursive_triggers = ON; "
        + "PRAGMA secure_delete = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
