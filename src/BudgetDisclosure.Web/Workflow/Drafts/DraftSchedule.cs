using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>Publishes drafts at the minute that somebody set for them.</summary>
/// <remarks>
/// The time stands in the draft's row and nowhere else: a portal that was down at that minute publishes when it is up
/// again, and of several that run at once one does. Content that changes, or is returned, has no set time any more.
/// </remarks>
public sealed class DraftSchedule(
    DisclosureDbContext db, DraftStore drafts, DraftScopes scopes, DraftPublication publication, TimeProvider clock)
{
    /// <summary>The time set may lie this far in the future.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(366);
    private const int MaxNoteLength = 1000;

    /// <summary>Sets the minute at which the revision that the person saw is published.</summary>
    /// <param name="at">UTC, a whole minute.</param>
    public async Task<DraftOutcome> SetAsync(
        Guid id, int revision, DateTime at, StaffActor by, CancellationToken cancellation = default)
    {
        if (await drafts.FindAsync(id, cancellation) is { State: DraftState.Approved } seen && seen.Revision == revision)
        {
            var missing = await publication.MissingAsync(seen, cancellation);
            db.ChangeTracker.Clear();
            if (missing is not null)
                return new DraftOutcome.Refused(missing);
        }
        return await drafts.ChangeAsync(id, revision, by, draft => Task.FromResult(Set(draft, at, by)), cancellation);
    }

    private DraftStore.Change Set(Draft draft, DateTime at, StaffActor by)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (draft.State != DraftState.Approved)
            return DraftStore.Change.Refuse("审核通过以后才能定公开的时间。");
        if (at <= now)
            return DraftStore.Change.Refuse("定的时间已经过了。请定一个以后的时间，或者现在就公开。");
        if (at > now + Farthest)
            return DraftStore.Change.Refuse("最远只能定到一年以后。");
        (draft.PublishAt, draft.ScheduledBy) = (at, by.Account!.Value);
        return DraftStore.Change.Did(DraftActs.Schedule, $"{at:yyyy-MM-dd HH:mm} UTC");
    }

    /// <summary>Takes the set time back; the draft stays approved.</summary>
    public Task<DraftOutcome> CancelAsync(
        Guid id, int revision, StaffActor by, CancellationToken cancellation = default) =>
        drafts.ChangeAsync(id, revision, by, draft =>
        {
            if (draft is not { State: DraftState.Approved, PublishAt: not null })
                return Task.FromResult(DraftStore.Change.Refuse("没有定公开的时间。"));
            Unset(draft);
            return Task.FromResult(DraftStore.Change.Did(DraftActs.Unschedule));
        }, cancellation);

    /// <summary>Publishes what is due. What is refused loses its time, and the draft says why.</summary>
    /// <returns>How many this call published.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Drafts.AsNoTracking()
            .Where(row => row.State == DraftState.Approved && row.PublishAt != null && row.PublishAt <= now)
            .OrderBy(row => row.PublishAt).ThenBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellation);
        var published = 0;
        foreach (var id in due)
        {
            if (await RunAsync(id, cancellation))
                published++;
        }
        return published;
    }

    private async Task<bool> RunAsync(Guid id, CancellationToken cancellation)
    {
        var draft = await drafts.FindAsync(id, cancellation);
        db.ChangeTracker.Clear();
        // Another portal may have been faster, or somebody has taken the time back.
        if (draft is not { State: DraftState.Approved, PublishAt: not null, ScheduledBy: { } account })
            return false;
        var person = await db.StaffAccounts.AsNoTracking().Include(row => row.Grants)
            .SingleAsync(row => row.Id == account, cancellation);
        var by = new StaffActor(StaffPerson.InWords(person.DisplayName, person.UserName), account, FromAddress: null);
        var outcome = StaffPerson.Of(person)?.May(await scopes.OfAsync(draft, DraftContent.Read(draft), cancellation), StaffRole.Publisher) == true
            ? await publication.PublishAsync(id, draft.Revision, by, cancellation)
            : new DraftOutcome.Refused($"定时间的{person.DisplayName}已经停用，或者不再有公开的权限。");
        if (outcome is DraftOutcome.Refused refused)
            await RefuseAsync(draft, refused.Sentence, by, cancellation);
        return outcome is DraftOutcome.Done { IsNew: true };
    }

    /// <summary>Nothing where the draft has gone on meanwhile, as when another portal has just published it.</summary>
    private Task<DraftOutcome> RefuseAsync(Draft seen, string sentence, StaffActor by, CancellationToken cancellation) =>
        drafts.ChangeAsync(seen.Id, seen.Revision, by, draft =>
        {
            Unset(draft);
            return Task.FromResult(DraftStore.Change.Did(
                DraftActs.ScheduleRefused, sentence[..Math.Min(sentence.Length, MaxNoteLength)]));
        }, cancellation);

    private static void Unset(Draft draft) => (draft.PublishAt, draft.ScheduledBy) = (null, null);
}
