using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace BudgetDisclosure.Data.Postgres;

/// <summary>Brings a PostgreSQL database up to date, once, whoever else is trying.</summary>
/// <remarks>
/// EF Core's own lock is held for one migration at a time; between two of them another process gets in and repeats the
/// second. So a lock of the session is held over all of them; the server releases it with the session.
/// </remarks>
public static class PostgresMigration
{
    // Any number but that of the acts, as long as every release takes the same.
    private const long MigrationLock = 5_080_130_631;

    public static async Task MigrateAsync(PostgresDisclosureDbContext db, CancellationToken cancellation = default)
    {
        await CreateAsync(db.GetService<IRelationalDatabaseCreator>(), cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({MigrationLock})", cancellation);
            if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
                await db.Database.MigrateAsync(cancellation);
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({MigrationLock})", cancellation);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task CreateAsync(IRelationalDatabaseCreator creator, CancellationToken cancellation)
    {
        try
        {
            if (!await creator.ExistsAsync(cancellation))
                await creator.CreateAsync(cancellation);
        }
        catch (PostgresException trouble)
            when (trouble.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Somebody else made it in between.
        }
    }
}
