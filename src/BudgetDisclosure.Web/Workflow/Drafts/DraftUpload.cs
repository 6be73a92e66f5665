using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>Makes a draft of what was read, or gives the draft on its way its new content.</summary>
public sealed class DraftUpload(
    DisclosureDbContext db, FileStore files, WithheldFiles withheld, DraftStore drafts, IOptions<SiteOptions> site,
    TimeProvider clock)
{
    /// <summary>The same content from the same files again changes nothing; other content voids submission and approval.</summary>
    public async Task<DraftOutcome> SaveAsync(
        PublicationRequest request, StaffActor by, CancellationToken cancellation = default)
    {
        var sources = request.Sources.Select(source => source.File).ToList();
        if (await withheld.RefusalAsync(sources, cancellation) is { } refusal)
            return new DraftOutcome.Refused(refusal);
        await WriteFilesAsync(sources, cancellation);
        var copies = await new SourceRecords(db).FindAsync(PublicCopies.Of(request.Sources), cancellation);
        var named = PublicCopies.Named(request.Disclosure with { PortalUrl = site.Value.PortalUrl }, copies);

        await using var transaction = await db.BeginActAsync(cancellation);
        // Once more, now that no sweep can run: an orphan of long ago may have gone since.
        await WriteFilesAsync(sources, cancellation);
        var draft = await drafts.FindLiveAsync(request.Identity, cancellation);
        if (draft is not null && DraftContent.IsSame(DraftContent.Read(draft), named) && HasSameFiles(draft, sources))
            return new DraftOutcome.Done(draft.Id, IsNew: false);
        var content = DraftContent.Of(named);
        var action = draft is null ? DraftActs.Upload : DraftActs.Replace;
        if (draft is null)
            db.Drafts.Add(draft = NewDraft(request.Identity, content, by));
        else
            Replace(draft, content, by);
        draft.Files.AddRange(sources.Select((file, i) => new DraftFile
        {
            Draft = draft.Id, Ordinal = i + 1, Sha256 = file.Sha256, FileName = file.Name,
        }));
        await drafts.NoteAsync(
            draft, DraftStore.Change.Did(action, $"{sources.Count} 个文件"), by, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return new DraftOutcome.Done(draft.Id);
    }

    private Draft NewDraft(DisclosureIdentity identity, DraftContent content, StaffActor by) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        County = identity.County,
        Year = identity.Year,
        Organisation = identity.Organisation,
        Stage = identity.Stage,
        Json = content.Json,
        ContentHash = content.ContentHash,
        Findings = content.Findings,
        CreatedBy = by.Account!.Value,
        CreatedAt = clock.UtcSecond(),
        ChangedAt = clock.UtcSecond(),
        ChangedBy = by.Account!.Value,
    };

    private void Replace(Draft draft, DraftContent content, StaffActor by)
    {
        draft.Json = content.Json;
        draft.ContentHash = content.ContentHash;
        draft.Findings = content.Findings;
        draft.ChangedAt = clock.UtcSecond();
        draft.ChangedBy = by.Account!.Value;
        draft.Reopen();
        db.DraftFiles.RemoveRange(draft.Files);
        db.SaveChanges();
        draft.Files.Clear();
    }

    private async Task WriteFilesAsync(IEnumerable<IncomingFile> sources, CancellationToken cancellation)
    {
        foreach (var source in sources)
            await files.WriteAsync(source.Bytes, cancellation);
    }

    private static bool HasSameFiles(Draft draft, IReadOnlyList<IncomingFile> sources) =>
        draft.Files.OrderBy(file => file.Ordinal).Select(file => (file.Sha256, file.FileName))
            .SequenceEqual(sources.Select(file => (file.Sha256, file.Name)));
}
