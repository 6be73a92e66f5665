using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Web.Workflow.Accounts;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>Small fixes of a draft: kept as edits of what its files say, from which all else is recognised again.</summary>
public sealed class DraftEditing(
    DisclosureDbContext db, DraftSources sources, RosterIdentification rosters, DraftStore drafts, TimeProvider clock)
{
    /// <summary>Characters of a cell or paragraph, as many as a file may have in one.</summary>
    public const int MaxTextLength = 32_767;

    private const string NotThere = "这个位置不能在网上改。请在原来的文件里改好，重新上传。";

    /// <summary>The text of the files at a place; null where it cannot be changed here.</summary>
    public async Task<EditablePlace?> FindAsync(Draft draft, SourcePosition at, CancellationToken cancellation = default) =>
        await sources.ReadAsync(draft, cancellation) is { Sources: { } read } ? EditablePlace.Find(read, at) : null;

    /// <summary>Puts another text in the place of a cell's or paragraph's; the file's own text takes an edit back.</summary>
    public async Task<DraftOutcome> EditAsync(
        Guid id, int revision, SourcePosition at, string now, string reason, StaffActor by,
        CancellationToken cancellation = default)
    {
        var (draft, stopped) = await OpenAsync(id, revision, cancellation);
        if (draft is null)
            return stopped!;
        now = Typed(now);
        if (now.Length > MaxTextLength || now.Any(letter => char.IsControl(letter) && letter is not '\n' and not '\t'))
            return new DraftOutcome.Refused($"改后的文字太长或含有控制字符，最多 {MaxTextLength} 字。");
        if (await FindAsync(draft, at, cancellation) is not { } place)
            return new DraftOutcome.Refused(NotThere);
        // Blanks around a text say nothing: without them it is the file's own still.
        var text = now == Typed(place.Text) ? place.Text : now;
        return await PutAsync(draft, new(place.Kind, at, place.Text, text, reason), by, cancellation);
    }

    /// <summary>Says which table of the catalogue a table of the files is.</summary>
    /// <param name="at">A place of the table as the disclosure has it: its title's, or a cell's.</param>
    public async Task<DraftOutcome> AssignAsync(
        Guid id, int revision, SourcePosition at, string slug, string reason, StaffActor by,
        CancellationToken cancellation = default)
    {
        var (draft, stopped) = await OpenAsync(id, revision, cancellation);
        if (draft is null)
            return stopped!;
        if (TableCatalogue.Find(slug) is not { } table || (table.Stage ?? draft.Stage) != draft.Stage)
            return new DraftOutcome.Refused("请选择它是哪一张表。");
        if (TitleAt(DraftContent.Read(draft), at) is not { } title)
            return new DraftOutcome.Refused("没有找到这张表。请看过现在的内容再指定。");
        return await PutAsync(draft, new(EditKind.Table, at, title, slug, reason), by, cancellation);
    }

    /// <summary>Takes an edit back: the file's own text stands again.</summary>
    public async Task<DraftOutcome> UndoAsync(
        Guid id, int revision, int number, StaffActor by, CancellationToken cancellation = default)
    {
        var (draft, stopped) = await OpenAsync(id, revision, cancellation);
        if (draft is null)
            return stopped!;
        return draft.StandingEdits.FirstOrDefault(edit => edit.Number == number) is { } edit
            ? await ReviseAsync(draft, ending: edit, put: null, DraftEdits.InWords(DraftEdits.Of(edit)), by, cancellation)
            : new DraftOutcome.Refused("这一处修改已经撤销。");
    }

    private static string Typed(string text) => text.ReplaceLineEndings("\n").Trim();

    /// <summary>Exactly one of the two is null.</summary>
    private async Task<(Draft? Draft, DraftOutcome? Stopped)> OpenAsync(Guid id, int revision, CancellationToken cancellation)
    {
        var draft = await drafts.FindAsync(id, cancellation);
        db.ChangeTracker.Clear();
        return draft switch
        {
            null => (null, new DraftOutcome.Refused("没有这份草稿。")),
            { State: DraftState.Published or DraftState.Discarded } => (null, new DraftOutcome.Refused("已公开或已作废的不能再改。")),
            _ when draft.Revision != revision => (null, new DraftOutcome.Overtaken(id)),
            _ => (draft, null),
        };
    }

    private async Task<DraftOutcome> PutAsync(Draft draft, DisclosureEdit edit, StaffActor by, CancellationToken cancellation)
    {
        edit = edit with { Reason = edit.Reason.Trim() };
        var standing = draft.StandingEdits.FirstOrDefault(other => other.Kind == edit.Kind.Slug() && DraftEdits.PlaceOf(other) == edit.At);
        if (edit.Now == (standing?.Now ?? edit.Was))
            return new DraftOutcome.Refused("和现在的一样，没有改动。");
        if (edit.Now == edit.Was && standing is not null)
            return await ReviseAsync(draft, standing, put: null, DraftEdits.InWords(DraftEdits.Of(standing)), by, cancellation);
        if (edit.Reason.Length is 0 or > DraftReview.MaxReasonLength)
            return new DraftOutcome.Refused($"请写明为什么改，最多 {DraftReview.MaxReasonLength} 字。理由会和改动一起公开。");
        if (PublicWords.Complaint("理由", edit.Reason) is { } complaint)
            return new DraftOutcome.Refused(complaint);
        return await ReviseAsync(draft, standing, edit, DraftEdits.InWords(edit), by, cancellation);
    }

    /// <summary>Everything is read again with the edits as they will be; the revision seen takes it, or none does.</summary>
    private async Task<DraftOutcome> ReviseAsync(
        Draft draft, DraftEdit? ending, DisclosureEdit? put, string words, StaffActor by, CancellationToken cancellation)
    {
        var edits = draft.StandingEdits.Where(edit => edit != ending).Select(DraftEdits.Of).ToList();
        if (put is not null)
            edits.Add(put);
        var before = DraftContent.Read(draft);
        var (after, refusal) = await ReadAsync(draft, before, edits, by, cancellation);
        if (after is null)
            return new DraftOutcome.Refused(refusal!);
        var effect = await EffectAsync(draft, before, after, cancellation);
        var content = DraftContent.Of(after);
        return await drafts.ChangeAsync(draft.Id, draft.Revision, by, current =>
        {
            if (ending is not null)
                End(current, ending.Number, by);
            if (put is not null)
                current.Edits.Add(RowOf(current, put, by));
            content.PutInto(current, after, by.Account!.Value, clock.UtcSecond());
            var action = put switch { null => DraftActs.UndoEdit, { Kind: EditKind.Table } => DraftActs.Assign, _ => DraftActs.Edit };
            return Task.FromResult(DraftStore.Change.Did(action, $"{words}。{effect}"));
        }, cancellation);
    }

    /// <summary>What the files say with these edits, under the identity that the draft has.</summary>
    private async Task<(Disclosure? Disclosure, string? Refusal)> ReadAsync(
        Draft draft, Disclosure before, List<DisclosureEdit> edits, StaffActor by, CancellationToken cancellation)
    {
        var (read, refusal) = await sources.ReadAsync(draft, cancellation);
        if (read is null)
            return (null, refusal);
        var request = new ImportRequest(CountyCode.Parse(draft.County), GivenWords.Read(draft), ImportMode.Draft, by.Named)
        {
            Author = new(by, (_, _) => true),
        };
        var disclosure = Recogniser.Recognise(read, request.Given, edits);
        var (identity, unknown) = await rosters.IdentifyAsync(disclosure, request, cancellation);
        disclosure = (identity?.Apply(disclosure) ?? disclosure) with
        {
            County = before.County, Sources = before.Sources, PortalUrl = before.PortalUrl,
        };
        var sentence = unknown ?? DisclosureImport.WhyNot(disclosure, request.Advice)
            ?? (disclosure.Edits.Count != edits.Count ? NotThere : null)
            ?? (DisclosureIdentity.Of(disclosure) != DraftReview.IdentityOf(draft)
                ? "这样改以后，文件写的就是另一个部门、年度或类别了，所以没有改。请核对。" : null);
        return sentence is null ? (disclosure, null) : (null, sentence);
    }

    /// <summary>Which rules came out otherwise: R01 不符变为相符.</summary>
    private async Task<string> EffectAsync(Draft draft, Disclosure before, Disclosure after, CancellationToken cancellation)
    {
        var neighbours = await db.NeighboursOfAsync(DraftReview.IdentityOf(draft), cancellation);
        var (was, now) = (Outcomes(before, neighbours), Outcomes(after, neighbours));
        var changed = was.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Where(rule => was.GetValueOrDefault(rule) != now.GetValueOrDefault(rule))
            .Select(rule => $"{rule} 由{was.GetValueOrDefault(rule, "没有")}变为{now.GetValueOrDefault(rule, "没有")}").ToList();
        return changed.Count == 0 ? "核对结果没有变化" : $"核对结果：{string.Join('、', changed)}";
    }

    private static Dictionary<string, string> Outcomes(Disclosure disclosure, Neighbours neighbours) =>
        Reconciler.Run(disclosure, neighbours).GroupBy(check => check.Rule).ToDictionary(
            rule => rule.Key,
            rule => OutcomeTally.Of(rule).WorstOutcome is var (outcome, isHint) && isHint ? "提示" : outcome.Chinese(),
            StringComparer.Ordinal);

    /// <summary>The printed title of the table that has the place; null where none has.</summary>
    private static string? TitleAt(Disclosure content, SourcePosition at) =>
        content.Tables.Where(table => table.TitleAt == at || table.Rows.Any(row => row.Cells.Any(cell => cell.At == at)))
            .Select(table => table.Title)
            .Concat(content.Unrecognised.Where(table => table.At == at).Select(table => table.Title)).FirstOrDefault();

    private void End(Draft draft, int number, StaffActor by)
    {
        var row = draft.Edits.Single(edit => edit.Number == number);
        (row.EndedBy, row.EndedAt) = (by.Named, clock.UtcSecond());
    }

    private DraftEdit RowOf(Draft draft, DisclosureEdit edit, StaffActor by) => new()
    {
        Draft = draft.Id,
        Number = draft.Edits.Count + 1,
        Kind = edit.Kind.Slug(),
        Place = edit.At.ToString(),
        Was = edit.Was,
        Now = edit.Now,
        Reason = edit.Reason,
        Who = by.Named,
        At = clock.UtcSecond(),
    };
}
