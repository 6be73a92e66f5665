using System.Text.RegularExpressions;
using BudgetDisclosure.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data.Tests.Sqlite;

/// <summary>A SQLite file of its own for each test.</summary>
public sealed partial class SqliteTestDatabase : TestDatabase
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("disclosure-");

    public string FilePath => Path.Combine(_directory.FullName, "disclosure.db");

    public override SqliteDisclosureDbContext Open() => SqliteDisclosureDbContext.OpenFile(FilePath);

    public override Task MigrateAsync(DisclosureDbContext db) => SqliteMigration.MigrateAsync((SqliteDisclosureDbContext)db);

    public override IEnumerable<string> Triggers(string table) => AppendOnly.Triggers(table);

    public override async Task<IReadOnlyList<string>> CatalogueAsync()
    {
        await using var db = Open();
        var definitions = await db.Database.SqlQueryRaw<string>(
            "select type || ' ' || name || ' ' || coalesce(sql, '') as \"Value\" from sqlite_master"
            + " where name not like '\\_\\_EF%' escape '\\' and name not like 'sqlite\\_autoindex%' escape '\\' order by 1")
            .ToListAsync();
        return [.. definitions.Select(text => text.StartsWith("table ", StringComparison.Ordinal) ? InOneOrder(text) : text)];
    }

    /// <summary>A column added later stands behind the constraints; that is the only difference of order.</summary>
    private static string InOneOrder(string table) => string.Join(
        '\n', Definitions().Split(table[..table.LastIndexOf(')')]).Select(part => part.Trim()).Order(StringComparer.Ordinal));

    [GeneratedRegex(@",\s*(?=""\w+"" [A-Z]|CONSTRAINT)|(?<=CREATE TABLE ""\w+"" \()", RegexOptions.None, 1000)]
    private static partial Regex Definitions();

    public override TestDatabase Another() => new SqliteTestDatabase();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _directory.Delete(recursive: true);
    }
}
