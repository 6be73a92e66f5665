using System.Security.Cryptography;

namespace BudgetDisclosure.Data;

/// <summary>The bytes of source files, their public copies and reports, on disk under the hash of their content: <c>files/ab/cd/abcd…</c>.</summary>
/// <remarks>
/// A file is written under a temporary name, flushed and renamed before the transaction that names it commits:
/// after a crash there may be a file that no row names, never a row without its file.
/// </remarks>
public sealed class FileStore(string root)
{
    /// <summary>The directory under which everything lies.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Lower-case hexadecimal SHA-256.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash under which the bytes lie now.</summary>
    /// <exception cref="StorageException">The directory cannot be written to; nothing of the file stays.</exception>
    public async Task<string> WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        var hash = HashOf(bytes.Span);
        if (Contains(hash))
        {
            // Young again: a file that no row names yet is swept only when it is old.
            File.SetLastWriteTimeUtc(PathOf(hash), DateTime.UtcNow);
            return hash;
        }
        await WriteWholeAsync(PathOf(hash), file => file.WriteAsync(bytes, cancellation).AsTask());
        return hash;
    }

    /// <summary>Writes a small file and takes it away: trouble shows before anything depends on it.</summary>
    /// <exception cref="StorageException">The directory cannot be made or written to.</exception>
    public async Task ProbeAsync()
    {
        var probe = Path.Combine(Root, $"{Guid.NewGuid():N}.part");
        await WriteWholeAsync(probe, file => file.WriteAsync(new byte[1]).AsTask());
        File.Delete(probe);
    }

    /// <summary>The bytes, or null where there is no such file.</summary>
    public async Task<byte[]?> ReadAsync(string hash, CancellationToken cancellation = default)
    {
        var path = PathOf(hash);
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellation) : null;
    }

    /// <summary>The hash and size that the stored bytes have now, or null where there is no such file.</summary>
    public async Task<(string Sha256, long Size)?> MeasureAsync(string hash, CancellationToken cancellation = default)
    {
        if (!File.Exists(PathOf(hash)))
            return null;
        await using var file = File.OpenRead(PathOf(hash));
        return (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)), file.Length);
    }

    /// <summary>Copies the bytes as they are, right or wrong; false where there is no such file.</summary>
    public async Task<bool> CopyToAsync(FileStore target, string hash, CancellationToken cancellation = default)
    {
        if (!File.Exists(PathOf(hash)))
            return false;
        await using var from = File.OpenRead(PathOf(hash));
        await target.WriteWholeAsync(target.PathOf(hash), to => from.CopyToAsync(to, cancellation));
        return true;
    }

    /// <summary>True where no file was ever written.</summary>
    public bool IsEmpty => !Hashes().Any();

    /// <summary>The names of all stored files; those left half-written by a crash are none.</summary>
    public IEnumerable<string> Hashes() => Directory.Exists(Path.Combine(Root, "files"))
        ? Directory.EnumerateFiles(Path.Combine(Root, "files"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(path)).Where(name => !name.Contains('.'))
        : [];

    /// <summary>Takes a file's bytes away; nothing happens where there are none.</summary>
    public void Delete(string hash)
    {
        if (!Contains(hash))
            return;
        File.Delete(PathOf(hash));
        StorageSteps.Reached(StorageSteps.FileDeleted);
    }

    public bool Contains(string hash) => File.Exists(PathOf(hash));

    /// <summary>The stored files last handed in before <paramref name="time"/> (UTC).</summary>
    public IReadOnlyList<string> OlderThan(DateTime time) =>
        [.. Hashes().Where(hash => File.GetLastWriteTimeUtc(PathOf(hash)) < time)];

    /// <summary>Removes what crashes left half-written before <paramref name="time"/> (UTC); how many files.</summary>
    public int RemoveParts(DateTime time)
    {
        if (!Directory.Exists(Root))
            return 0;
        var parts = Directory.EnumerateFiles(Root, "*.part", SearchOption.AllDirectories)
            .Where(path => File.GetLastWriteTimeUtc(path) < time).ToList();
        parts.ForEach(File.Delete);
        return parts.Count;
    }

    private async Task WriteWholeAsync(string path, Func<FileStream, Task> write)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }
            StorageSteps.Reached(StorageSteps.PartWritten);
            File.Move(temporary, path, overwrite: true);
            StorageSteps.Reached(StorageSteps.FileWritten);
        }
        catch (Exception trouble) when (StorageException.IsCausedBy(trouble))
        {
            throw new StorageException(Root, trouble);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    private string PathOf(string hash) => Path.Combine(Root, "files", hash[..2], hash[2..4], hash);
}
