using BudgetDisclosure.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data.Tests;

/// <summary>A SQLite file of its own for each test.</summary>
public sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("disclosure-");

    public string FilePath => Path.Combine(_directory.FullName, "disclosure.db");

    public string ConnectionString => $"Data Source={FilePath};Pooling=False";

    public SqliteDisclosureDbContext Open()
    {
        var options = new DbContextOptionsBuilder<SqliteDisclosureDbContext>();
        SqliteDisclosureDbContext.Configure(options, ConnectionString);
        return new(options.Options);
    }

    public async Task<SqliteDisclosureDbContext> MigratedAsync()
    {
        var db = Open();
        await SqliteMigration.MigrateAsync(db);
        return db;
    }

    /// <summary>Every object of the catalogue with its definition, but for EF Core's own tables.</summary>
    public IReadOnlyList<string> Catalogue()
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "select type || ' ' || name || ' ' || coalesce(sql, '') from sqlite_master where name not like '\\_\\_EF%' escape '\\'"
            + " and name not like 'sqlite\\_autoindex%' escape '\\' order by 1";
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(reader.GetString(0));
        return lines;
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
