using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Pages.Shared;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>A page on which somebody signs, or reads what others sign.</summary>
public abstract class DraftDossierPage(DraftStore drafts, DraftScopes scopes, DraftDossiers dossiers) : StaffPage
{
    public DraftDossier Dossier { get; private set; } = null!;

    public Draft Draft => Dossier.Draft;

    public StaffScope Scope { get; private set; }

    /// <summary>Why the last step was refused; null where it was not.</summary>
    public string? Sentence { get; private set; }

    /// <summary>What others did since the person saw the draft.</summary>
    public IReadOnlyList<DraftNote> Meanwhile { get; private set; } = [];

    public string Address => $"/staff/drafts/{Draft.Id}";

    public bool IsReviewer => Person.May(Scope, StaffRole.Reviewer);

    public bool IsPublisher => Person.May(Scope, StaffRole.Publisher);

    public IReadOnlyList<BreadcrumbStep> Way(string step) =>
        [new("工作台", "/staff"), new($"{Dossier.OrganisationName} {Dossier.Heading}", Address), new(step, "")];

    /// <summary>The page; denied for a draft that is not there or not for the person to see, which looks the same.</summary>
    protected async Task<IActionResult> ShowAsync(Guid id, params StaffRole[] roles) =>
        await FindAsync(id, roles) is { } draft ? await ShowAsync(draft) : Forbid();

    /// <summary>Does something to the revision seen, and shows the page again where it was refused.</summary>
    protected async Task<IActionResult> ActAsync(
        Guid id, int revision, StaffRole role, Func<Task<DraftOutcome>> act)
    {
        if (await FindAsync(id, role) is null)
            return Forbid();
        var outcome = await act();
        if (outcome is DraftOutcome.Done)
            return RedirectToPage();
        // A right that was taken away meanwhile does not show the draft once more.
        if (await FindAsync(id, role) is not { } draft)
            return Forbid();
        Sentence = outcome is DraftOutcome.Refused refused ? refused.Sentence : DraftOutcome.Overtaken.Sentence;
        if (outcome is DraftOutcome.Overtaken)
            Meanwhile = [.. draft.Notes.Where(note => note.Number > revision).OrderBy(note => note.Number)];
        return await ShowAsync(draft);
    }

    /// <summary>What else the page needs, once the dossier stands.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    private async Task<IActionResult> ShowAsync(Draft draft)
    {
        Dossier = await dossiers.OfAsync(draft, HttpContext.RequestAborted);
        Scope = await scopes.OfAsync(draft, Dossier.Content, HttpContext.RequestAborted);
        await PrepareAsync();
        return Page();
    }

    private async Task<Draft?> FindAsync(Guid id, params StaffRole[] roles) =>
        await drafts.FindAsync(id, HttpContext.RequestAborted) is { } draft
        && Person.May(await scopes.OfAsync(draft, DraftContent.Read(draft), HttpContext.RequestAborted), roles)
            ? draft
            : null;
}
