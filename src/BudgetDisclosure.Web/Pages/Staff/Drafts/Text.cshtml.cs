using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>The narrative of a draft, every paragraph of which leads to the form that changes it.</summary>
public sealed class TextModel(DraftStore drafts, DraftScopes scopes) : EditPage(drafts, scopes)
{
    public async Task<IActionResult> OnGetAsync(Guid id) => await OpenAsync(id) ? Page() : Forbid();
}
