using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>One table of a disclosure, whose cells have the ids that are the same in all versions.</summary>
[PublishedContent]
public sealed class TableModel(PublishedDisclosures published) : PageModel
{
    public PublishedDisclosure Published { get; private set; } = null!;
    public string Slug { get; private set; } = "";
    public string? Scope { get; private set; }
    public bool EachFigure { get; private set; }

    /// <summary>The unit that the reader asked for; null for amounts as printed.</summary>
    public AmountUnit? Shown => ShownUnit.Asked(Request.Query);

    /// <summary>The tables of the slug and scope: nearly always one.</summary>
    public IReadOnlyList<TableView> Views { get; private set; } = [];

    /// <summary>Whose copies of the table stand in the disclosure too; the disclosure's own has no scope.</summary>
    public IReadOnlyList<(string Name, string? Scope)> Others { get; private set; } = [];

    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, string? scope, string? sources)
    {
        var found = await published.OpenAsync(HttpContext);
        (Published, Slug, Scope) = (found, slug, scope);
        if (found.Tables(slug, scope) is [{ Withheld: true } stub, ..])
        {
            HttpContext.Features.Set(found.WithheldContentOf(stub));
            return StatusCode(StatusCodes.Status410Gone);
        }
        EachFigure = sources == VersionLinks.EachFigure;
        var copies = found.Disclosure.Tables.Where(table => table.Slug == slug).ToList();
        Views = [.. ViewsOf(found.Tables(slug, scope))];
        Others = [.. copies.Select(table => (
            Name: table.Scope?.Name ?? table.Scope?.Code ?? found.OrganisationName,
            Scope: VersionLinks.ScopeOf(table))).DistinctBy(copy => copy.Scope).Where(copy => copy.Scope != scope)];
        if (Views.Count == 0 && (scope is not null || copies.Count == 0))
            return NotFound();
        Title = Views.Count > 0 ? Views[0].Heading : TableView.HeadingOf(copies[0]);
        return Page();
    }

    /// <summary>What people changed before publication of what the files say in these tables.</summary>
    public EditMarks Edits => EditMarks.Of(Published.Disclosure, Views.Select(view => view.Block.Table));

    private IEnumerable<TableView> ViewsOf(IReadOnlyList<DisclosureTable> tables)
    {
        var sources = new SourceLinks(Published.Disclosure.Sources);
        var ids = CellIds.Of(tables);
        var marks = new CheckMarks(Published);
        var edits = EditMarks.Of(Published.Disclosure, tables);
        var terms = new TermsShown(Published.Disclosure, Published.Links);
        for (var i = 0; i < tables.Count; i++)
        {
            var block = new TableBlock($"table-{i + 1}", tables.Count == 1 ? 1 : 2, tables[i]);
            yield return new(block, ids[i], sources)
            {
                EachFigure = EachFigure, Marks = marks, Edits = edits, Shown = Shown, Term = terms.Of(tables[i]),
            };
        }
    }
}
