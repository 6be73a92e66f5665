using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Documents.Reading.Csv;
using BudgetDisclosure.Web.Infrastructure.Caching;
using Microsoft.Extensions.Caching.Memory;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>The files of drafts as they were read: who mends one cell mends another, and a PDF takes a second to read.</summary>
/// <remarks>Kept by the file's hash, for a while and while there is room; who may see them is asked before.</remarks>
public sealed class DraftSources(FileStore files) : IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan LongestKept = TimeSpan.FromMinutes(10);
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The files in their order, a package of ours put together again; exactly one of the two is null.</summary>
    public async Task<(IReadOnlyList<NamedSource>? Sources, string? Refusal)> ReadAsync(
        Draft draft, CancellationToken cancellation)
    {
        var sources = new List<NamedSource>();
        foreach (var file in draft.Files.OrderBy(row => row.Ordinal))
        {
            var (source, refusal) = await ReadAsync(file, cancellation);
            if (source is null)
                return (null, refusal);
            sources.Add(source);
        }
        return (CsvPackageSources.Joined(sources), null);
    }

    public void Dispose() => _kept.Dispose();

    private async Task<(NamedSource? Source, string? Refusal)> ReadAsync(DraftFile file, CancellationToken cancellation)
    {
        if (_kept.TryGetValue((file.Sha256, file.FileName), out NamedSource? kept))
            return (kept, null);
        if (await files.ReadAsync(file.Sha256, cancellation) is not { } bytes)
            return (null, $"存放的文件 {file.FileName} 不见了，请重新上传。");
        var (opened, refusal) = new IncomingFile(file.FileName, bytes).Read(cancellation);
        if (opened is null)
            return (null, refusal);
        var entry = new MemoryCacheEntryOptions
        {
            Size = new ParsedSource(opened.Source.Document, []).Size, SlidingExpiration = LongestKept,
        };
        return (_kept.Set((file.Sha256, file.FileName), opened.Source, entry), null);
    }
}
