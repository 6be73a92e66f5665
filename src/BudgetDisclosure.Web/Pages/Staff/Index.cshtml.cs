using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Staff.Drafts;
using BudgetDisclosure.Web.Pages.Staff.Withholdings;
using BudgetDisclosure.Web.Workflow.Visitors;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff;

/// <summary>The first page after signing in.</summary>
public sealed class IndexModel(DisclosureDbContext db, VisitorFeedback feedback, TimeProvider clock) : StaffPage
{
    public IReadOnlyList<string> Rights { get; private set; } = [];

    /// <summary>The counties of whose drafts the person sees some.</summary>
    public IReadOnlyList<County> Counties { get; private set; } = [];

    /// <summary>By county whose withholdings the person sees: how many wait for a second person.</summary>
    public IReadOnlyDictionary<string, int> Withholdings { get; private set; } = new Dictionary<string, int>();

    /// <summary>The counties of whose feedback the person sees some, and how much of it waits.</summary>
    public IReadOnlyList<(County County, int Waiting)> Feedback { get; private set; } = [];

    /// <summary>The year it is: most of the work of a year is its budgets.</summary>
    public int Year => clock.TodayInChina().Year;

    public async Task OnGetAsync()
    {
        var grants = await db.StaffGrants.AsNoTracking().Where(grant => grant.Account == Person.Id).ToListAsync();
        var counties = await db.Counties.AsNoTracking().OrderBy(row => row.Code).ToListAsync();
        var waiting = new List<(County County, int Waiting)>();
        foreach (var county in counties.Where(county => Person.MaySomewhere(county.Code, VisitorFeedback.Readers)))
            waiting.Add((county, (await feedback.ListAsync(Person, county.Code)).Open.Count));
        Feedback = waiting;
        Counties = [.. counties.Where(county => Person.MaySomewhere(county.Code, DraftPage.Readers))];
        var pending = await db.WithholdingProposals.Where(row => row.State == ProposalState.Pending)
            .GroupBy(row => row.County).ToDictionaryAsync(group => group.Key, group => group.Count());
        Withholdings = Counties.Where(county => Person.May(new(county.Code), WithholdingPage.Readers))
            .ToDictionary(county => county.Code, county => pending.GetValueOrDefault(county.Code));
        Rights = await new GrantWords(db).OfAsync(grants);
    }
}
