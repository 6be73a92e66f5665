using BudgetDisclosure.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data.Tests.Sqlite;

public sealed class SqliteMigrationTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    [Fact]
    public async Task Model_AgainstMigrations_HasNoPendingChanges()
    {
        await using var db = _database.Open();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Catalogue_AfterMigrations_EqualsThatOfTheModel()
    {
        await using var migrated = await _database.MigratedAsync();
        using var modelled = new TemporaryDatabase();
        await using var created = modelled.Open();
        await created.Database.EnsureCreatedAsync();
        foreach (var trigger in AppendOnly.Tables.SelectMany(entry => AppendOnly.Triggers(entry.Table)))
            await created.Database.ExecuteSqlRawAsync(trigger);

        Assert.Equal(modelled.Catalogue(), _database.Catalogue());
    }

    [Fact]
    public async Task Migrate_WithALockRowLeftBehind_Finishes()
    {
        await using (var empty = _database.Open())
        {
            await empty.Database.ExecuteSqlRawAsync(
                "create table \"__EFMigrationsLock\" (\"Id\" integer not null primary key, \"Timestamp\" text not null);"
                + "insert into \"__EFMigrationsLock\" values (1, '2026-01-01 00:00:00');");
        }
        await using var db = _database.Open();

        await SqliteMigration.MigrateAsync(db).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Migrate_ByManyAtOnce_HappensOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            await using var db = _database.Open();
            await SqliteMigration.MigrateAsync(db);
        }));

        await using var after = _database.Open();
        Assert.Empty(await after.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Connection_Opened_EnforcesForeignKeysAndWaits()
    {
        await using var db = await _database.MigratedAsync();

        var settings = await db.Database.SqlQueryRaw<string>(
            "select foreign_keys || ' ' || timeout || ' ' || journal_mode || ' ' || recursive_triggers as \"Value\" "
            + "from pragma_foreign_keys, pragma_busy_timeout, pragma_journal_mode, pragma_recursive_triggers").SingleAsync();

        Assert.Equal("1 15000 wal 1", settings);
    }

    public void Dispose() => _database.Dispose();
}
