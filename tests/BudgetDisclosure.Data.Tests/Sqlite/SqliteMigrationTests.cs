using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data.Tests.Sqlite;

public sealed class SqliteMigrationTests() : MigrationTests(new SqliteTestDatabase())
{
    [Fact]
    public async Task Migrate_WithALockRowLeftBehind_Finishes()
    {
        await using (var empty = Database.Open())
        {
            await empty.Database.ExecuteSqlRawAsync(
                "create table \"__EFMigrationsLock\" (\"Id\" integer not null primary key, \"Timestamp\" text not null);"
                + "insert into \"__EFMigrationsLock\" values (1, '2026-01-01 00:00:00');");
        }
        await using var db = Database.Open();

        await Database.MigrateAsync(db).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Connection_Opened_EnforcesForeignKeysAndWaits()
    {
        await using var db = await Database.MigratedAsync();

        var settings = await db.Database.SqlQueryRaw<string>(
            "select foreign_keys || ' ' || timeout || ' ' || journal_mode || ' ' || recursive_triggers as \"Value\" "
            + "from pragma_foreign_keys, pragma_busy_timeout, pragma_journal_mode, pragma_recursive_triggers").SingleAsync();

        Assert.Equal("1 15000 wal 1", settings);
    }
}
