using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Web.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>One disclosure: all that was published, in its printed order.</summary>
public sealed class DisclosureModel(PublishedDisclosures published) : PageModel
{
    public PublishedDisclosure Published { get; private set; } = null!;
    public IReadOnlyList<OutlineBlock> Blocks { get; private set; } = [];
    public SourceLinks Sources { get; private set; } = null!;

    public Disclosure Disclosure => Published.Disclosure;
    public Publication Publication => Published.Publication;
    public string OrganisationName =>
        (Disclosure.Unit ?? Disclosure.Department)?.Name ?? Publication.Organisation;
    public string CountyName => Disclosure.County?.Name ?? Publication.County;
    public string Heading => $"{Publication.Year} 年{(Disclosure.Unit is null ? "部门" : "单位")}{Publication.Stage.Printed()}";
    public bool IsCurrent => Publication.Version == Published.CurrentVersion;

    /// <summary>Where it stood before; only an address of the web becomes a link.</summary>
    public string? OriginalLink =>
        Uri.TryCreate(Publication.OriginalUrl, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https")
            ? url.AbsoluteUri
            : null;

    /// <summary>The downloads that there are, each with its address below the portal's root.</summary>
    public IEnumerable<(string Name, string Address)> Downloads => ReportRenderers.All.Select(renderer => (
        renderer.Format.ToUpperInvariant(),
        Publication.Address + renderer.FileExtension + (IsCurrent ? "" : $"?version={Publication.Version}")));

    public async Task<IActionResult> OnGetAsync(
        string county, string department, int year, string stage, int? version, CancellationToken cancellation)
    {
        var identity = new DisclosureIdentity(county, department, year, Stages.TryParse(stage)!.Value);
        if (await published.FindAsync(identity, version, cancellation) is not { } found)
            return NotFound();
        Published = found;
        Blocks = DisclosureOutline.Of(found.Disclosure);
        Sources = new(found.Disclosure.Sources);
        return Page();
    }
}
