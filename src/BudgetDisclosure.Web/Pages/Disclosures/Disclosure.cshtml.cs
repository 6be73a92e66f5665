using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Pages.Shared;
using BudgetDisclosure.Web.Workflow;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>One disclosure: all that was published, in its printed order.</summary>
[PublishedContent]
public sealed class DisclosureModel(PublishedDisclosures published) : PageModel
{
    public PublishedDisclosure Published { get; private set; } = null!;
    public IReadOnlyList<OutlineBlock> Blocks { get; private set; } = [];
    public Headlines Headlines { get; private set; } = null!;
    public SourceLinks Sources { get; private set; } = null!;
    public CheckMarks Marks { get; private set; } = null!;
    public ParagraphViews Paragraphs { get; private set; } = null!;

    /// <summary>Every figure is a link to its source, not only every row.</summary>
    public bool EachFigure { get; private set; }

    /// <summary>Final accounts beside the budget of their year; null for a budget, and where there is none.</summary>
    public ExecutionView? Execution { get; private set; }

    /// <summary>The other stage of the same year; null where it is not published.</summary>
    public DisclosureIdentity? OtherStage { get; private set; }

    public Disclosure Disclosure => Published.Disclosure;

    /// <summary>What was found when the files were read and concerns who reads the figures, the gravest first.</summary>
    public IReadOnlyList<Finding> Findings =>
    [
        .. Disclosure.Findings.Where(finding => FindingKinds.OfPrivacy.All(kind => kind.Code != finding.Kind.Code))
            .OrderByDescending(finding => finding.Kind.Severity),
    ];
    public Publication Publication => Published.Publication;

    /// <summary>Where it stood before; only an address of the web becomes a link.</summary>
    public string? OriginalLink =>
        Uri.TryCreate(Publication.OriginalUrl, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https")
            ? url.AbsoluteUri
            : null;

    /// <summary>How long after the approval it was published; null where either day is not known.</summary>
    public PublicationDeadline? Deadline =>
        Publication is { ApprovedOn: { } approved, FirstPublishedOn: { } first } ? new(approved, first, first) : null;

    /// <summary>The downloads that there are, each with its address below the portal's root.</summary>
    public IEnumerable<(string Name, string Address)> Downloads => ReportRenderers.All.Select(renderer =>
        (renderer.Format.ToUpperInvariant(), Published.Links.Download(renderer.FileExtension)));

    /// <summary>The address of the current version, whichever this is; whole where the portal knew its own.</summary>
    public string Canonical => (Disclosure.PortalUrl ?? Request.PathBase) + Publication.Address;

    /// <summary>The disclosure as a schema.org Dataset.</summary>
    public string Dataset => DatasetData.Of(
        Published,
        ReportRenderers.All.Select(renderer => (renderer.ContentType, Published.Links.Download(renderer.FileExtension))),
        Request.PathBase);

    /// <summary>What people changed before publication of what the files say.</summary>
    public EditMarks Edits { get; private set; } = null!;

    /// <summary>The summary in everyday words, sentence by sentence.</summary>
    public IReadOnlyList<IReadOnlyList<ParagraphPiece>> Summary { get; private set; } = [];

    /// <summary>The unit that the reader asked for; null for amounts as printed.</summary>
    public AmountUnit? Shown { get; private set; }

    /// <summary>A term is explained once, where it stands first.</summary>
    public TermsShown Terms { get; private set; } = null!;

    public TableView View(TableBlock block) => new(block, CellIds.Of(block.Table), Sources)
    {
        Term = Terms.Of(block.Table),
        Shown = Shown,
        IdPrefix = block.Anchor + ".",
        TitleAddress = block.Table.Withheld ? null : Published.Links.Table(block.Table, EachFigure),
        EachFigure = EachFigure,
        Marks = Marks,
        Edits = Edits,
        Withheld = block.Table.Withheld ? Published.WithheldContentOf(block.Table) : null,
    };

    public async Task OnGetAsync(string? sources)
    {
        var (shown, budget) = await published.OpenWithBudgetAsync(HttpContext);
        Published = await published.WithRemarksAsync(shown, HttpContext.RequestAborted);
        if (budget is not null && BudgetExecution.Of(budget.Disclosure, shown.Disclosure) is { Count: > 0 } lines)
            Execution = new(lines, budget.Links, shown.Links);
        if (HttpContext.Features.GetRequiredFeature<LocatedVersion>().OtherStage is not null)
            OtherStage = DisclosureIdentity.Of(Publication).OtherStage;
        Blocks = DisclosureOutline.Of(Disclosure);
        Headlines = Headlines.Of(Disclosure);
        Sources = new(Disclosure.Sources);
        Marks = new(Published);
        Edits = EditMarks.Of(Disclosure);
        Paragraphs = new(Published, new(Published));
        Summary = PlainWords.Of(Disclosure, Published.Links, Marks);
        Terms = new(Disclosure, Published.Links);
        Shown = ShownUnit.Asked(Request.Query);
        EachFigure = sources == VersionLinks.EachFigure;
    }
}
