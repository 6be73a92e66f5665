using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages;

/// <summary>A published version: the act and what was published.</summary>
/// <param name="CurrentVersion">The version that counts now; greater than the publication's own for an old one.</param>
public sealed record PublishedDisclosure(Publication Publication, Disclosure Disclosure, int CurrentVersion);

/// <summary>Finds published versions; page and downloads read the same.</summary>
public sealed class PublishedDisclosures(DisclosureDbContext db)
{
    /// <summary>The version asked for, or the current one; null where there is none.</summary>
    public async Task<PublishedDisclosure?> FindAsync(
        DisclosureIdentity identity, int? version, CancellationToken cancellation = default)
    {
        var (county, organisation, year, stage) = identity;
        var current = await db.CurrentPublications.AsNoTracking()
            .Where(row => row.County == county && row.Year == year && row.Organisation == organisation
                && row.Stage == stage)
            .Select(row => (int?)row.Publication!.Version)
            .SingleOrDefaultAsync(cancellation);
        if (current is null)
            return null;
        var wanted = version ?? current.Value;
        var publication = await db.Publications.AsNoTracking().Include(row => row.Files).Include(row => row.Document)
            .SingleOrDefaultAsync(
                row => row.County == county && row.Year == year && row.Organisation == organisation
                    && row.Stage == stage && row.Version == wanted,
                cancellation);
        if (publication?.Document is null)
            return null;
        var disclosure = DisclosureJson.Read(Brotli.Decompress(publication.Document.Json)) with
        {
            Version = publication.Version,
            PublishedAt = publication.PublishedAt,
        };
        return new(publication, disclosure, current.Value);
    }
}
