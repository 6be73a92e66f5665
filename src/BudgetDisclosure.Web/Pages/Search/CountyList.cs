using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Search;

/// <summary>What the counties of the portal are called.</summary>
internal sealed class CountyList(IReadOnlyDictionary<string, string> names)
{
    public string NameOf(string county) => names.GetValueOrDefault(county, county);

    public static async Task<CountyList> OfAsync(DisclosureDbContext db, CancellationToken cancellation) =>
        new(await db.Counties.AsNoTracking().ToDictionaryAsync(county => county.Code, county => county.Name, cancellation));
}
