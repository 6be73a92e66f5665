using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Documents.Marking;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Commands;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>What was read of the files, what is wrong with it and where, and the way to the reviewer.</summary>
public sealed class DraftModel(
    DisclosureDbContext db, FileStore files, DraftStore drafts, DraftScopes scopes, DraftReview review)
    : DraftPage(drafts, scopes)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string WorkbookExtension = ".xlsx";
    private const string AnswerField = "answer";
    private Dictionary<string, string> _typed = new(StringComparer.Ordinal);
    private Dictionary<string, string> _published = [];
    private HashSet<string> _ticked = new(StringComparer.Ordinal);
    private int _seen; // the revision that the person saw, and then made

    /// <summary>Why the last step did not take effect; null where it did.</summary>
    public string? Sentence { get; private set; }

    /// <summary>What others did meanwhile; empty unless they were quicker.</summary>
    public IReadOnlyList<DraftNote> Meanwhile { get; private set; } = [];

    public bool IsCorrection { get; private set; }

    /// <summary>The reason of a correction: as typed, else as stored.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What is said to the reviewer's remarks: as typed, else as stored.</summary>
    public string Answer { get; private set; } = "";

    public string? Preparer { get; private set; }

    public OutcomeTally Tally { get; private set; }

    /// <summary>The rules that fail, each with its failing checks; warnings after errors.</summary>
    public IReadOnlyList<RuleView> Failing { get; private set; } = [];

    /// <summary>Checks that only say that something is worth a look.</summary>
    public IReadOnlyList<CheckView> Hints { get; private set; } = [];

    public DraftPlaces Places { get; private set; } = null!;

    public DraftTotals Totals { get; private set; } = null!;

    /// <summary>Address of the version that is public now; null where none is.</summary>
    public string? PublishedAddress { get; private set; }

    public IReadOnlyList<ChecklistItem> Blocking { get; private set; } = [];

    public IReadOnlyList<OutlineBlock> Blocks { get; private set; } = [];

    public VersionLinks Links { get; private set; } = null!;

    /// <summary>The county that the organisation's name begins with, where it is not this one; null else.</summary>
    public string? OtherCounty => CountyNames.FromOrganisation((Disclosure.Department ?? Disclosure.Unit)?.Name) is { } named
        && named != Disclosure.County?.Name ? named : null;

    public bool MayChange => IsUploader && Draft.State == DraftState.Open;

    public int Step => Draft.State switch { DraftState.Open => 1, DraftState.Submitted => 2, _ => 3 };

    /// <summary>Personal data, and what a reader does not see.</summary>
    public IReadOnlyList<(Finding Finding, DraftAcknowledgement? By)> Unseen { get; private set; } = [];

    public IEnumerable<Finding> Warnings => Disclosure.Findings
        .Where(finding => !FindingKinds.Unseen.Contains(finding.Kind) && finding.Kind.Severity != Severity.Hint)
        .OrderByDescending(finding => finding.Kind.Severity);

    public IEnumerable<Finding> ReadingHints => Disclosure.Findings
        .Where(finding => !FindingKinds.Unseen.Contains(finding.Kind) && finding.Kind.Severity == Severity.Hint);

    public IEnumerable<DraftFile> Files => Draft.Files.OrderBy(file => file.Ordinal);

    /// <summary>The number of a table, from 1.</summary>
    public int NumberOf(DisclosureTable table) => Disclosure.Tables.ToList().FindIndex(other => ReferenceEquals(other, table)) + 1;

    public static bool IsWorkbook(DraftFile file) =>
        file.FileName.EndsWith(WorkbookExtension, StringComparison.OrdinalIgnoreCase);

    public static bool IsError(RuleView rule) => rule.Checks.Any(view => view.Check.Severity == Severity.Error);

    /// <summary>The figures of a check with where they stand in the files, each place once.</summary>
    public static IEnumerable<(Operand Operand, SourcePosition At)> PlacesOf(Check check) => check.Operands
        .Where(operand => operand.At is not null).Select(operand => (operand, operand.At!.Value)).DistinctBy(pair => pair.Value);

    /// <summary>The words on a rule: as typed, else as stored, else those beside the version that is public now.</summary>
    public string ExplanationOf(string rule) =>
        _typed.GetValueOrDefault(rule) ?? StoredExplanation(rule)?.Text ?? PublishedExplanation(rule) ?? "";

    /// <summary>The words beside the version that is public now; null where there are none.</summary>
    public string? PublishedExplanation(string rule) => _published.GetValueOrDefault(rule);

    /// <summary>True where the person ticked the finding in a form that did not take effect.</summary>
    public bool IsTicked(Finding finding) => _ticked.Contains(DraftAcknowledgement.KeyOf(finding));

    public DraftExplanation? StoredExplanation(string rule) => Draft.Explanations.Find(row => row.Rule == rule);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await OpenAsync(id, Readers))
            return Forbid();
        await ShowAsync();
        return Page();
    }

    public Task<IActionResult> OnPostExplainAsync(Guid id, [FromForm] int revision, [FromForm] string? reason) =>
        ActAsync(id, revision, reason, () => KeepAllAsync(id));

    public Task<IActionResult> OnPostSubmitAsync(Guid id, [FromForm] int revision, [FromForm] string? reason) =>
        ActAsync(id, revision, reason, async () =>
        {
            var saved = await KeepAllAsync(id);
            return saved is DraftOutcome.Done
                ? await review.SubmitAsync(id, _seen, reason, Actor, HttpContext.RequestAborted)
                : saved;
        });

    public Task<IActionResult> OnPostDiscardAsync(Guid id, [FromForm] int revision) =>
        ActAsync(id, revision, reason: null, () => review.DiscardAsync(id, revision, Actor, HttpContext.RequestAborted));

    /// <summary>A workbook among the sources with its faulty cells filled and commented.</summary>
    /// <param name="file">The file's number, from 1.</param>
    public async Task<IActionResult> OnGetMarkedAsync(Guid id, int file)
    {
        if (!await OpenAsync(id, Readers))
            return Forbid();
        if (Draft.Files.Find(row => row.Ordinal == file) is not { } row || !IsWorkbook(row)
            || await files.ReadAsync(row.Sha256, HttpContext.RequestAborted) is not { } bytes
            || UploadGuard.Inspect(row.FileName, bytes) != SourceFormat.Xlsx)
            return NotFound();
        var notes = FaultNotes.Of(
            Disclosure with { Checks = await review.CheckAsync(Draft, HttpContext.RequestAborted) },
            Draft.Files.Count > 1 ? $"s{file}" : null);
        var name = $"{Path.GetFileNameWithoutExtension(row.FileName)}-标注{WorkbookExtension}";
        return File(MarkedWorkbook.Of(bytes, notes), Workbook, name);
    }

    private async Task<IActionResult> ActAsync(Guid id, int revision, string? reason, Func<Task<DraftOutcome>> act)
    {
        if (!await OpenAsync(id, StaffRole.Uploader))
            return Forbid();
        _seen = revision;
        var outcome = Draft.Revision == revision ? await act() : new DraftOutcome.Overtaken(id);
        if (outcome is DraftOutcome.Done)
            return RedirectToPage();
        if (!await OpenAsync(id, StaffRole.Uploader))
            return Forbid();
        await ShowAsync();
        _typed = Typed();
        _ticked = [.. Request.Form["acknowledged"].OfType<string>()];
        Reason = reason ?? "";
        Answer = TypedAnswer();
        Sentence = outcome is DraftOutcome.Refused refused ? refused.Sentence : DraftOutcome.Overtaken.Sentence;
        if (outcome is DraftOutcome.Overtaken)
            Meanwhile = [.. Draft.Notes.Where(note => note.Number > revision).OrderBy(note => note.Number)];
        return Page();
    }

    /// <summary>Keeps all that the form says but the step itself.</summary>
    private async Task<DraftOutcome> KeepAsync(Guid id)
    {
        var saved = await ExplainAsync(id);
        string[] seen = [.. Request.Form["acknowledged"].OfType<string>()];
        if (saved is not DraftOutcome.Done || seen.Length == 0)
            return saved;
        var outcome = await review.AcknowledgeAsync(id, _seen, seen, Actor, HttpContext.RequestAborted);
        _seen++;
        return outcome;
    }

    /// <summary>Keeps what was typed on each rule and is not stored so already.</summary>
    private async Task<DraftOutcome> ExplainAsync(Guid id)
    {
        foreach (var (rule, text) in Typed())
        {
            if (text == (StoredExplanation(rule)?.Text ?? ""))
                continue;
            var outcome = await review.ExplainAsync(id, _seen, rule, text, Actor, HttpContext.RequestAborted);
            if (outcome is not DraftOutcome.Done)
                return outcome;
            _seen++;
        }
        return new DraftOutcome.Done(id);
    }

    /// <summary>Keeps the words, the ticks and the answer to the reviewer.</summary>
    private async Task<DraftOutcome> KeepAllAsync(Guid id)
    {
        var saved = await KeepAsync(id);
        return saved is DraftOutcome.Done ? await AnswerAsync(id) : saved;
    }

    /// <summary>Keeps what was typed for the reviewer and is not stored so already.</summary>
    private async Task<DraftOutcome> AnswerAsync(Guid id)
    {
        var text = TypedAnswer();
        if (text is "" || text == DraftWords.AnswerTo(Draft)?.Text)
            return new DraftOutcome.Done(id);
        var outcome = await review.AnswerAsync(id, _seen, text, Actor, HttpContext.RequestAborted);
        if (outcome is DraftOutcome.Done)
            _seen++;
        return outcome;
    }

    private string TypedAnswer() => Request.Form[AnswerField].ToString().ReplaceLineEndings("\n").Trim();

    private Dictionary<string, string> Typed()
    {
        const string Start = "explanation-";
        return Request.Form.Where(field => field.Key.StartsWith(Start, StringComparison.Ordinal))
            .ToDictionary(
                field => field.Key[Start.Length..], field => field.Value.ToString().ReplaceLineEndings("\n").Trim(),
                StringComparer.Ordinal);
    }

    private async Task ShowAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var identity = DraftReview.IdentityOf(Draft);
        var neighbours = await db.NeighboursOfAsync(identity, cancellation);
        var checks = Reconciler.Run(Disclosure, neighbours);
        IsCorrection = await review.IsCorrectionAsync(Draft, cancellation);
        Unseen = [.. Acknowledgements.Of(Draft, Disclosure)];
        Reason = Draft.Reason ?? "";
        Answer = DraftWords.AnswerTo(Draft)?.Text ?? "";
        _published = await PublishedExplanationsAsync(identity, cancellation);
        Preparer = await db.StaffAccounts.Where(row => row.Id == Draft.ChangedBy).Select(row => row.DisplayName)
            .SingleOrDefaultAsync(cancellation);
        var shown = AsPublished(checks);
        Links = shown.Links;
        Tally = OutcomeTally.OfRules(checks);
        var rules = RuleView.Of(shown, checks);
        Failing =
        [
            .. rules.Select(rule => rule with { Checks = [.. rule.Checks.Where(view => view.Check.IsFailure)] })
                .Where(rule => rule.Checks.Count > 0).OrderByDescending(IsError),
        ];
        Hints = [.. rules.SelectMany(rule => rule.Checks).Where(view => view.Check.IsHint)];
        Places = new(Disclosure, shown.Links);
        Blocks = DisclosureOutline.Of(Disclosure);
        var (version, published) = await PublishedAsync(identity, cancellation);
        Totals = DraftTotals.Of(Draft, Disclosure, version, published, neighbours.LastYear);
        PublishedAddress = IsCorrection ? identity.Address : null;
        Blocking = Draft.State == DraftState.Open
            ? [.. DraftChecklist.BeforeSubmission(Draft, Disclosure, checks, IsCorrection).Where(item => item.IsBlocking)]
            : [];
    }

    /// <summary>The version that is public now, and its content; null where there is none, or it was withheld whole.</summary>
    private async Task<(int? Version, Disclosure? Content)> PublishedAsync(
        DisclosureIdentity identity, CancellationToken cancellation)
    {
        var current = await db.CurrentPublications
            .Where(row => row.County == identity.County && row.Year == identity.Year
                && row.Organisation == identity.Organisation && row.Stage == identity.Stage)
            .Select(row => new
            {
                row.Publication!.Version,
                Json = db.Documents.Where(document => document.Publication == row.PublicationId)
                    .Select(document => document.Json).SingleOrDefault(),
            })
            .SingleOrDefaultAsync(cancellation);
        return (current?.Version, current?.Json is { } json ? Brotli.Read(json, DisclosureJson.Read) : null);
    }

    private Task<Dictionary<string, string>> PublishedExplanationsAsync(
        DisclosureIdentity identity, CancellationToken cancellation) => db.CurrentPublications
        .Where(row => row.County == identity.County && row.Year == identity.Year
            && row.Organisation == identity.Organisation && row.Stage == identity.Stage)
        .Join(db.Waivers, row => row.PublicationId, waiver => waiver.PublicationId, (_, waiver) => waiver)
        .ToDictionaryAsync(waiver => waiver.Rule, waiver => waiver.Reason, cancellation);
}
