using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Staff.Drafts;
using BudgetDisclosure.Web.Pages.Staff.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff;

/// <summary>The first page after signing in.</summary>
public sealed class IndexModel(DisclosureDbContext db, TimeProvider clock) : StaffPage
{
    public IReadOnlyList<string> Rights { get; private set; } = [];

    /// <summary>The counties of whose drafts the person sees some.</summary>
    public IReadOnlyList<County> Counties { get; private set; } = [];

    /// <summary>By county whose withholdings the person sees: how many wait for a second person.</summary>
    public IReadOnlyDictionary<string, int> Withholdings { get; private set; } = new Dictionary<string, int>();

    /// <summary>The year it is: most of the work of a year is its budgets.</summary>
    public int Year => clock.TodayInChina().Year;

    public async Task OnGetAsync()
    {
        var grants = await db.StaffGrants.AsNoTracking().Where(grant => grant.Account == Person.Id).ToListAsync();
        Counties = [.. (await db.Counties.AsNoTracking().OrderBy(row => row.Code).ToListAsync())
            .Where(county => Person.MaySomewhere(county.Code, DraftPage.Readers))];
        var pending = await db.WithholdingProposals.Where(row => row.State == ProposalState.Pending)
            .GroupBy(row => row.County).ToDictionaryAsync(group => group.Key, group => group.Count());
        Withholdings = Counties.Where(county => Person.May(new(county.Code), WithholdingPage.Readers))
            .ToDictionary(county => county.Code, county => pending.GetValueOrDefault(county.Code));
        Rights = await new GrantWords(db).OfAsync(grants);
    }
}
