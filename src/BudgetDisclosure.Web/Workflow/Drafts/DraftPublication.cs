using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Withholdings;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>Publishes approved drafts: exactly the bytes whose hash was approved and signed.</summary>
public sealed class DraftPublication(
    DisclosureDbContext db, FileStore files, DraftStore drafts, DraftReview review, WithheldFiles withheld, Publishing publishing,
    TimeProvider clock)
{
    private const string First = "首次公开";

    /// <summary>All that still stands between the draft and the public, and what somebody should look at.</summary>
    public async Task<IReadOnlyList<ChecklistItem>> ChecklistAsync(Draft draft, CancellationToken cancellation = default) =>
    [
        .. DraftChecklist.BeforePublication(draft),
        .. DraftChecklist.BeforeSubmission(
            draft, DraftContent.Read(draft), await review.CheckAsync(draft, cancellation),
            await review.IsCorrectionAsync(draft, cancellation)),
        .. await AfterWithholdingAsync(draft, cancellation) is { } item ? (ChecklistItem[])[item] : [],
    ];

    /// <summary>
    /// What an earlier version had withheld may be shown again in a table where people approved the content afterwards,
    /// not where they approved it before.
    /// </summary>
    private async Task<ChecklistItem?> AfterWithholdingAsync(Draft draft, CancellationToken cancellation)
    {
        if (await withheld.ShownAgainAsync(DraftReview.IdentityOf(draft), DraftContent.Read(draft), cancellation) is not { } again)
            return null;
        var isBefore = draft.ApprovedAt is { } approved && approved <= again.At;
        return new(
            isBefore,
            WithheldFiles.InWords(again) + (isBefore ? "那是审核通过以后的事：请审核人退回，确认可以公开再审。" : "请确认现在的内容可以公开。"));
    }

    /// <summary>What blocks publication, in one text; null where nothing does.</summary>
    internal async Task<string?> MissingAsync(Draft draft, CancellationToken cancellation) =>
        string.Join(' ', (await ChecklistAsync(draft, cancellation)).Where(item => item.IsBlocking).Select(item => item.Sentence))
            is { Length: > 0 } sentences ? sentences : null;

    /// <summary>Publishes the revision that the person saw; the draft is published in the same transaction, or not at all.</summary>
    /// <remarks>Who publishes twice, or after a crash, gets the publication that there is.</remarks>
    public async Task<DraftOutcome> PublishAsync(
        Guid id, int revision, StaffActor by, CancellationToken cancellation = default)
    {
        if (await drafts.FindAsync(id, cancellation) is not { } draft)
            return new DraftOutcome.Refused("没有这份草稿。");
        db.ChangeTracker.Clear();
        if (draft.State == DraftState.Published)
            return new DraftOutcome.Done(id, IsNew: false);
        if (draft.Revision != revision)
            return new DraftOutcome.Overtaken(id);
        if (await MissingAsync(draft, cancellation) is { } missing)
            return new DraftOutcome.Refused(missing);
        var (sources, refusal) = await OpenAsync(draft, cancellation);
        if (refusal is not null)
            return new DraftOutcome.Refused(refusal);
        var outcome = await publishing.PublishAsync(
            new(DraftContent.Read(draft), sources, by.Named)
            {
                Approved = Brotli.Decompress(draft.Json),
                Reason = draft.Reason ?? First,
                IsAfterWithholding = true,
                Alongside = (publication, token) => FinishAsync(publication, id, revision, by, token),
            },
            cancellation);
        return outcome switch
        {
            { Refusal: { } sentence } => new DraftOutcome.Refused(sentence),
            { IsNew: false } => new DraftOutcome.Refused("内容和已经公开的完全一样，没有需要公开的变化。"),
            _ => new DraftOutcome.Done(id),
        };
    }

    /// <summary>The sources as they were handed in, opened again from the store.</summary>
    private async Task<(IReadOnlyList<StoredSource> Sources, string? Refusal)> OpenAsync(
        Draft draft, CancellationToken cancellation)
    {
        var sources = new List<StoredSource>();
        foreach (var row in draft.Files.OrderBy(file => file.Ordinal))
        {
            if (await files.ReadAsync(row.Sha256, cancellation) is not { } bytes)
                return ([], $"存放的文件 {row.FileName} 不见了，请重新上传。");
            var (opened, refusal) = new IncomingFile(row.FileName, bytes).Read(cancellation);
            if (opened is null)
                return ([], refusal);
            sources.Add(StoredSource.Of(opened));
        }
        return (sources, null);
    }

    /// <summary>What is written with the publication: explanations, signatures, and the end of the draft.</summary>
    private async Task<string?> FinishAsync(
        Publication publication, Guid id, int revision, StaffActor by, CancellationToken cancellation)
    {
        var draft = await drafts.FindAsync(id, cancellation);
        if (draft is not { State: DraftState.Approved } || draft.Revision != revision
            || draft.ContentHash != publication.ContentHash)
            return DraftOutcome.Overtaken.Sentence;
        if (await AfterWithholdingAsync(draft, cancellation) is { IsBlocking: true, Sentence: var sentence })
            return sentence;
        draft.State = DraftState.Published;
        draft.Revision++;
        draft.PublicationId = publication.Id;
        db.Waivers.AddRange(draft.Explanations.Select(row => new Waiver
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            PublicationId = publication.Id,
            Rule = row.Rule,
            Reason = row.Text,
            Who = row.Who,
            At = publication.PublishedAt,
        }));
        db.SignOffs.AddRange(draft.SignOffs.Select(row => new PublicationSignOff
        {
            PublicationId = publication.Id,
            Kind = row.Kind,
            Signatory = row.Signatory,
            SignedOn = row.SignedOn,
            DocumentNumber = row.DocumentNumber,
        }));
        return null;
    }
}
