namespace BudgetDisclosure.Data.Tests;

/// <summary>A database of its own for each test.</summary>
public abstract class TestDatabase : IDisposable
{
    public abstract DisclosureDbContext Open();

    public abstract Task MigrateAsync(DisclosureDbContext db);

    /// <summary>The statements that put one table under the append-only rule.</summary>
    public abstract IEnumerable<string> Triggers(string table);

    /// <summary>Every object of the catalogue with its definition, but for EF Core's own tables.</summary>
    public abstract Task<IReadOnlyList<string>> CatalogueAsync();

    public abstract TestDatabase Another();

    public async Task<DisclosureDbContext> MigratedAsync()
    {
        var db = Open();
        await MigrateAsync(db);
        return db;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
