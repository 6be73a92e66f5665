using BudgetDisclosure.Core;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data;

/// <summary>How many disclosures of a county are public for a year and stage: kept up in the transaction that publishes.</summary>
/// <remarks>Derived from <c>current_publications</c>, which has eighty times as many rows; one withheld whole still counts.</remarks>
public sealed class PublishedYear
{
    public required string County { get; init; }
    public required int Year { get; init; }
    public required Stage Stage { get; init; }
    public required int Disclosures { get; init; }
}

/// <summary>The counts of public disclosures as they are stored.</summary>
public static class PublishedYears
{
    /// <summary>Counts anew what is public for the county, year and stage of a publication, inside the current transaction.</summary>
    public static async Task CountPublishedAsync(
        this DisclosureDbContext db, Publication publication, CancellationToken cancellation = default)
    {
        await db.PublishedYears.Where(row => row.County == publication.County && row.Year == publication.Year
            && row.Stage == publication.Stage).ExecuteDeleteAsync(cancellation);
        var counted = await db.CountedYears().SingleAsync(row => row.County == publication.County
            && row.Year == publication.Year && row.Stage == publication.Stage, cancellation);
        db.PublishedYears.Add(counted);
        await db.SaveChangesAsync(cancellation);
        db.Entry(counted).State = EntityState.Detached;
    }

    /// <summary>The counts from the current publications themselves.</summary>
    public static IQueryable<PublishedYear> CountedYears(this DisclosureDbContext db) =>
        db.CurrentPublications.GroupBy(row => new { row.County, row.Year, row.Stage }).Select(group => new PublishedYear
        {
            County = group.Key.County,
            Year = group.Key.Year,
            Stage = group.Key.Stage,
            Disclosures = group.Count(),
        });
}
