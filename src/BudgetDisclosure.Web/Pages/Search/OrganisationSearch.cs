using BudgetDisclosure.Core.Search;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Search;

/// <summary>Organisations whose name of any year, or code, matches. They are few, so each is compared.</summary>
internal sealed class OrganisationSearch(DisclosureDbContext db, SearchTerms terms, CountyList counties)
{
    private sealed record Named(string County, string Code, int Order, int Year, string Name);

    public async Task<SearchGroup> FindAsync(string key, string name, SearchPages pages, CancellationToken cancellation)
    {
        var rows = await db.OrganisationNames.AsNoTracking()
            .Join(db.Organisations, row => new { row.County, Code = row.Organisation }, unit => new { unit.County, unit.Code },
                (row, unit) => new Named(row.County, unit.Code, unit.DisplayOrder, row.Year, row.Name))
            .ToListAsync(cancellation);
        var found = rows.GroupBy(row => (row.County, row.Code))
            .Where(names => names.Any(row => terms.Match(TextOf(row))))
            .Select(names => names.OrderByDescending(row => row.Year).ToList())
            .OrderBy(names => names[0].County, StringComparer.Ordinal).ThenBy(names => names[0].Order).ToList();
        return new(key, name, found.Count, [.. found.Skip(pages.Skip).Take(pages.Take).Select(HitOf)]);
    }

    /// <summary>The code stands with every name, so that both can be asked for at once.</summary>
    private static string TextOf(Named row) => $"{row.Code} {row.Name}";

    private SearchHit HitOf(List<Named> names)
    {
        var newest = names[0];
        var former = terms.Match(TextOf(newest)) ? null : names.First(row => terms.Match(TextOf(row)));
        return new(
            Excerpt.Of(TextOf(newest), terms), counties.NameOf(newest.County), $"/{newest.County}/{newest.Code}",
            former is null ? null : $"{former.Year} 年叫“{former.Name}”");
    }
}
