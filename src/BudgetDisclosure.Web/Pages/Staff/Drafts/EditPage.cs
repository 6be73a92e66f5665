using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Pages.Shared;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.AspNetCore.WebUtilities;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>A page on which the one who prepares a draft mends it.</summary>
public abstract class EditPage(DraftStore drafts, DraftScopes scopes) : DraftPage(drafts, scopes)
{
    public IReadOnlyList<BreadcrumbStep> WayTo(string step) => [.. Way, new(step, "")];

    /// <summary>The address below the portal's root of the form for a place.</summary>
    public string AddressOf(SourcePosition at) => QueryHelpers.AddQueryString($"{Address}/edit", "at", at.ToString());

    protected Task<bool> OpenAsync(Guid id) => OpenAsync(id, StaffRole.Uploader);
}

/// <summary>What the list of a draft's edits is made of.</summary>
/// <param name="MayUndo">True for who may take them back.</param>
public sealed record EditList(Draft Draft, string Address, bool MayUndo);

/// <summary>The form by which a table is said to be one of the catalogue.</summary>
/// <param name="At">A place of the table.</param>
/// <param name="Label">What the table is called, for those who do not see where the form stands.</param>
public sealed record AssignForm(Draft Draft, string Address, SourcePosition At, string Label)
{
    public string Slug { get; init; } = "";
    public string Reason { get; init; } = "";

    /// <summary>Tells the fields of several forms on a page apart.</summary>
    public string Id => At.ToString().Replace(' ', '-').Replace(',', '.');

    public IEnumerable<TableDescription> Tables => TableCatalogue.All.Where(table => (table.Stage ?? Draft.Stage) == Draft.Stage);
}
