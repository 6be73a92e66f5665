using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.Extensions.Options;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>Makes a draft of what was read, or gives the draft on its way its new content.</summary>
public sealed class DraftUpload(
    DisclosureDbContext db, FileStore files, WithheldFiles withheld, DraftStore drafts, IOptions<SiteOptions> site,
    TimeProvider clock)
{
    /// <summary>Content to be stored, and the edits of the draft that it holds already.</summary>
    private sealed record Prepared(Disclosure Disclosure, int? Revision, IReadOnlyList<(DraftEdit Edit, DisclosureEdit Moved)> Edits)
    {
        /// <summary>The edits that do not fit the new files.</summary>
        public IEnumerable<DraftEdit> Dropped => Edits.Where(pair => !Disclosure.Edits.Contains(pair.Moved)).Select(pair => pair.Edit);
    }

    /// <summary>The same content from the same files again changes nothing; other content voids submission and approval.</summary>
    /// <remarks>Edits that still fit stay; those that do not are named in the draft's note.</remarks>
    public async Task<DraftOutcome> SaveAsync(HandedIn handedIn, StaffActor by, CancellationToken cancellation = default)
    {
        var sources = handedIn.Request.Sources.Select(source => source.File).ToList();
        if (await withheld.RefusalAsync(sources, cancellation) is { } refusal)
            return new DraftOutcome.Refused(refusal);
        await WriteFilesAsync(sources, cancellation);
        while (true)
        {
            if (await SaveAsync(handedIn, await PrepareAsync(handedIn, cancellation), sources, by, cancellation) is { } outcome)
                return outcome;
        }
    }

    private async Task<Prepared> PrepareAsync(HandedIn handedIn, CancellationToken cancellation)
    {
        var request = handedIn.Request;
        var live = await drafts.FindLiveAsync(request.Identity, cancellation);
        db.ChangeTracker.Clear();
        var edits = live is null ? [] : DraftEdits.MovedTo(live, [.. request.Sources.Select(source => source.File.Name)]);
        var edited = edits.Count == 0 ? null : handedIn.WithEdits([.. edits.Select(pair => pair.Moved)]);
        var disclosure = edited is not null && DisclosureIdentity.Of(edited) == request.Identity ? edited : request.Disclosure;
        var copies = await new SourceRecords(db).FindAsync(PublicCopies.Of(request.Sources), cancellation);
        return new(PublicCopies.Named(disclosure with { PortalUrl = site.Value.PortalUrl }, copies), live?.Revision, edits);
    }

    /// <summary>Null where somebody made or took back an edit since: then it has to be prepared again.</summary>
    private async Task<DraftOutcome?> SaveAsync(
        HandedIn handedIn, Prepared prepared, IReadOnlyList<IncomingFile> sources, StaffActor by, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginActAsync(cancellation);
        // Once more, now that no sweep can run: an orphan of long ago may have gone since.
        await WriteFilesAsync(sources, cancellation);
        var draft = await drafts.FindLiveAsync(handedIn.Request.Identity, cancellation);
        if (draft?.Revision != prepared.Revision && (prepared.Edits.Count > 0 || draft?.StandingEdits.Any() == true))
        {
            db.ChangeTracker.Clear();
            return null;
        }
        if (draft is not null && DraftContent.IsSame(DraftContent.Read(draft), prepared.Disclosure) && HasSameFiles(draft, sources))
            return new DraftOutcome.Done(draft.Id, IsNew: false);
        var content = DraftContent.Of(prepared.Disclosure);
        var action = draft is null ? DraftActs.Upload : DraftActs.Replace;
        if (draft is null)
            db.Drafts.Add(draft = NewDraft(handedIn.Request.Identity, content, by));
        else
            Replace(draft, content, prepared, by);
        draft.Given = GivenWords.Write(handedIn.Given);
        draft.Files.AddRange(sources.Select((file, i) => new DraftFile
        {
            Draft = draft.Id, Ordinal = i + 1, Sha256 = file.Sha256, FileName = file.Name,
        }));
        await drafts.NoteAsync(draft, DraftStore.Change.Did(action, InWords(sources, prepared)), by, cancellation);
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

    private void Replace(Draft draft, DraftContent content, Prepared prepared, StaffActor by)
    {
        content.PutInto(draft, prepared.Disclosure, by.Account!.Value, clock.UtcSecond());
        db.DraftFiles.RemoveRange(draft.Files);
        db.SaveChanges();
        draft.Files.Clear();
        var dropped = prepared.Dropped.Select(edit => edit.Number).ToHashSet();
        foreach (var (edit, moved) in prepared.Edits)
        {
            var row = draft.Edits.Single(other => other.Number == edit.Number);
            if (dropped.Contains(edit.Number))
                (row.EndedBy, row.EndedAt) = (by.Named, clock.UtcSecond());
            else
                row.Place = moved.At.ToString();
        }
    }

    /// <summary>How many files, and which edits fit them no more.</summary>
    private static string InWords(IReadOnlyList<IncomingFile> sources, Prepared prepared)
    {
        var dropped = prepared.Dropped.Select(edit => DraftEdits.InWords(DraftEdits.Of(edit))).ToList();
        var words = $"{sources.Count} 个文件" + (dropped.Count == 0 ? ""
            : $"。网上改过的有 {dropped.Count} 处对不上新文件，已去掉：{string.Join('；', dropped)}");
        return words.Length <= DraftReview.MaxTextLength ? words : words[..(DraftReview.MaxTextLength - 1)] + "…";
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
