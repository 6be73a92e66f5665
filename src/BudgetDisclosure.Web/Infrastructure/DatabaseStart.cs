using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Sqlite;
using BudgetDisclosure.Web.Demo;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>What happens to the database before the portal or a command uses it.</summary>
public static class DatabaseStart
{
    public static Task BringUpToDateAsync(this DisclosureDbContext db, CancellationToken cancellation = default) =>
        SqliteMigration.MigrateAsync((SqliteDisclosureDbContext)db, cancellation);

    /// <summary>A sentence where there is no database at all, else null.</summary>
    public static string? IsMissing(this DisclosureDbContext db)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        return File.Exists(file) ? null : $"没有数据库 {file}。请在网站启动时所在的目录运行，或者设置 ConnectionStrings__Disclosure。";
    }

    /// <summary>Migrates, and loads the demo county into an empty database where that is wished.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DisclosureDbContext>().BringUpToDateAsync();
        if (app.Configuration.GetValue("Demo:Load", app.Environment.IsDevelopment()))
            await scope.ServiceProvider.GetRequiredService<DemoCounty>().LoadAsync();
    }
}
