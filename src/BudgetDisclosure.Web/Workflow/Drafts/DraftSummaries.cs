using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>What lists say of a draft without reading it: how complete it is, and which rules it breaks.</summary>
/// <remarks>
/// Kept in the draft's row whenever its content changes, and renewed when something beside it does. Whatever decides
/// (submission, publication) runs the rules itself.
/// </remarks>
public sealed class DraftSummaries(DisclosureDbContext db)
{
    /// <summary>Sets the summary of a draft that the caller is about to save.</summary>
    public async Task SetAsync(Draft draft, CancellationToken cancellation = default)
    {
        var content = DraftContent.Read(draft);
        var checks = Reconciler.Run(content, await db.NeighboursOfAsync(DraftReview.IdentityOf(draft), cancellation));
        (draft.TablesThere, draft.TablesAsked) = RequiredTables.Count(
            draft.Stage, draft.Year, content.Tables.Where(table => table.Scope is null).Select(table => table.Slug));
        draft.FailingRules = string.Join(' ', DraftChecklist.FailingRules(checks));
    }

    /// <summary>Renews the summary of the draft on its way, if there is one, after something beside it changed.</summary>
    /// <remarks>No act of a person: neither revision nor notes change, and nobody is overtaken by it.</remarks>
    public Task RenewAsync(DisclosureIdentity identity, CancellationToken cancellation = default) => RenewAsync(
        db.Drafts.Where(row => row.County == identity.County && row.Year == identity.Year
            && row.Organisation == identity.Organisation && row.Stage == identity.Stage),
        cancellation);

    /// <summary>Renews the summaries of all drafts on their way.</summary>
    public Task RenewAllAsync(CancellationToken cancellation = default) => RenewAsync(db.Drafts, cancellation);

    /// <summary>Renews the drafts that a publication stands beside: next year's, the final accounts', the department's.</summary>
    public async Task RenewBesideAsync(DisclosureIdentity identity, CancellationToken cancellation = default)
    {
        var (county, organisation, year, stage) = identity;
        var isBudget = stage == Stage.Budget;
        await RenewAsync(
            db.Drafts.Where(row => row.County == county
                && ((row.Organisation == organisation && row.Year == year + 1 && row.Stage == stage)
                    || (isBudget && row.Organisation == organisation && row.Year == year && row.Stage == Stage.Final)
                    || (row.Year == year && row.Stage == stage
                        && db.Organisations.Any(unit => unit.County == county && unit.Code == organisation && unit.Parent == row.Organisation)))),
            cancellation);
    }

    private async Task RenewAsync(IQueryable<Draft> drafts, CancellationToken cancellation)
    {
        var live = drafts.Where(row => row.State != DraftState.Published && row.State != DraftState.Discarded);
        foreach (var id in await live.Select(row => row.Id).ToListAsync(cancellation))
        {
            var draft = await db.Drafts.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
            await SetAsync(draft, cancellation);
            await db.Drafts.Where(row => row.Id == id && row.ContentHash == draft.ContentHash).ExecuteUpdateAsync(
                row => row.SetProperty(one => one.TablesThere, draft.TablesThere)
                    .SetProperty(one => one.TablesAsked, draft.TablesAsked)
                    .SetProperty(one => one.FailingRules, draft.FailingRules),
                cancellation);
        }
    }
}
