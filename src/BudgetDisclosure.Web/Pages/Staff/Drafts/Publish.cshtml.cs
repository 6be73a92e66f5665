using System.Globalization;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>What is still missing, the signatures, and the step itself: now, or at a set minute.</summary>
public sealed class PublishModel(
    DraftStore drafts, DraftScopes scopes, DraftDossiers dossiers, DraftReview review, DraftPublication publication, DraftSchedule schedule,
    DisclosureDbContext db) : DraftDossierPage(drafts, scopes, dossiers)
{
    private const string TimeFormat = "HH:mm";
    private const string DayFormat = "yyyy-MM-dd";

    public IReadOnlyList<ChecklistItem> Checklist { get; private set; } = [];

    public bool IsReady => Checklist.All(item => !item.IsBlocking);

    /// <summary>The version that the draft became; null before.</summary>
    public Publication? Publication { get; private set; }

    /// <summary>What was typed last of a signature, and of which kind.</summary>
    public (string Kind, string Signatory, string SignedOn, string DocumentNumber) Typed { get; private set; } = ("", "", "", "");

    public string Day { get; private set; } = "";
    public string Time { get; private set; } = "";

    public static IReadOnlyList<string> SignOffKinds { get; } = [SignOff.Secrecy, SignOff.Leader];

    public bool MaySignOff => IsPublisher && Draft.State is DraftState.Submitted or DraftState.Approved;

    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id, StaffRole.Publisher, StaffRole.Auditor);

    public Task<IActionResult> OnPostSignOffAsync(
        Guid id, [FromForm] int revision, [FromForm] string? kind, [FromForm] string? signatory, [FromForm] string? signedOn,
        [FromForm] string? documentNumber)
    {
        Typed = (kind ?? "", signatory ?? "", signedOn ?? "", documentNumber ?? "");
        DateOnly? day = DateOnly.TryParseExact(Typed.SignedOn, DayFormat, out var read) ? read : null;
        return ActAsync(id, revision, StaffRole.Publisher, () => review.SignOffAsync(
            id, revision, Typed.Kind, Typed.Signatory, day, Typed.DocumentNumber, Actor));
    }

    public Task<IActionResult> OnPostPublishAsync(Guid id, [FromForm] int revision, [FromForm] bool sure) =>
        ActAsync(id, revision, StaffRole.Publisher, async () => sure
            ? await publication.PublishAsync(id, revision, Actor)
            : new DraftOutcome.Refused("公开以后不能撤回。确实要公开的，请先勾选“我已核对”。"));

    public Task<IActionResult> OnPostScheduleAsync(
        Guid id, [FromForm] int revision, [FromForm] string? day, [FromForm] string? time)
    {
        (Day, Time) = (day ?? "", time ?? "");
        return ActAsync(id, revision, StaffRole.Publisher, async () => Minute() is { } at
            ? await schedule.SetAsync(id, revision, at, Actor)
            : new DraftOutcome.Refused("请写明哪一天、几点几分公开。"));
    }

    public Task<IActionResult> OnPostCancelAsync(Guid id, [FromForm] int revision) =>
        ActAsync(id, revision, StaffRole.Publisher, () => schedule.CancelAsync(id, revision, Actor));

    public SignOff? SignOffOf(string kind) => Draft.SignOffs.Find(row => row.Kind == kind);

    protected override async Task PrepareAsync()
    {
        if (Draft.PublicationId is { } id)
            Publication = await db.Publications.FindAsync([id], HttpContext.RequestAborted);
        else if (Draft.State != DraftState.Discarded)
            Checklist = await publication.ChecklistAsync(Draft, HttpContext.RequestAborted);
    }

    /// <summary>What was typed, in UTC; null where it is no minute of a day.</summary>
    private DateTime? Minute() =>
        DateOnly.TryParseExact(Day, DayFormat, out var day)
        && TimeOnly.TryParseExact(Time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? ChinaTime.ToUtc(day, time)
            : null;
}
