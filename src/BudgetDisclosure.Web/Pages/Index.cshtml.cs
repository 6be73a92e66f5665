using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Feeds;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages;

/// <summary>A county on the first page: its newest year and how much of it is published.</summary>
public sealed record CountyEntry(string Code, string Name, int? Year, int Budgets, int FinalAccounts);

/// <summary>The counties by province; a portal of one county goes straight to it.</summary>
public sealed class IndexModel(DisclosureDbContext db) : PageModel
{
    private const int MostNewest = 6;

    /// <summary>The newest publications and corrections.</summary>
    public IReadOnlyList<FeedEntry> Newest { get; private set; } = [];
    public IReadOnlyList<(string Code, string Province, IReadOnlyList<CountyEntry> Counties)> Provinces { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var counties = await db.Counties.AsNoTracking().OrderBy(county => county.Code).ToListAsync(cancellation);
        if (counties is [var only])
            return Redirect(Url.Content($"~/{only.Code}"));
        var newest = (await db.PublishedYears.AsNoTracking()
            .Where(row => row.Year == db.PublishedYears.Where(other => other.County == row.County).Max(other => other.Year))
            .ToListAsync(cancellation)).ToLookup(row => row.County, StringComparer.Ordinal);
        Newest = await FeedEntries.NewestAsync(db, county: null, MostNewest, cancellation);
        Provinces = [.. counties
            .Select(county => new CountyEntry(county.Code, county.Name, newest[county.Code].FirstOrDefault()?.Year,
                CountOf(county.Code, Stage.Budget), CountOf(county.Code, Stage.Final)))
            .GroupBy(county => county.Code[..2])
            .Select(group => (group.Key, Core.Provinces.NameOf(group.Key) ?? "其他", (IReadOnlyList<CountyEntry>)[.. group]))];
        return Page();

        int CountOf(string county, Stage stage) => newest[county].Where(row => row.Stage == stage).Sum(row => row.Disclosures);
    }
}
