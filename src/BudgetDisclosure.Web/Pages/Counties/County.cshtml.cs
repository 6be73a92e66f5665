using BudgetDisclosure.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Counties;

/// <summary>A county: its departments and what each has published.</summary>
public sealed class CountyModel(DisclosureDbContext db) : PageModel
{
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public IReadOnlyList<IGrouping<int, PublishedEntry>> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string county, CancellationToken cancellation)
    {
        var found = await db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == county, cancellation);
        if (found is null)
            return NotFound();
        (Code, Name) = (found.Code, found.Name);
        Years = [.. (await db.ListPublishedAsync(county, cancellation: cancellation)).GroupBy(entry => entry.Year)];
        return Page();
    }
}
