using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Sources;

/// <summary>What was published of a place in a source: the figures, and the links of the version that has them.</summary>
public sealed record CitedFigures(VersionLinks Links, IReadOnlyList<FigureView> Figures)
{
    /// <summary>In the current version that was read from the file, else in the newest; null where nothing of it is left.</summary>
    /// <param name="publications">Those that name the file, newest first.</param>
    public static async Task<CitedFigures?> AtAsync(
        DisclosureDbContext db, PublishedDisclosures published, IReadOnlyList<Guid> publications, string sha256,
        SourcePosition mark, CancellationToken cancellation)
    {
        var current = await db.CurrentPublications
            .Where(row => publications.Contains(row.PublicationId)).Select(row => (Guid?)row.PublicationId).FirstOrDefaultAsync(cancellation);
        var id = current ?? publications[0];
        var publication = await db.Publications.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        if (await published.LocateAsync(DisclosureIdentity.Of(publication), publication.Version, cancellation)
            is not { IsWithheld: false } located)
            return null;
        var shown = await published.OpenAsync(located, cancellation);
        return new(shown.Links, FigureView.At(shown.Disclosure, at =>
            at with { SourceId = null } == mark && shown.Disclosure.SourceOf(at)?.Sha256 == sha256));
    }
}
