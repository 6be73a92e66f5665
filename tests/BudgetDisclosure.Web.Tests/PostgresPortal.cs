using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Postgres;
using BudgetDisclosure.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDisclosure.Web.Tests;

/// <summary>The tests that share one PostgreSQL server; it is stopped after the last.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}

/// <summary>The real host on a PostgreSQL database of its own, migrated unless a test says otherwise.</summary>
public sealed class PostgresPortal(string connection, bool isMigrated = true) : Portal
{
    public PostgresPortal(PostgresServer server, bool isMigrated = true)
        : this(server.NewConnectionString(), isMigrated)
    {
    }

    internal override IReadOnlyList<(string Name, string Value)> Environment =>
    [
        ("Database__Provider", "Postgres"), ("ConnectionStrings__Disclosure", connection), ("Storage__Root", Root),
    ];

    public async Task MigrateAsync()
    {
        var options = new DbContextOptionsBuilder<PostgresDisclosureDbContext>();
        PostgresDisclosureDbContext.Configure(options, connection);
        await using var db = new PostgresDisclosureDbContext(options.Options);
        await PostgresMigration.MigrateAsync(db);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Database:Provider", "Postgres");
        builder.UseSetting("ConnectionStrings:Disclosure", connection);
        if (isMigrated)
            Task.Run(MigrateAsync).GetAwaiter().GetResult();
    }

    internal override async Task TamperAsync(string statement, params object[] values)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DisclosureDbContext>();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("set session_replication_role = replica");
        await db.Database.ExecuteSqlRawAsync(statement, values);
    }
}
