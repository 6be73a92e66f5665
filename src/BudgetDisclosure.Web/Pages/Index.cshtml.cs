using BudgetDisclosure.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages;

/// <summary>What is published, by county.</summary>
public sealed class IndexModel(DisclosureDbContext db) : PageModel
{
    public IReadOnlyList<(County County, IReadOnlyList<PublishedEntry> Entries)> Counties { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var counties = await db.Counties.AsNoTracking().OrderBy(county => county.Code).ToListAsync(cancellation);
        var entries = (await db.ListPublishedAsync(cancellation: cancellation)).ToLookup(entry => entry.County);
        Counties = [.. counties.Select(county => (county, (IReadOnlyList<PublishedEntry>)[.. entries[county.Code]]))];
    }
}
