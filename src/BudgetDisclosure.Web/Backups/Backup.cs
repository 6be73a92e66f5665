using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Sqlite;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Verification;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Backups;

/// <summary>What a backup or a restore came to: why it was refused, or what the copy is like.</summary>
public sealed record CopyOutcome(string? Refusal, VerificationReport? Report)
{
    /// <summary>PostgreSQL has tools of its own, which do it better than copying rows would.</summary>
    public const string OfPostgres =
        "PostgreSQL 数据库请用它自带的 pg_dump 备份、pg_restore 恢复，再复制文件目录，最后运行 verify；步骤见 docs/operations.md。";
}

/// <summary>Copies database and files into a directory while the portal runs.</summary>
/// <remarks>
/// The database first: every file that a row of that moment names was in the store before the row. The copy grows under
/// a temporary name, so that nobody takes half a backup for one. A copy of a damaged original is kept: it may be all
/// that is left.
/// </remarks>
public sealed class Backup(DisclosureDbContext db, FileStore files)
{
    public const string DatabaseName = "disclosure.db";

    public async Task<CopyOutcome> WriteAsync(string directory, CancellationToken cancellation = default)
    {
        if (db is not SqliteDisclosureDbContext)
            return new(CopyOutcome.OfPostgres, null);
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
            return new($"{path} 已经有内容。请指定一个不存在的目录，或者空目录。", null);
        var growing = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(growing);
            var report = await CopyAsync(growing, cancellation);
            if (Directory.Exists(path))
                Directory.Delete(path);
            Directory.Move(growing, path);
            return new(null, report);
        }
        catch (Exception trouble) when (WhyNotWritten(path, trouble) is not null)
        {
            return new(WhyNotWritten(path, trouble), null);
        }
        finally
        {
            if (Directory.Exists(growing))
                Directory.Delete(growing, recursive: true);
        }
    }

    /// <summary>A sentence where the target is at fault; null where it is not.</summary>
    private static string? WhyNotWritten(string path, Exception trouble) => trouble switch
    {
        StorageException { InnerException: { } cause } => FileTroubles.InWords(path, cause),
        _ when StorageException.IsCausedBy(trouble) => FileTroubles.InWords(path, trouble),
        _ when DatabaseTroubles.Of(trouble) == DatabaseTrouble.Full => $"写不了 {path}：{FileTroubles.Full}",
        _ when DatabaseTroubles.Of(trouble) == DatabaseTrouble.CannotOpen => FileTroubles.InWords(path, trouble),
        _ => null,
    };

    private async Task<VerificationReport> CopyAsync(string directory, CancellationToken cancellation)
    {
        var database = Path.Combine(directory, DatabaseName);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {database}", cancellation);
        await using var copy = SqliteDisclosureDbContext.OpenFile(database);
        var store = new FileStore(directory);
        foreach (var hash in await copy.NamedHashesAsync(cancellation))
            await files.CopyToAsync(store, hash, cancellation);
        return await new DatabaseVerification(copy, store).RunAsync(cancellation);
    }
}
