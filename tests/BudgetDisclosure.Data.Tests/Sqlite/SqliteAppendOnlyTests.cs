using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data.Tests.Sqlite;

public sealed class SqliteFactStorageTests() : FactStorageTests(new SqliteTestDatabase());

public sealed class SqliteStoredSearchTests() : StoredSearchTests(new SqliteTestDatabase());

public sealed class SqliteAppendOnlyTests() : AppendOnlyTests(new SqliteTestDatabase())
{
    [Fact]
    public async Task PublishedRow_Replaced_IsRefused()
    {
        await using var db = await Database.MigratedAsync();
        await Publications.StoreAsync(db);

        var refusal = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(
            "insert or replace into audit (number, at, who, action, subject, detail, previous_hash, hash) "
            + "select number, at, who, action, subject, 'x', previous_hash, hash from audit"));

        Assert.Contains("append-only", refusal.Message);
    }
}
