using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>What running the rules again came to.</summary>
/// <param name="Run">The number of the new run; null where the newest stands.</param>
public readonly record struct RecheckOutcome(string Address, int Version, int? Run);

/// <summary>Runs the rules again over current publications, each in a transaction of its own; over drafts with all of them.</summary>
public sealed class Rechecking(
    DisclosureDbContext db, PublishedChecks checks, DraftSummaries summaries, TimeProvider clock)
{
    /// <summary>What a new run is called in the audit log: with each act there, answers in memory are looked at again.</summary>
    public const string AuditAction = "check";

    /// <param name="identity">Null for all, in the order in which they were published.</param>
    public async IAsyncEnumerable<RecheckOutcome> RunAsync(
        DisclosureIdentity? identity, string who,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var rows = identity is var (county, organisation, year, stage)
            ? db.CurrentPublications.Where(row =>
                row.County == county && row.Organisation == organisation && row.Year == year && row.Stage == stage)
            : db.CurrentPublications;
        var current = await rows.OrderBy(row => row.Publication!.County).ThenBy(row => row.Publication!.ChainIndex)
            .Select(row => row.PublicationId).ToListAsync(cancellation);
        foreach (var id in current)
            yield return await RunAsync(id, who, cancellation);
        if (identity is null)
            await summaries.RenewAllAsync(cancellation);
    }

    private async Task<RecheckOutcome> RunAsync(Guid id, string who, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginActAsync(cancellation);
        var publication = await db.Publications.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        var at = clock.UtcSecond();
        var run = await checks.RunAgainAsync(publication, at, cancellation);
        if (run is { } number)
        {
            await db.AppendAsync(
                [
                    new()
                    {
                        At = at,
                        Who = who,
                        Action = AuditAction,
                        Subject = publication.Address,
                        Detail = $"version {publication.Version}, run {number}, rules {Reconciler.RulesVersion}",
                    },
                ],
                cancellation);
            await db.SaveChangesAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return new(publication.Address, publication.Version, run);
    }
}
