using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data.Tests;

/// <summary>The migrations of a database against the model; each database has its own.</summary>
public abstract class MigrationTests(TestDatabase database) : IDisposable
{
    protected TestDatabase Database { get; } = database;

    [Fact]
    public async Task Model_AgainstMigrations_HasNoPendingChanges()
    {
        await using var db = Database.Open();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Catalogue_AfterMigrations_EqualsThatOfTheModel()
    {
        await using var migrated = await Database.MigratedAsync();
        using var modelled = Database.Another();
        await using var created = modelled.Open();
        await created.Database.EnsureCreatedAsync();
        foreach (var trigger in AppendOnlyTables.All.SelectMany(entry => modelled.Triggers(entry.Table)))
            await created.Database.ExecuteSqlRawAsync(trigger);

        Assert.Equal(await modelled.CatalogueAsync(), await Database.CatalogueAsync());
    }

    [Fact]
    public async Task Migrate_ByManyAtOnce_HappensOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var db = Database.Open();
            await Database.MigrateAsync(db);
        })));

        await using var after = Database.Open();
        Assert.Empty(await after.Database.GetPendingMigrationsAsync());
    }

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }
}
