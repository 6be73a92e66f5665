using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Infrastructure.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>One figure: what it is, where it stands in the file, what the rules say of it, and how to cite it.</summary>
[PublishedContent(IsKept = false)]
[ResponseCache(NoStore = true)]
public sealed class FigureModel(
    PublishedDisclosures published, PublicAddress address, TimeProvider clock, IOptions<SiteOptions> site) : PageModel
{
    public PublishedDisclosure Published { get; private set; } = null!;
    public FigureView Figure { get; private set; } = null!;
    public CellCitation Citation { get; private set; } = null!;

    /// <summary>The source's page with the cell marked, below the portal's root; null where it has no place.</summary>
    public string? SourceAddress { get; private set; }

    public IReadOnlyList<CheckMark> Marks { get; private set; } = [];

    public DisclosureTable Table => Figure.Table;

    /// <summary>The amount in the units that people speak in, exactly; empty for what is no amount.</summary>
    public IEnumerable<string> InOtherUnits => Figure.Cell.Amount is { } amount && AmountUnits.TryParse(Table.Unit) is { } printed
        ? Shared.ShownUnit.All.Where(one => one.Unit != printed)
            .Select(one => $"{amount.Moved(Figure.Cell.Text, printed, one.Unit)} {one.Unit.Printed()}")
        : [];

    public async Task<IActionResult> OnGetAsync(string slug, string? scope, string? cell)
    {
        Published = await published.OpenAsync(HttpContext);
        var tables = Published.Tables(slug, scope);
        if (tables is [{ Withheld: true } stub, ..])
        {
            HttpContext.Features.Set(Published.WithheldContentOf(stub));
            return StatusCode(StatusCodes.Status410Gone);
        }
        if (FigureView.Find(tables, cell) is not { Cell.Withheld: false } found)
            return NotFound();
        Figure = found;
        Citation = Cite();
        SourceAddress = found.Cell.At is { } at ? new SourceLinks(Published.Disclosure.Sources).Of(at) : null;
        Marks = new CheckMarks(Published).At(found.Table, found.Row, found.Column);
        return Page();
    }

    private CellCitation Cite()
    {
        var (publication, at) = (Published.Publication, Figure.Cell.At);
        return new()
        {
            Organisation = Published.OrganisationName,
            Title = Published.Heading,
            Table = TableView.HeadingOf(Table),
            Row = Figure.RowLabel,
            Column = Figure.Header,
            Text = Figure.Cell.Text,
            Unit = Figure.Unit,
            Version = publication.Version,
            Portal = site.Value.Name,
            PublishedOn = publication.PublishedAt.Day(),
            CitedOn = clock.TodayInChina(),
            Address = Address(),
            Source = Published.Disclosure.SourceOf(at),
            Place = at is null ? null : SourcePlaces.InWords(at.Value),
            PublicationHash = publication.PublicationHash,
        };
    }

    /// <summary>Of this version, whichever counts later.</summary>
    private string Address() =>
        address.Of(Request) + new VersionLinks(Published.Publication, isCurrent: false).Figure(Table, Figure.Id);
}
