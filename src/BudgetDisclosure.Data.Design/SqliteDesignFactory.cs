using BudgetDisclosure.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BudgetDisclosure.Data.Design;

/// <summary>Makes the SQLite context for `dotnet ef`; the database is never opened.</summary>
internal sealed class SqliteDesignFactory : IDesignTimeDbContextFactory<SqliteDisclosureDbContext>
{
    public SqliteDisclosureDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDisclosureDbContext>().UseSqlite("Data Source=:memory:").Options);
}
