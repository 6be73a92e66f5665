using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Pages.Shared;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Drafts;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>A page about one draft, for those who may see it.</summary>
public abstract class DraftPage(DraftStore drafts, DraftScopes scopes) : StaffPage
{
    /// <summary>Who sees drafts: not those who manage people.</summary>
    public static readonly StaffRole[] Readers =
        [StaffRole.Uploader, StaffRole.Reviewer, StaffRole.Publisher, StaffRole.Auditor];

    public Draft Draft { get; private set; } = null!;
    public Disclosure Disclosure { get; private set; } = null!;
    public StaffScope Scope { get; private set; }

    public string Heading => DraftWords.Title(Disclosure, Draft);

    public string Address => $"/staff/drafts/{Draft.Id}";

    /// <summary>The disclosure as its page will show it, every figure leading to its cell in the preview.</summary>
    protected PublishedDisclosure AsPublished(IReadOnlyList<Check> checks)
    {
        var publication = new Publication
        {
            Id = Draft.Id,
            County = Draft.County,
            Year = Draft.Year,
            Organisation = Draft.Organisation,
            Stage = Draft.Stage,
            Version = 1,
            ChainIndex = 1,
            ContentHash = Draft.ContentHash,
            PublicationHash = "",
            Address = new DisclosureIdentity(Draft.County, Draft.Organisation, Draft.Year, Draft.Stage).Address,
            PublishedAt = Draft.ChangedAt,
            Who = "",
            Reason = Draft.Reason ?? "",
            Files = [],
        };
        return new(publication, Disclosure, CurrentVersion: 1)
        {
            Checks = checks,
            Links = new DraftLinks(publication, Disclosure.Tables),
        };
    }

    /// <summary>The way to the draft; a page below adds its own step.</summary>
    public IReadOnlyList<BreadcrumbStep> Way =>
    [
        new("工作台", "/staff"),
        new($"{Disclosure.County?.Name ?? Draft.County}的草稿", $"/staff/{Draft.County}/drafts?year={Draft.Year}"),
        new(Heading, Address),
    ];

    public bool IsUploader => Person.May(Scope, StaffRole.Uploader);

    /// <summary>True for who may change what the draft says; one that is in review goes back to being prepared by it.</summary>
    public bool MayEdit => IsUploader && Draft.State is (DraftState.Open or DraftState.Submitted or DraftState.Approved);

    /// <summary>The change that led here, with what came of it; null where none did.</summary>
    public DraftNote? DoneNote => int.TryParse(Request.Query["done"], CultureInfo.InvariantCulture, out var number)
        ? Draft.Notes.Find(note => note.Number == number && note.Kind is (DraftActs.Edit or DraftActs.Assign or DraftActs.UndoEdit))
        : null;

    public bool IsReviewer => Person.May(Scope, StaffRole.Reviewer);

    public bool IsPublisher => Person.May(Scope, StaffRole.Publisher);

    /// <summary>False for a draft that is not there or not for the person to see: both look the same.</summary>
    protected async Task<bool> OpenAsync(Guid id, params StaffRole[] roles)
    {
        if (await drafts.FindAsync(id, HttpContext.RequestAborted) is not { } draft)
            return false;
        var content = DraftContent.Read(draft);
        var scope = await scopes.OfAsync(draft, content, HttpContext.RequestAborted);
        if (!Person.May(scope, roles))
            return false;
        (Draft, Disclosure, Scope) = (draft, content, scope);
        return true;
    }
}
