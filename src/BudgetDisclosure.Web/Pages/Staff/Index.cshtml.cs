using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff;

/// <summary>The first page after signing in.</summary>
public sealed class IndexModel(DisclosureDbContext db) : StaffPage
{
    public IReadOnlyList<string> Rights { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var grants = await db.StaffGrants.AsNoTracking().Where(grant => grant.Account == Person.Id).ToListAsync();
        Rights = await new GrantWords(db).OfAsync(grants);
    }
}
