using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>Loads drafts and writes what is done to them: one transaction for the change, its note and its audit entry.</summary>
/// <remarks>Acts wait for each other, so that a revision seen in the transaction is the newest there is.</remarks>
public sealed class DraftStore(DisclosureDbContext db, DraftSummaries summaries, TimeProvider clock)
{
    /// <summary>What an act did; a refusal leaves everything as it was.</summary>
    internal sealed record Change(string? Refusal, string Action = "", string Detail = "")
    {
        public string Target { get; init; } = "";

        public static Change Refuse(string sentence) => new(sentence);

        public static Change Did(string action, string detail = "") => new(null, action, detail);
    }

    /// <summary>The whole draft; null where there is none.</summary>
    public Task<Draft?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        Whole().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>The draft of an identity that is still on its way; null where none is.</summary>
    internal Task<Draft?> FindLiveAsync(DisclosureIdentity identity, CancellationToken cancellation) =>
        Whole().SingleOrDefaultAsync(
            row => row.County == identity.County && row.Year == identity.Year
                && row.Organisation == identity.Organisation && row.Stage == identity.Stage
                && row.State != DraftState.Published && row.State != DraftState.Discarded,
            cancellation);

    /// <summary>Does something to the revision that the person saw.</summary>
    internal async Task<DraftOutcome> ChangeAsync(
        Guid id, int revision, StaffActor by, Func<Draft, Task<Change>> change, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginActAsync(cancellation);
        db.ChangeTracker.Clear();
        if (await FindAsync(id, cancellation) is not { } draft)
            return new DraftOutcome.Refused("没有这份草稿。");
        if (draft.Revision != revision)
            return new DraftOutcome.Overtaken(id);
        var done = await change(draft);
        if (done.Refusal is { } sentence)
        {
            db.ChangeTracker.Clear();
            return new DraftOutcome.Refused(sentence);
        }
        await NoteAsync(draft, done, by, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return new DraftOutcome.Done(id);
    }

    /// <summary>A new revision with its note and its audit entry, inside the caller's transaction.</summary>
    internal async Task NoteAsync(Draft draft, Change done, StaffActor by, CancellationToken cancellation)
    {
        if (draft.TablesThere is null || draft.Notes.MaxBy(note => note.Number)?.ContentHash != draft.ContentHash)
            await summaries.SetAsync(draft, cancellation);
        draft.Revision++;
        draft.Notes.Add(new()
        {
            Draft = draft.Id,
            Number = draft.Notes.Count + 1,
            At = clock.UtcSecond(),
            Who = by.Named,
            Kind = done.Action,
            Target = done.Target,
            Text = done.Detail,
            ContentHash = draft.ContentHash,
        });
        await db.AppendAsync(
            [
                new()
                {
                    At = clock.UtcSecond(),
                    Who = by.Named,
                    Action = done.Action,
                    Subject = new DisclosureIdentity(draft.County, draft.Organisation, draft.Year, draft.Stage).Address,
                    Detail = $"{draft.Id}, {draft.ContentHash}, note {draft.Notes.Count}",
                    FromAddress = by.FromAddress,
                },
            ],
            cancellation);
    }

    private IQueryable<Draft> Whole() => db.Drafts
        .Include(row => row.Files).Include(row => row.Notes).Include(row => row.Explanations).Include(row => row.SignOffs)
        .Include(row => row.Acknowledgements).Include(row => row.Edits)
        .AsSplitQuery();
}
