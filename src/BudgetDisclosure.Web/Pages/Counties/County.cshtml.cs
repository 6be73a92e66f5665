using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Counties;

/// <summary>A county: how much was published in each year, and its departments.</summary>
public sealed class CountyModel(DisclosureDbContext db) : PageModel
{
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? Province { get; private set; }
    /// <summary>Newest first.</summary>
    public IReadOnlyList<(int Year, int Budgets, int FinalAccounts)> Years { get; private set; } = [];
    public IReadOnlyList<OrganisationEntry> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string county, CancellationToken cancellation)
    {
        var found = await db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == county, cancellation);
        if (found is null)
            return NotFound();
        (Code, Name, Province) = (found.Code, found.Name, Core.Provinces.NameOf(county[..2]));
        var published = await db.PublishedYears.AsNoTracking().Where(row => row.County == county).ToListAsync(cancellation);
        Years = [.. published.GroupBy(row => row.Year).OrderByDescending(year => year.Key).Select(year => (
            year.Key,
            year.Where(row => row.Stage == Stage.Budget).Sum(row => row.Disclosures),
            year.Where(row => row.Stage == Stage.Final).Sum(row => row.Disclosures)))];
        Organisations = await db.ListOrganisationsAsync(county, cancellation: cancellation);
        return Page();
    }
}
