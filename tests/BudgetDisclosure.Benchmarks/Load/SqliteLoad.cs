using System.Diagnostics;
using BudgetDisclosure.Benchmarks.Measuring;
using BudgetDisclosure.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Benchmarks.Load;

/// <summary>Figure 9: prepared statements by the portal's writer against <c>sqlite3 .import</c>.</summary>
internal sealed class SqliteLoad : ILoad
{
    private readonly string _program;
    private readonly string _template;
    private readonly NationFacts _facts;
    private readonly string _script;

    private SqliteLoad(string program, string template, NationFacts facts, string script)
    {
        (_program, _template, _facts, _script) = (program, template, facts, script);
    }

    public static async Task<ILoad?> OpenAsync(NationFacts facts, string folder)
    {
        if (Programs.Find("sqlite3") is not { } program)
            return null;
        var template = Path.Combine(folder, "template.db");
        await using var db = SqliteDisclosureDbContext.OpenFile(template);
        await SqliteMigration.MigrateAsync(db);
        await LoadTables.AddPublicationsAsync(db, facts);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);");
        var imports = LoadTables.WriteFiles(db, facts, folder).Select(file => $".import '{file.File}' {file.Table}");
        string[] script = ["PRAGMA foreign_keys = ON;", ".mode csv", "BEGIN;", .. imports, "COMMIT;", ""];
        return new SqliteLoad(program, template, facts, string.Join('\n', script));
    }

    public Task<double> AnchorAsync() => MeasureAsync(file => Programs.RunAsync(_program, _script, file));

    public Task<double> OursAsync() => MeasureAsync(async file =>
    {
        await using var db = SqliteDisclosureDbContext.OpenFile(file);
        await using var transaction = await db.BeginActAsync();
        foreach (var (_, _, facts) in _facts.Publications)
            await db.WriteFactsAsync(facts);
        await transaction.CommitAsync();
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<double> MeasureAsync(Func<string, Task> load)
    {
        var file = _template + ".copy";
        File.Copy(_template, file, overwrite: true);
        var watch = Stopwatch.StartNew();
        await load(file);
        var elapsed = watch.Elapsed;
        await using (var db = SqliteDisclosureDbContext.OpenFile(file))
        {
            var rows = await db.Set<Core.Facts.BudgetLine>().CountAsync();
            if (rows != _facts.Publications.Sum(publication => publication.Facts.OfType<Core.Facts.BudgetLine>().Count()))
                throw new InvalidOperationException($"{rows} lines were loaded.");
        }
        return _facts.Count / elapsed.TotalSeconds;
    }
}
