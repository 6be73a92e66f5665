using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages;

/// <summary>A current publication as lists show it.</summary>
public sealed record PublishedEntry(
    string County, string Organisation, string Name, int Year, Stage Stage, int Version, DateTime PublishedAt,
    string Address);

/// <summary>The current publications, as the overview pages list them.</summary>
public static class PublishedList
{
    /// <summary>A county's, newest year first, then in the organisations' order.</summary>
    public static Task<IReadOnlyList<PublishedEntry>> ListPublishedAsync(
        this DisclosureDbContext db, string county, CancellationToken cancellation = default) =>
        db.ListPublishedAsync(db.CurrentPublications.Where(row => row.County == county), cancellation);

    /// <summary>Some of them, in the same order.</summary>
    public static async Task<IReadOnlyList<PublishedEntry>> ListPublishedAsync(
        this DisclosureDbContext db, IQueryable<CurrentPublication> which, CancellationToken cancellation = default)
    {
        var rows =
            from current in which
            join unit in db.Organisations
                on new { current.County, Code = current.Organisation } equals new { unit.County, unit.Code }
            orderby current.Year descending, unit.DisplayOrder, current.Stage
            select new PublishedEntry(
                current.County,
                current.Organisation,
                db.OrganisationNames
                    .Where(name => name.County == current.County && name.Organisation == current.Organisation
                        && name.Year == current.Year)
                    .Select(name => name.Name).FirstOrDefault() ?? current.Organisation,
                current.Year,
                current.Stage,
                current.Publication!.Version,
                current.Publication.PublishedAt,
                current.Publication.Address);
        return await rows.AsNoTracking().ToListAsync(cancellation);
    }
}
