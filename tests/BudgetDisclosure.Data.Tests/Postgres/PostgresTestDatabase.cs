using BudgetDisclosure.Data.Postgres;
using BudgetDisclosure.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data.Tests.Postgres;

/// <summary>The tests that share one PostgreSQL server; it is stopped after the last.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}

/// <summary>A PostgreSQL database of its own for each test.</summary>
public sealed class PostgresTestDatabase(PostgresServer server) : TestDatabase
{
    private const string CatalogueQuery =
        """
        select 'column ' || c.table_name || ' ' || c.ordinal_position || ' ' || c.column_name || ' ' || c.data_type || ' '
            || coalesce(c.character_maximum_length::text, '') || ' ' || c.is_nullable || ' '
            || coalesce(c.column_default, '') as "Value"
        from information_schema.columns c where c.table_schema = 'public' and c.table_name not like '\_\_EF%'
        union all
        select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename not like '\_\_EF%'
        union all
        select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text not like '%\_\_EF%'
        union all
        select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
        union all
        select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
        order by 1
        """;

    private readonly string _connection = server.NewConnectionString();

    public override PostgresDisclosureDbContext Open()
    {
        var options = new DbContextOptionsBuilder<PostgresDisclosureDbContext>();
        PostgresDisclosureDbContext.Configure(options, _connection);
        return new(options.Options);
    }

    public override Task MigrateAsync(DisclosureDbContext db) =>
        PostgresMigration.MigrateAsync((PostgresDisclosureDbContext)db);

    public override IEnumerable<string> Triggers(string table) => AppendOnly.Triggers(table);

    public override async Task<IReadOnlyList<string>> CatalogueAsync()
    {
        await using var db = Open();
        return await db.Database.SqlQueryRaw<string>(CatalogueQuery).ToListAsync();
    }

    public override TestDatabase Another() => new PostgresTestDatabase(server);
}
