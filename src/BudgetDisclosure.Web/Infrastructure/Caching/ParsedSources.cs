using System.Collections.Concurrent;
using BudgetDisclosure.Data;
using Microsoft.Extensions.Caching.Memory;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>Sources as they were read, in memory: a page of a PDF starts no process of its own each time.</summary>
/// <remarks>
/// Files are known by their content, so what is kept never goes out of date; whether the public may see it is asked of
/// the database each time, and what was withheld is forgotten then.
/// </remarks>
public sealed class ParsedSources(FileStore files, long mostBytes) : IDisposable
{
    private static readonly TimeSpan LongestUnused = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _sources = new(new MemoryCacheOptions { SizeLimit = mostBytes });
    private readonly ConcurrentDictionary<Key, Lazy<Task<ParsedSource?>>> _underWay = new();

    /// <summary>Null where there is no such file, or where it cannot be read. Whoever asks meanwhile waits too.</summary>
    /// <param name="fileName">The name that it was published under; some formats are told apart by it.</param>
    public Task<ParsedSource?> ReadAsync(string sha256, string fileName, CancellationToken cancellation = default)
    {
        var key = new Key(sha256, fileName);
        if (_sources.TryGetValue(key, out ParsedSource? known))
            return Task.FromResult(known);
        var reading = _underWay.GetOrAdd(key, _ => new(() => Task.Run(() => ReadAsync(key), CancellationToken.None)));
        return reading.Value.WaitAsync(cancellation);
    }

    public void Forget(string sha256, string fileName) => _sources.Remove(new Key(sha256, fileName));

    public void Dispose() => _sources.Dispose();

    /// <remarks>Not ended by one who no longer waits: others may.</remarks>
    private async Task<ParsedSource?> ReadAsync(Key key)
    {
        try
        {
            if (await files.ReadAsync(key.Sha256) is not { } bytes || ParsedSource.Of(key.FileName, bytes) is not { } source)
                return null;
            _sources.Set(key, source, new MemoryCacheEntryOptions { Size = source.Size, SlidingExpiration = LongestUnused });
            return source;
        }
        finally
        {
            _underWay.TryRemove(key, out _);
        }
    }

    private readonly record struct Key(string Sha256, string FileName);
}
