using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Withholdings;

/// <summary>What a sweep did, a sentence each.</summary>
public sealed record SweepReport(IReadOnlyList<string> Sentences);

/// <summary>Finishes what crashes cut short, in the storage and in withholding; runs as the portal starts.</summary>
public sealed class StorageSweep(
    DisclosureDbContext db, FileStore files, WithholdingJournal journal, TimeProvider clock)
{
    /// <summary>A write that takes longer is none.</summary>
    public static readonly TimeSpan PartAge = TimeSpan.FromHours(1);

    /// <summary>An import that has not committed by then never will.</summary>
    public static readonly TimeSpan OrphanAge = TimeSpan.FromDays(1);

    public async Task<SweepReport> RunAsync(CancellationToken cancellation = default)
    {
        var report = new List<string>();
        var restored = await WithholdAgainAsync(cancellation);
        if (restored > 0)
            report.Add($"按屏蔽记录补办了 {restored} 项屏蔽。");
        var forgotten = await ForgetWithheldAsync(cancellation);
        if (forgotten > 0)
            report.Add($"清除了已屏蔽文件的内容 {forgotten} 个。");
        var parts = files.RemoveParts((clock.GetUtcNow() - PartAge).UtcDateTime);
        if (parts > 0)
            report.Add($"清除了没有写完的临时文件 {parts} 个。");
        if (await RemoveOrphansAsync(cancellation) is { } sentence)
            report.Add(sentence);
        return new(report);
    }

    /// <summary>Takes away the bytes of withheld files and what the database's log still holds; how many files.</summary>
    public async Task<int> ForgetWithheldAsync(CancellationToken cancellation = default)
    {
        var withheld = await db.WithheldHashesAsync(cancellation);
        var left = withheld.Where(files.Contains).ToList();
        left.ForEach(files.Delete);
        if (withheld.Count > 0)
            await db.ForgetDeletedAsync(cancellation);
        return left.Count;
    }

    /// <summary>
    /// Carries out what the journal holds and the database lacks, after a crash or the restore of an older backup, and
    /// journals what the database holds and the journal lacks. Withholdings of publications that this database does not
    /// have stay in the journal.
    /// </summary>
    public async Task<int> WithholdAgainAsync(CancellationToken cancellation = default)
    {
        await using var transaction = await db.BeginActAsync(cancellation);
        var journaled = await journal.ReadAsync(cancellation);
        var known = await db.Withholdings.AsNoTracking().ToListAsync(cancellation);
        var missing = journaled.Select(entry => entry.Withholding)
            .ExceptBy(known.Select(row => row.Id), row => row.Id).ToLookup(row => row.PublicationId);
        var ids = missing.Select(group => group.Key).ToList();
        var publications = await db.Publications.AsNoTracking()
            .Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);
        foreach (var publication in publications)
            await new WithholdingActs(db).CarryOutAsync(
                publication, [.. missing[publication.Id]], Publishing.Operator, cancellation);
        await ConfirmAsync(journaled.Where(entry => publications.Exists(row => row.Id == entry.Withholding.PublicationId)), cancellation);
        await JournalAsync(known.ExceptBy(journaled.Select(entry => entry.Withholding.Id), row => row.Id), cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return publications.Sum(publication => missing[publication.Id].Count());
    }

    /// <summary>A proposal whose withholding stands in the journal was confirmed, whatever the database says.</summary>
    private async Task ConfirmAsync(IEnumerable<JournaledWithholding> carriedOut, CancellationToken cancellation)
    {
        foreach (var entry in carriedOut.Where(entry => entry.Proposal is not null).DistinctBy(entry => entry.Proposal))
        {
            if (await db.WithholdingProposals.SingleOrDefaultAsync(row => row.Id == entry.Proposal, cancellation)
                is not { State: not ProposalState.Confirmed } proposal)
                continue;
            proposal.Close(ProposalState.Confirmed, entry.Withholding.ConfirmedBy, entry.Withholding.At);
            await db.AppendAsync([ProposalActs.Of(proposal, ProposalActs.Confirm, StaffActor.Operator, entry.Withholding.At)], cancellation);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private async Task JournalAsync(IEnumerable<Withholding> rows, CancellationToken cancellation)
    {
        foreach (var row in rows.ToList())
        {
            var publication = await db.Publications.AsNoTracking()
                .SingleAsync(found => found.Id == row.PublicationId, cancellation);
            await journal.WriteAsync([JournaledWithholding.Of(publication, row)], cancellation);
        }
    }

    /// <summary>
    /// Removes old files that no row names. More orphans than files speak of a wrong or older database beside this
    /// storage: then they are only reported.
    /// </summary>
    /// <remarks>No publication commits meanwhile; one that comes later writes its file anew.</remarks>
    private async Task<string?> RemoveOrphansAsync(CancellationToken cancellation)
    {
        await using var transaction = await db.BeginActAsync(cancellation);
        var named = await db.NamedHashesAsync(cancellation);
        var orphans = files.OlderThan((clock.GetUtcNow() - OrphanAge).UtcDateTime)
            .Where(hash => !named.Contains(hash)).ToList();
        if (orphans.Count == 0)
            return null;
        if (orphans.Count > named.Count)
            return $"文件目录中有 {orphans.Count} 个文件不属于这个数据库（它只登记了 {named.Count} 个），没有清除。"
                + "请核对 ConnectionStrings__Disclosure 和 Storage__Root 是否配套。";
        orphans.ForEach(files.Delete);
        return $"清除了没有登记的文件 {orphans.Count} 个。";
    }
}
