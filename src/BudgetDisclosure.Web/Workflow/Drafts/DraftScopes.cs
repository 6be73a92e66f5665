using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>Whose a draft is, for the question of who may see or change it.</summary>
/// <remarks>A document may name any department above its unit: what the county knows of the unit goes before that.</remarks>
public sealed class DraftScopes(DisclosureDbContext db, DraftStore drafts)
{
    /// <param name="claimed">The department that the document names; null for none.</param>
    public async Task<StaffScope> OfAsync(
        string county, string organisation, string? claimed, CancellationToken cancellation = default)
    {
        var known = await db.Organisations.AsNoTracking()
            .Where(row => row.County == county && row.Code == organisation)
            .Select(row => new { row.Parent }).SingleOrDefaultAsync(cancellation);
        var department = known is null ? claimed : known.Parent;
        return new(county, organisation, department == organisation ? null : department);
    }

    public Task<StaffScope> OfAsync(Draft draft, Disclosure content, CancellationToken cancellation = default) =>
        OfAsync(draft.County, draft.Organisation, content.Department?.Code, cancellation);

    /// <summary>Whose the draft of a document will be; one that is on its way already stays whose it is.</summary>
    public async Task<StaffScope> OfAsync(
        DisclosureIdentity identity, string? claimed, CancellationToken cancellation = default)
    {
        var live = await drafts.FindLiveAsync(identity, cancellation);
        return await OfAsync(
            identity.County, identity.Organisation, live is null ? claimed : DraftContent.Read(live).Department?.Code,
            cancellation);
    }
}
