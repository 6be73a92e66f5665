using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Sqlite;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Verification;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Backups;

/// <summary>Puts a backup into an empty data directory.</summary>
/// <remarks>
/// The database comes last and under its name at once: a restore that was cut short is no portal. Withholdings that lie
/// journaled in the directory count as no content: what they name does not come back with an older backup.
/// </remarks>
public sealed class Restore(DisclosureDbContext db, FileStore files, WithholdingJournal journal, StorageSweep sweep)
{
    public async Task<CopyOutcome> ReadAsync(string directory, CancellationToken cancellation = default)
    {
        if (db is not SqliteDisclosureDbContext sqlite)
            return new(CopyOutcome.OfPostgres, null);
        var source = Path.GetFullPath(directory);
        var database = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        if (!File.Exists(Path.Combine(source, Backup.DatabaseName)))
            return new($"{source} 中没有 {Backup.DatabaseName}，不是备份目录。", null);
        if (File.Exists(database) || !files.IsEmpty)
            return new($"数据目录已经有内容（{database}，{files.Root}）。只能恢复到空的数据目录；请先移走原来的数据。", null);

        await CopyFilesAsync(new FileStore(source), cancellation);
        CopyDatabase(Path.Combine(source, Backup.DatabaseName), database);
        await sqlite.MigrateAsync(cancellation);
        await SqliteMigration.UseWriteAheadLogAsync(db, cancellation);
        await sweep.WithholdAgainAsync(cancellation);
        await sweep.ForgetWithheldAsync(cancellation);
        return new(null, await new DatabaseVerification(db, files).RunAsync(cancellation));
    }

    private async Task CopyFilesAsync(FileStore source, CancellationToken cancellation)
    {
        var withheld = (await journal.ReadAsync(cancellation))
            .Select(entry => entry.Withholding.Scope == Withholding.OfFile ? entry.Withholding.Target : entry.Pdf)
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var hash in source.Hashes().Where(hash => !withheld.Contains(hash)))
            await source.CopyToAsync(files, hash, cancellation);
    }

    /// <summary>With the log of a copy made by hand, in which the newest acts may stand.</summary>
    private static void CopyDatabase(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (File.Exists(from + "-wal"))
            File.Copy(from + "-wal", to + "-wal", overwrite: true);
        var growing = $"{to}.{Guid.NewGuid():N}.part";
        File.Copy(from, growing);
        File.Move(growing, to);
    }
}
