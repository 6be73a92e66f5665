using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Web.Infrastructure.Caching;
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

    /// <summary>Every figure is a link to its source, not only every row.</summary>
    public bool EachFigure { get; private set; }

    public Disclosure Disclosure => Published.Disclosure;
    public Publication Publication => Published.Publication;

    /// <summary>Where it stood before; only an address of the web becomes a link.</summary>
    public string? OriginalLink =>
        Uri.TryCreate(Publication.OriginalUrl, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https")
            ? url.AbsoluteUri
            : null;

    /// <summary>The downloads that there are, each with its address below the portal's root.</summary>
    public IEnumerable<(string Name, string Address)> Downloads => ReportRenderers.All.Select(renderer =>
        (renderer.Format.ToUpperInvariant(), Published.Links.Download(renderer.FileExtension)));

    public TableView View(TableBlock block) => new(block, CellIds.Of(block.Table), Sources)
    {
        IdPrefix = block.Anchor + ".",
        TitleAddress = block.Table.Withheld ? null : Published.Links.Table(block.Table, EachFigure),
        EachFigure = EachFigure,
        Withheld = block.Table.Withheld ? Published.WithheldContentOf(block.Table) : null,
    };

    public async Task OnGetAsync(string? sources)
    {
        Published = await published.OpenAsync(HttpContext);
        Blocks = DisclosureOutline.Of(Disclosure);
        Headlines = Headlines.Of(Disclosure);
        Sources = new(Disclosure.Sources);
        EachFigure = sources == VersionLinks.EachFigure;
    }
}
