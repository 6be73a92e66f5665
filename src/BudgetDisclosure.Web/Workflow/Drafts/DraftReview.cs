using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>The way of a draft between the one who prepares it and the one who approves it.</summary>
/// <remarks>Whose role allows what is asked by the page; that nobody approves own work is asked here.</remarks>
public sealed class DraftReview(DisclosureDbContext db, DraftStore drafts, TimeProvider clock)
{
    /// <summary>Characters of a remark, an explanation, a reason.</summary>
    public const int MaxTextLength = 1000;

    /// <summary>Characters of the reason of a correction, which the audit log repeats beside two hashes.</summary>
    public const int MaxReasonLength = 800;
    private const int MaxNameLength = 200;

    /// <summary>What the rules say of the draft's content, with what is published beside it.</summary>
    public async Task<IReadOnlyList<Check>> CheckAsync(Draft draft, CancellationToken cancellation = default) =>
        Reconciler.Run(
            DraftContent.Read(draft),
            await db.NeighboursOfAsync(IdentityOf(draft), cancellation));

    /// <summary>True where a version of the same disclosure is public already.</summary>
    public Task<bool> IsCorrectionAsync(Draft draft, CancellationToken cancellation = default) =>
        db.CurrentPublications.AnyAsync(
            row => row.County == draft.County && row.Year == draft.Year && row.Organisation == draft.Organisation
                && row.Stage == draft.Stage,
            cancellation);

    /// <summary>Why a failing rule stands; an empty text takes the words back.</summary>
    public Task<DraftOutcome> ExplainAsync(
        Guid id, int revision, string rule, string text, StaffActor by, CancellationToken cancellation = default) =>
        drafts.ChangeAsync(id, revision, by, draft =>
        {
            if (draft.State != DraftState.Open)
                return Refused("送审以后不能改说明；请审核人退回再改。");
            if (text.Trim().Length > MaxTextLength)
                return Refused($"说明太长，最多 {MaxTextLength} 字，现在是 {text.Trim().Length} 字。");
            if (Rules.All.All(known => known.Code != rule))
                return Refused($"没有 {rule} 这条规则。");
            if (PublicWords.Complaint("说明", text) is { } complaint)
                return Refused(complaint);
            // The sheet that was signed shows the explanations.
            draft.SignOffs.Clear();
            draft.Explanations.RemoveAll(row => row.Rule == rule);
            if (text.Trim() is { Length: > 0 } words)
                draft.Explanations.Add(new() { Draft = draft.Id, Rule = rule, Text = words, Who = by.Named });
            return Task.FromResult(DraftStore.Change.Did(DraftActs.Explain, text.Trim()) with { Target = rule });
        }, cancellation);

    /// <summary>What is said to the reviewer's remarks; the public does not see it.</summary>
    public Task<DraftOutcome> AnswerAsync(
        Guid id, int revision, string text, StaffActor by, CancellationToken cancellation = default) =>
        drafts.ChangeAsync(id, revision, by, draft => draft.State != DraftState.Open
            ? Refused("送审以后不能再答复；请审核人退回再写。")
            : text.Trim().Length is 0 or > MaxTextLength
                ? Refused($"答复要有内容，最多 {MaxTextLength} 字。")
                : Task.FromResult(DraftStore.Change.Did(DraftActs.Answer, text.Trim())), cancellation);

    /// <summary>That the person has looked at findings on what is unseen and on persons, each named by itself.</summary>
    /// <param name="findings">The <see cref="DraftAcknowledgement.KeyOf"/> of each.</param>
    public Task<DraftOutcome> AcknowledgeAsync(
        Guid id, int revision, IReadOnlyCollection<string> findings, StaffActor by, CancellationToken cancellation = default) =>
        drafts.ChangeAsync(id, revision, by, draft =>
        {
            if (draft.State != DraftState.Open)
                return Refused("送审以后不能再确认；请审核人退回再办。");
            var missing = Acknowledgements.Missing(draft, DraftContent.Read(draft))
                .ToDictionary(DraftAcknowledgement.KeyOf, StringComparer.Ordinal);
            var seen = findings.Distinct(StringComparer.Ordinal).ToList();
            if (seen.Count == 0 || !seen.TrueForAll(missing.ContainsKey))
                return Refused("要确认的内容和现在的不是同一份。请看过现在的内容再确认。");
            draft.Acknowledgements.AddRange(seen.Select(key => new DraftAcknowledgement
            {
                Draft = draft.Id, Finding = key, Kind = missing[key].Kind.Code, Place = missing[key].At?.ToString() ?? "",
                Message = missing[key].Message, Who = by.Named, At = clock.UtcSecond(),
            }));
            var words = $"{seen.Count} 处：{string.Join('；', seen.Select(key => missing[key].Message))}";
            return Task.FromResult(DraftStore.Change.Did(
                DraftActs.Acknowledge, words.Length <= MaxTextLength ? words : words[..(MaxTextLength - 1)] + "…"));
        }, cancellation);

