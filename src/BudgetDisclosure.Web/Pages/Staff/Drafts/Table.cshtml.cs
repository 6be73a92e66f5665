using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>A table of a draft, every cell of which leads to the form that changes it.</summary>
public sealed class TableModel(DraftStore drafts, DraftScopes scopes, DraftReview review) : EditPage(drafts, scopes)
{
    private static readonly SourceLinks NoSources = new([]);

    public TableView View { get; private set; } = null!;

    /// <summary>The lines above and below the rows, each with its place.</summary>
    public IEnumerable<PositionedText> Lines => [.. Title(), .. View.Table.Captions, .. View.Table.Notes];

    public AssignForm? Assign => PlaceOf(View.Table) is { } at
        ? new(Draft, Address, at, View.Heading) { Slug = View.Table.Slug }
        : null;

    /// <param name="number">The table's number in the disclosure, from 1.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, int number)
    {
        if (!await OpenAsync(id))
            return Forbid();
        if (number < 1 || number > Disclosure.Tables.Count)
            return RedirectToPage("Draft", new { id });
        var table = Disclosure.Tables[number - 1];
        var shown = AsPublished(await review.CheckAsync(Draft, HttpContext.RequestAborted));
        View = new(new($"table-{number}", 2, table), CellIds.OfAll(Disclosure.Tables)[table], NoSources)
        {
            IdPrefix = $"table-{number}.",
            Marks = new(shown),
            EditOf = MayEdit ? (row, column) => AddressOf(table.Rows[row], column) : null,
        };
        return Page();
    }

    private string? AddressOf(DisclosureRow row, int column) =>
        EditableCells.PlaceOf(row, column) is { } at ? AddressOf(at) : null;

    private IEnumerable<PositionedText> Title() => View.Table is { Title: not "", TitleAt: { } at } table ? [new(table.Title, at)] : [];

    private static SourcePosition? PlaceOf(DisclosureTable table) => table.TitleAt
        ?? table.Rows.SelectMany(row => row.Cells).Select(cell => cell.At).FirstOrDefault(at => at is not null);
}
