using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>What is published of a year, as lists show it: asked of the facts and of the newest runs of the rules.</summary>
internal sealed class YearPublications(DisclosureDbContext db)
{
    /// <summary>By organisation; the days of approval where the publication states one.</summary>
    public async Task<(Dictionary<string, PublishedInYear> Published, Dictionary<string, DateOnly?> ApprovedOn)> OfAsync(
        string county, int year, Stage stage, CancellationToken cancellation)
    {
        var current = db.CurrentPublications.Where(row => row.County == county && row.Year == year && row.Stage == stage);
        var ids = current.Select(row => row.PublicationId);
        var rows = await current.Select(row => new
        {
            row.Organisation,
            row.PublicationId,
            row.Publication!.Address,
            row.Publication.Version,
            row.Publication.ApprovedOn,
            row.Publication.FirstPublishedOn,
            First = db.Publications.Where(first => first.County == county && first.Year == year && first.Stage == stage
                && first.Organisation == row.Organisation).Min(first => first.PublishedAt),
            HasContent = db.Documents.Any(document => document.Publication == row.PublicationId),
        }).ToListAsync(cancellation);
        var tables = (await db.Set<FactTable>()
            .Where(table => table.County == county && table.Year == year && ids.Contains(table.Publication)
                && table.ScopeCode == null && table.ScopeName == null)
            .Select(table => new { table.Publication, table.Slug }).Distinct().ToListAsync(cancellation))
            .ToLookup(table => table.Publication, table => table.Slug);
        var (fails, error) = (Outcome.Fails.Slug(), nameof(Severity.Error).ToLowerInvariant());
        var failing = (await db.Set<CheckFact>()
            .Where(check => check.County == county && check.Year == year && ids.Contains(check.Publication)
                && check.Outcome == fails && check.Severity == error)
            .Select(check => new { check.Publication, check.Rule }).Distinct().ToListAsync(cancellation))
            .ToLookup(check => check.Publication, check => check.Rule);
        var explained = (await db.Waivers.Where(waiver => ids.Contains(waiver.PublicationId))
            .Select(waiver => new { waiver.PublicationId, waiver.Rule }).ToListAsync(cancellation))
            .ToLookup(waiver => waiver.PublicationId, waiver => waiver.Rule);
        return (
            rows.ToDictionary(
                row => row.Organisation,
                row => new PublishedInYear(row.Address, row.Version, row.FirstPublishedOn ?? row.First.Day())
                {
                    Tables = row.HasContent ? RequiredTables.Count(stage, year, tables[row.PublicationId]) : null,
                    Failing = [.. failing[row.PublicationId].Order(StringComparer.Ordinal)],
                    Explained = [.. explained[row.PublicationId]],
                }, StringComparer.Ordinal),
            rows.ToDictionary(row => row.Organisation, row => row.ApprovedOn, StringComparer.Ordinal));
    }
}
