using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>The key figures of what is public now, always from its document as it is stored.</summary>
public sealed class PublishedKeyFigures(DisclosureDbContext db)
{
    public static IReadOnlyList<KeyFigure> Of(Publication publication, Disclosure content) =>
        KeyFigureExtraction.Extract(
            content, new(new(publication.County, publication.Year, publication.Id), publication.Organisation));

    /// <summary>What is left after a withholding; nothing to do for a version that has been replaced.</summary>
    /// <param name="left">Null where nothing is.</param>
    public async Task AfterWithholdingAsync(Publication publication, Disclosure? left, CancellationToken cancellation = default)
    {
        if (await db.CurrentPublications.AnyAsync(row => row.PublicationId == publication.Id, cancellation))
            await db.ReplaceKeyFiguresAsync(publication, left is null ? [] : Of(publication, left), cancellation);
    }

    /// <summary>Makes those of publications that are older than the table.</summary>
    public async Task AddMissingAsync(CancellationToken cancellation = default)
    {
        var missing = await db.CurrentPublications
            .Where(row => !db.KeyFigures.Any(figure => figure.County == row.County && figure.Year == row.Year && figure.Publication == row.PublicationId))
            .Select(row => row.PublicationId).ToListAsync(cancellation);
        foreach (var id in missing)
            await MakeAsync(id, cancellation);
    }

    /// <summary>Makes all of them again.</summary>
    /// <returns>How many versions there are.</returns>
    public async Task<int> MakeAllAsync(CancellationToken cancellation = default)
    {
        var current = await db.CurrentPublications.Select(row => row.PublicationId).ToListAsync(cancellation);
        foreach (var id in current)
            await MakeAsync(id, cancellation);
        return current.Count;
    }

    private async Task MakeAsync(Guid id, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginActAsync(cancellation);
        var publication = await db.Publications.AsNoTracking().Include(row => row.Document)
            .SingleAsync(row => row.Id == id, cancellation);
        await db.CountPublishedAsync(publication, cancellation);
        if (publication.Document is { } document)
            await db.ReplaceKeyFiguresAsync(
                publication, Of(publication, Brotli.Read(document.Json, DisclosureJson.Read)), cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
