using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Counties;

/// <summary>A county's year: which department has published what.</summary>
public sealed class YearModel(DisclosureDbContext db) : PageModel
{
    private Dictionary<(string, Stage), PublishedEntry> _published = [];

    public County County { get; private set; } = null!;
    public int Year { get; private set; }
    public IReadOnlyList<OrganisationEntry> Organisations { get; private set; } = [];
    /// <summary>The years with anything published, newest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public PublishedEntry? Published(OrganisationEntry organisation, Stage stage) =>
        _published.GetValueOrDefault((organisation.Code, stage));

    public int CountOf(Stage stage) => Organisations.Count(organisation => Published(organisation, stage) is not null);

    public async Task<IActionResult> OnGetAsync(string county, int year, CancellationToken cancellation)
    {
        var found = await db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == county, cancellation);
        if (found is null)
            return NotFound();
        var entries = await db.ListPublishedAsync(county, cancellation: cancellation);
        Years = [.. entries.Select(entry => entry.Year).Distinct()];
        if (!Years.Contains(year))
            return NotFound();
        (County, Year) = (found, year);
        _published = entries.Where(entry => entry.Year == year)
            .ToDictionary(entry => (entry.Organisation, entry.Stage));
        Organisations = await db.ListOrganisationsAsync(county, year, cancellation);
        return Page();
    }
}
