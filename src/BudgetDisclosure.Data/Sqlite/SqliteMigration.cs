using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data.Sqlite;

/// <summary>Brings a SQLite file up to date, once, whoever else is trying.</summary>
/// <remarks>
/// EF Core's own lock is a row in <c>__EFMigrationsLock</c>; a process killed while migrating leaves it behind and
/// every later migration waits for ever. So a file lock, which the system releases with the process, decides who
/// migrates, and under it a row left behind is stale by definition.
/// </remarks>
public static class SqliteMigration
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // EISDIR; SQLite itself would say no more than that the disk has an error.
    private const int IsADirectory = 21;

    // EWOULDBLOCK on Linux and on macOS, ERROR_SHARING_VIOLATION on Windows.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    /// <exception cref="StorageException">The directory of the database cannot be made or written to.</exception>
    public static async Task MigrateAsync(SqliteDisclosureDbContext db, CancellationToken cancellation = default)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        if (Directory.Exists(file))
            throw new StorageException(file, new IOException("It is a directory.", IsADirectory));
        MakeDirectory(Path.GetDirectoryName(file)!);
        if (File.Exists(file) && !await IsPendingAsync(db, cancellation))
            return;
        await using var _ = await LockAsync(file + ".migrating", cancellation);
        if (File.Exists(file))
            await DropStaleLockAsync(db, cancellation);
        if (!await IsPendingAsync(db, cancellation))
            return;
        await db.Database.MigrateAsync(cancellation);
        await UseWriteAheadLogAsync(db, cancellation);
    }

    /// <summary>Readers and a writer do not wait for each other; the file remembers it.</summary>
    public static Task UseWriteAheadLogAsync(DisclosureDbContext db, CancellationToken cancellation = default) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellation);

    private static async Task<bool> IsPendingAsync(DisclosureDbContext db, CancellationToken cancellation) =>
        (await db.Database.GetPendingMigrationsAsync(cancellation)).Any();

    private static void MakeDirectory(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception trouble) when (StorageException.IsCausedBy(trouble))
        {
            throw new StorageException(path, trouble);
        }
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellation)
    {
        var giveUp = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException trouble) when (
                HeldByAnother.Contains(trouble.HResult) && TimeProvider.System.GetElapsedTime(giveUp) < Patience)
            {
                await Task.Delay(100, cancellation);
            }
            catch (Exception trouble) when (StorageException.IsCausedBy(trouble))
            {
                throw new StorageException(path, trouble);
            }
        }
    }

    private static async Task DropStaleLockAsync(DisclosureDbContext db, CancellationToken cancellation)
    {
        var there = await db.Database
            .SqlQueryRaw<int>("select count(*) as \"Value\" from sqlite_master where name = '__EFMigrationsLock'")
            .SingleAsync(cancellation);
        if (there > 0)
            await db.Database.ExecuteSqlRawAsync("delete from \"__EFMigrationsLock\";", cancellation);
    }
}
