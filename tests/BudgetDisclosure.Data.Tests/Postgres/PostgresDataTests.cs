using BudgetDisclosure.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BudgetDisclosure.Data.Tests.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresMigrationTests(PostgresServer server) : MigrationTests(new PostgresTestDatabase(server));

[Collection(PostgresTests.Name)]
public sealed class PostgresFactStorageTests(PostgresServer server) : FactStorageTests(new PostgresTestDatabase(server));

[Collection(PostgresTests.Name)]
public sealed class PostgresAppendOnlyTests(PostgresServer server) : AppendOnlyTests(new PostgresTestDatabase(server))
{
    [Theory]
    [MemberData(nameof(AppendOnlyNames))]
    public async Task PublishedTable_Truncated_IsRefused(string table)
    {
        await using var db = await Database.MigratedAsync();
        var statement = $"truncate {table} cascade";

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(statement));

        Assert.Contains("append-only", refusal.Message);
    }

    public static TheoryData<string> AppendOnlyNames() => [.. AppendOnlyTables.All.Select(entry => entry.Table)];
}

[Collection(PostgresTests.Name)]
public sealed class PostgresStoredSearchTests(PostgresServer server) : StoredSearchTests(new PostgresTestDatabase(server));
