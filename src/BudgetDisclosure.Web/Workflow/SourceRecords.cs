using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Enters the source files of a publication, and says which public copy each has.</summary>
internal sealed class SourceRecords(DisclosureDbContext db)
{
    /// <summary>The hash of each file's public copy: of a file known before, the copy that was stored then.</summary>
    public async Task<Dictionary<string, string>> RecordAsync(
        PublicationRequest request, Dictionary<string, ReadOnlyMemory<byte>> copies, CancellationToken cancellation)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, format) in request.Sources.DistinctBy(source => source.File.Sha256))
        {
            var row = await db.Files.FindAsync([file.Sha256], cancellation) ?? db.Files.Add(new()
            {
                Sha256 = file.Sha256,
                Name = file.Name,
                Size = file.Bytes.Length,
                Type = format.ToString().ToLowerInvariant(),
                Visibility = FileVisibility.Closed,
                PublicSha256 = copies.TryGetValue(file.Sha256, out var copy) ? FileStore.HashOf(copy.Span) : null,
            }).Entity;
            if (row.PublicSha256 is { } hash)
                named[file.Sha256] = hash;
        }
        return named;
    }

    /// <summary>The same before it is recorded.</summary>
    public async Task<Dictionary<string, string>> FindAsync(
        Dictionary<string, ReadOnlyMemory<byte>> copies, CancellationToken cancellation)
    {
        var hashes = copies.Keys.ToList();
        var known = await db.Files.AsNoTracking().Where(row => hashes.Contains(row.Sha256))
            .ToDictionaryAsync(row => row.Sha256, row => row.PublicSha256, cancellation);
        return copies.Select(copy => KeyValuePair.Create(
                copy.Key, known.TryGetValue(copy.Key, out var stored) ? stored : FileStore.HashOf(copy.Value.Span)))
            .Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
    }
}
