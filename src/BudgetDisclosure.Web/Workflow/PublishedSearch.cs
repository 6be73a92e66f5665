using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Search;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>What search finds of what is public now, always from its document as it is stored.</summary>
public sealed class PublishedSearch(DisclosureDbContext db)
{
    public static IReadOnlyList<SearchableText> Of(Publication publication, Disclosure content) =>
        SearchExtraction.Extract(
            content, new(new(publication.County, publication.Year, publication.Id), publication.Organisation));

    /// <summary>What is left after a withholding; nothing to do for a version that has been replaced.</summary>
    /// <param name="left">Null where nothing is.</param>
    public async Task AfterWithholdingAsync(Publication publication, Disclosure? left, CancellationToken cancellation = default)
    {
        if (await db.CurrentPublications.AnyAsync(row => row.PublicationId == publication.Id, cancellation))
            await db.ReplaceSearchAsync(publication, left is null ? [] : Of(publication, left), cancellation);
    }

    /// <summary>Makes those of publications that are older than the table.</summary>
    public async Task AddMissingAsync(CancellationToken cancellation = default)
    {
        var missing = await db.CurrentPublications
            .Where(row => !db.SearchEntries.Any(entry => entry.County == row.County && entry.Year == row.Year && entry.Publication == row.PublicationId))
            .Select(row => row.PublicationId).ToListAsync(cancellation);
        foreach (var id in missing)
            await MakeAsync(id, cancellation);
    }

    /// <summary>Throws all of it away and makes it again; until that is done, search finds less.</summary>
    /// <returns>How many versions there are.</returns>
    public async Task<int> MakeAllAsync(CancellationToken cancellation = default)
    {
        await using (var transaction = await db.BeginActAsync(cancellation))
        {
            await db.SearchEntries.ExecuteDeleteAsync(cancellation);
            await db.SearchPostings.ExecuteDeleteAsync(cancellation);
            await db.SearchTexts.ExecuteDeleteAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        var current = await db.CurrentPublications.Select(row => row.PublicationId).ToListAsync(cancellation);
        foreach (var id in current)
            await MakeAsync(id, cancellation);
        return current.Count;
    }

    /// <summary>A version that another one has replaced meanwhile is left alone.</summary>
    private async Task MakeAsync(Guid id, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginActAsync(cancellation);
        var publication = await db.Publications.AsNoTracking().Include(row => row.Document)
            .SingleOrDefaultAsync(row => row.Id == id && db.CurrentPublications.Any(current => current.PublicationId == id), cancellation);
        if (publication is { Document: { } document })
            await db.ReplaceSearchAsync(
                publication, Of(publication, Brotli.Read(document.Json, DisclosureJson.Read)), cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
