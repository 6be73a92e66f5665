using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>What is published beside a disclosure: what its checks look at, and whose checks look at it.</summary>
public static class PublishedNeighbours
{
    /// <summary>The current publications that rules compare a disclosure with, as far as they have content, and its approval.</summary>
    public static async Task<Neighbours> NeighboursOfAsync(
        this DisclosureDbContext db, DisclosureIdentity identity, CancellationToken cancellation = default)
    {
        var (county, organisation, year, stage) = identity;
        var isFinal = stage == Stage.Final;
        var rows =
            from current in db.CurrentPublications
            join document in db.Documents on current.PublicationId equals document.Publication
            where current.County == county
                && ((current.Organisation == organisation && current.Year == year - 1 && current.Stage == stage)
                    || (isFinal && current.Organisation == organisation && current.Year == year && current.Stage == Stage.Budget)
                    || (current.Year == year && current.Stage == stage
                        && db.Organisations.Any(unit => unit.County == county && unit.Code == current.Organisation && unit.Parent == organisation)))
            orderby current.Organisation
            select new { current.Organisation, current.Year, current.Stage, document.Json };
        var found = (await rows.ToListAsync(cancellation))
            .Select(row => (row.Organisation, row.Year, row.Stage, Content: Brotli.Read(row.Json, DisclosureJson.Read))).ToList();
        return new()
        {
            LastYear = found.Find(row => row.Organisation == organisation && row.Year < year).Content,
            Budget = found.Find(row => row.Organisation == organisation && row.Stage != stage).Content,
            Units = [.. found.Where(row => row.Organisation != organisation).Select(row => row.Content)],
            Approval = await db.ApprovalOfAsync(identity, cancellation),
            UnitsListed = await db.Roster.Where(row => row.County == county && row.Year == year).GroupBy(row => row.County)
                .Select(group => (int?)group.Count(row => row.Parent == organisation && !row.Exempt)).SingleOrDefaultAsync(cancellation),
        };
    }

    /// <summary>Every version of the disclosures whose checks look at this one: next year's, the final accounts, the department's.</summary>
    public static Task<List<Publication>> DependentsOfAsync(
        this DisclosureDbContext db, DisclosureIdentity identity, CancellationToken cancellation = default)
    {
        var (county, organisation, year, stage) = identity;
        var isBudget = stage == Stage.Budget;
        return db.Publications.AsNoTracking()
            .Where(row => row.County == county
                && ((row.Organisation == organisation && row.Year == year + 1 && row.Stage == stage)
                    || (isBudget && row.Organisation == organisation && row.Year == year && row.Stage == Stage.Final)
                    || (row.Year == year && row.Stage == stage
                        && db.Organisations.Any(unit => unit.County == county && unit.Code == organisation && unit.Parent == row.Organisation))))
            .OrderBy(row => row.ChainIndex).ToListAsync(cancellation);
    }
}