    /// <summary>Hands the draft to the reviewer.</summary>
    /// <param name="reason">Why published content is replaced; null or empty for a first publication.</param>
    public Task<DraftOutcome> SubmitAsync(
        Guid id, int revision, string? reason, StaffActor by, CancellationToken cancellation = default) =>
        drafts.ChangeAsync(id, revision, by, async draft =>
        {
            if (draft.State != DraftState.Open)
                return DraftStore.Change.Refuse("这份草稿已经送审。");
            if (reason?.Trim().Length > MaxReasonLength)
                return DraftStore.Change.Refuse($"更正的原因太长，最多 {MaxReasonLength} 字。");
            if (PublicWords.Complaint("更正的原因", reason ?? "") is { } complaint)
                return DraftStore.Change.Refuse(complaint);
            var isCorrection = await IsCorrectionAsync(draft, cancellation);
            var before = draft.Reason;
            draft.Reason = isCorrection ? reason?.Trim() : null;
            // The sheet that was signed shows the reason.
            if (draft.Reason != before)
                draft.SignOffs.Clear();
            var missing = DraftChecklist.BeforeSubmission(
                draft, DraftContent.Read(draft), await CheckAsync(draft, cancellation), isCorrection)
                .Where(item => item.IsBlocking).Select(item => item.Sentence).ToList();
            if (missing.Count > 0)
                return DraftStore.Change.Refuse(string.Join(' ', missing));
            draft.Submit(by.Account!.Value, clock.UtcSecond());
            return DraftStore.Change.Did(DraftActs.Submit, draft.Reason ?? "");
        }, cancellation);

    /// <summary>Gives the draft back with what is to be mended.</summary>
    /// <param name="target">A table, row or cell as its address ends; empty for the whole.</param>
    public Task<DraftOutcome> ReturnAsync(
        Guid id, int revision, string remark, string target, StaffActor by, CancellationToken cancellation = default) =>
        drafts.ChangeAsync(id, revision, by, draft =>
        {
            if (draft.State is not (DraftState.Submitted or DraftState.Approved))
                return Refused("只有送审的或审核通过的才能退回。");
            if (string.IsNullOrWhiteSpace(remark) || remark.Trim().Length > MaxTextLength || target.Length > MaxTextLength)
                return Refused($"请写明退回的原因，最多 {MaxTextLength} 字。");
            draft.Reopen();
            return Task.FromResult(DraftStore.Change.Did(DraftActs.Return, remark.Trim()) with { Target = target.Trim() });
        }, cancellation);

    /// <summary>Approves exactly the content that the reviewer saw.</summary>
    public Task<DraftOutcome> ApproveAsync(
        Guid id, int revision, string contentHash, StaffActor by, CancellationToken cancellation = default) =>
        drafts.ChangeAsync(id, revision, by, draft =>
        {
            if (draft.State != DraftState.Submitted)
                return Refused("只有送审的才能审核通过。");
            if (draft.ContentHash != contentHash)
                return Refused("内容和您看到的不是同一份。请看过现在的内容再审。");
            if (by.Account == draft.ChangedBy || by.Account == draft.SubmittedBy || by.Account == draft.CreatedBy)
                return Refused("不能审核自己上传、修改或送审的，请另一位审核人来办。");
            draft.Approve(by.Account!.Value, clock.UtcSecond());
            return Task.FromResult(DraftStore.Change.Did(DraftActs.Approve));
        }, cancellation);

    /// <summary>Enters a signature that was made on paper for the content of today.</summary>
    /// <param name="kind"><see cref="SignOff.Secrecy"/> or <see cref="SignOff.Leader"/>.</param>
    public Task<DraftOutcome> SignOffAsync(
        Guid id, int revision, string kind, string signatory, DateOnly? signedOn, string documentNumber, StaffActor by,
        CancellationToken cancellation = default) =>
        drafts.ChangeAsync(id, revision, by, draft =>
        {
            if (draft.State is not (DraftState.Submitted or DraftState.Approved) || kind is not (SignOff.Secrecy or SignOff.Leader))
                return Refused("送审以后、公开以前登记保密审查和负责人审签。");
            var (name, number) = (signatory.Trim(), documentNumber.Trim());
            if (name is "" || number is "" || name.Length > MaxNameLength || number.Length > MaxNameLength || signedOn is not { } day)
                return Refused("请写明谁签的、日期和文号。");
            if (day > DateOnly.FromDateTime(clock.GetUtcNow().AddDays(1).UtcDateTime))
                return Refused("签字的日期在将来，请核对。");
            draft.SignOffs.RemoveAll(row => row.Kind == kind);
            draft.SignOffs.Add(new()
            {
                Draft = draft.Id, Kind = kind, Signatory = name, SignedOn = day, DocumentNumber = number,
                ContentHash = draft.ContentHash, EnteredBy = by.Named,
            });
            return Task.FromResult(DraftStore.Change.Did(DraftActs.SignOff, $"{kind}, {name}, {day:yyyy-MM-dd}, {number}"));
        }, cancellation);

    /// <summary>Gives the draft up; it stays on record.</summary>
    public Task<DraftOutcome> DiscardAsync(
        Guid id, int revision, StaffActor by, CancellationToken cancellation = default) =>
        drafts.ChangeAsync(id, revision, by, draft =>
        {
            if (draft.State != DraftState.Open)
                return Refused("送审以后不能作废；请审核人先退回。");
            draft.State = DraftState.Discarded;
            return Task.FromResult(DraftStore.Change.Did(DraftActs.Discard));
        }, cancellation);

    internal static DisclosureIdentity IdentityOf(Draft draft) =>
        new(draft.County, draft.Organisation, draft.Year, draft.Stage);

    private static Task<DraftStore.Change> Refused(string sentence) =>
        Task.FromResult(DraftStore.Change.Refuse(sentence));
}
