using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BudgetDisclosure.Data.Postgres;

/// <summary>The model on PostgreSQL, for production.</summary>
public sealed class PostgresDisclosureDbContext(DbContextOptions<PostgresDisclosureDbContext> options)
    : DisclosureDbContext(options)
{
    // Any number will do, as long as every release takes the same.
    private const long ActLock = 5_080_130_630;

    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString);

    /// <remarks>The lock goes with the transaction, however that ends; what was committed before it is seen.</remarks>
    public override async Task<IDbContextTransaction> BeginActAsync(CancellationToken cancellation = default)
    {
        var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        await Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({ActLock})", cancellation);
        return transaction;
    }

    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation = default) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    /// <remarks>Its log and dead rows are the server's own; docs/operations.md says what its keeper does.</remarks>
    public override Task ForgetDeletedAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    public override Task WriteRowsAsync(IReadOnlyList<object> rows, CancellationToken cancellation = default) =>
        PostgresFactWriter.WriteAsync(this, rows, cancellation);
}
