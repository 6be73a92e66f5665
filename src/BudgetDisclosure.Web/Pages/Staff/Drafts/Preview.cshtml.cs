using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>The disclosure as the public will read it, marked as a draft.</summary>
public sealed class PreviewModel(DraftStore drafts, DraftScopes scopes, DraftReview review) : DraftPage(drafts, scopes)
{
    private static readonly SourceLinks NoSources = new([]);
    private IReadOnlyDictionary<DisclosureTable, CellIds> _ids = null!;
    private CheckMarks _marks = null!;

    public VersionLinks Links { get; private set; } = null!;
    public Headlines Headlines { get; private set; } = null!;
    public OutcomeTally Tally { get; private set; }
    public IReadOnlyList<OutlineBlock> Blocks { get; private set; } = [];
    public ParagraphViews Paragraphs { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await OpenAsync(id, Readers))
            return Forbid();
        var shown = AsPublished(await review.CheckAsync(Draft, HttpContext.RequestAborted));
        Links = shown.Links;
        Headlines = Headlines.Of(Disclosure);
        Tally = OutcomeTally.OfRules(shown.Checks);
        Blocks = DisclosureOutline.Of(Disclosure);
        Paragraphs = new(shown, new(shown));
        _marks = new(shown);
        _ids = CellIds.OfAll(Disclosure.Tables);
        return Page();
    }

    public EditMarks Edits => EditMarks.Of(Disclosure);

    public TableView View(TableBlock block) => new(block, _ids[block.Table], NoSources)
    {
        IdPrefix = block.Anchor + ".",
        Marks = _marks,
        Edits = Edits,
    };
}
