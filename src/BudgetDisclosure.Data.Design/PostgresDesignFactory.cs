using BudgetDisclosure.Data.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BudgetDisclosure.Data.Design;

/// <summary>Makes the PostgreSQL context for `dotnet ef`; the database is never opened.</summary>
internal sealed class PostgresDesignFactory : IDesignTimeDbContextFactory<PostgresDisclosureDbContext>
{
    public PostgresDisclosureDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDisclosureDbContext>().UseNpgsql("Host=none").Options);
}
