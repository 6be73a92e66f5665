using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Visitors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>Where a visitor says what is wrong (纠错), without signing in.</summary>
/// <remarks>The portal's antiforgery cookie belongs to the staff side; <see cref="PublicForms"/> does its work here.</remarks>
[PublishedContent(IsKept = false)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[IgnoreAntiforgeryToken]
[LimitedForms(PublicForms.Limit)]
[RequestSizeLimit(MaxBytes)]
public sealed class FeedbackModel(
    PublishedDisclosures published, VisitorFeedback feedback, PublicForms forms, IOptions<SiteOptions> site) : PageModel
{
    private const int MaxBytes = 64 * 1024;
    private const int ReceiptLength = 8;
    private const int MaxCell = 1000;
    private const string Expired = "这一页打开得太久了，还没有提交。您写的内容还在下面，请再按一次“提交”。";

    public PublishedDisclosure Published { get; private set; } = null!;

    /// <summary>The cell that it is about; null for the whole disclosure.</summary>
    public FigureView? Figure { get; private set; }

    /// <summary>Why it was not taken; null where it was, or nothing was sent.</summary>
    public string? Sentence { get; private set; }

    /// <summary>The number of what was taken; null where nothing was.</summary>
    public string? Receipt { get; private set; }

    public string Message { get; private set; } = "";
    public string Contact { get; private set; } = "";

    public string Note => forms.NoteFor(Request);

    public string? SiteContact => site.Value.Contact;

    public string? About => Figure is { } figure
        ? string.Join("，", new[] { TableView.HeadingOf(figure.Table), figure.RowLabel, string.Join("／", figure.Header) }.Where(part => !string.IsNullOrEmpty(part)))
        : null;

    public async Task<IActionResult> OnGetAsync(string? table, string? scope, string? cell, string? done)
    {
        if (!await OpenAsync(table, scope, cell))
            return NotFound();
        Receipt = done is { Length: ReceiptLength } && done.All(char.IsAsciiHexDigitLower) ? done : null;
        return Page();
    }

    /// <param name="website">A field that people do not see; who fills it in is a machine, and is thanked like anybody.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromQuery] string? table, [FromQuery] string? scope, [FromQuery] string? cell,
        [FromForm] string? message, [FromForm] string? contact, [FromForm] string? website, [FromForm] string? form)
    {
        if (!forms.IsFromHere(Request))
            return BadRequest();
        if (!await OpenAsync(table, scope, cell))
            return NotFound();
        (Message, Contact) = (message ?? "", contact ?? "");
        if (!string.IsNullOrEmpty(website))
            return Thank(Guid.NewGuid());
        if (!forms.IsCurrent(Request, form))
        {
            Sentence = Expired;
            return Page();
        }
        var publication = Published.Publication;
        var outcome = await feedback.ReceiveAsync(
            new(DisclosureIdentity.Of(publication), publication.Version, Message, Contact)
            {
                Cell = Figure is { Id.Length: <= MaxCell } figure ? (figure.Table.Slug, VersionLinks.ScopeOf(figure.Table), figure.Id) : null,
            },
            HttpContext.RequestAborted);
        if (outcome is FeedbackOutcome.Done done)
            return Thank(done.Id);
        Sentence = ((FeedbackOutcome.Refused)outcome).Sentence;
        return Page();
    }

    /// <summary>What staff call it too.</summary>
    public static string ReceiptOf(Guid id) => id.ToString("N")[^ReceiptLength..];

    private RedirectResult Thank(Guid id) =>
        Redirect(Url.Content("~" + Published.Publication.Address + "/feedback?done=" + ReceiptOf(id)));

    /// <summary>False for a cell that the version does not show.</summary>
    private async Task<bool> OpenAsync(string? table, string? scope, string? cell)
    {
        Published = await published.OpenAsync(HttpContext);
        if (cell is null)
            return true;
        Figure = table is null ? null : FigureView.Find(Published.Tables(table, scope), cell);
        return Figure is { Cell.Withheld: false };
    }
}
