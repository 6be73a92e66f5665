using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A version with what was withheld of it, oldest first.</summary>
public sealed record VersionEntry(Publication Publication, IReadOnlyList<Withholding> Withholdings)
{
    public bool IsWithheldWhole => Withholdings.Any(row => row.Scope == Withholding.OfVersion);
}

/// <summary>All versions of a disclosure, newest first, with the hashes that chain them.</summary>
public sealed class VersionsModel(DisclosureDbContext db) : PageModel
{
    public County County { get; private set; } = null!;
    public string Organisation { get; private set; } = "";
    public IReadOnlyList<VersionEntry> Versions { get; private set; } = [];

    /// <summary>The version whose changes are shown: the one asked for, else the current one; the first has none.</summary>
    public int Compared { get; private set; }

    /// <summary>What it changed against the version before; null where one of the two was withheld.</summary>
    public IReadOnlyList<ShownChange>? Changes { get; private set; }

    /// <summary>True where something of one of the two was withheld, and is not compared.</summary>
    public bool HidesSome { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? version, CancellationToken cancellation)
    {
        var (county, organisation, year, stage) = RouteData.Values.Identity();
        Versions = await db.Publications.AsNoTracking()
            .Where(row => row.County == county && row.Year == year && row.Organisation == organisation
                && row.Stage == stage)
            .OrderByDescending(row => row.Version)
            .Select(row => new VersionEntry(
                row, db.Withholdings.Where(act => act.PublicationId == row.Id).OrderBy(act => act.At).ToList()))
            .ToListAsync(cancellation);
        if (Versions.Count == 0)
            return NotFound();
        County = await db.Counties.AsNoTracking().SingleAsync(row => row.Code == county, cancellation);
        Organisation = await db.OrganisationNames
            .Where(row => row.County == county && row.Organisation == organisation && row.Year == year)
            .Select(row => row.Name).SingleOrDefaultAsync(cancellation) ?? organisation;
        Compared = Versions.Any(entry => entry.Publication.Version == version) ? version!.Value : Versions[0].Publication.Version;
        if (Compared > 1)
            await CompareAsync(cancellation);
        return Page();
    }

    private async Task CompareAsync(CancellationToken cancellation)
    {
        var (after, before) = (EntryOf(Compared), EntryOf(Compared - 1));
        HidesSome = after.Withholdings.Count + before.Withholdings.Count > 0;
        if (await ContentOfAsync(before, cancellation) is not { } old || await ContentOfAsync(after, cancellation) is not { } now)
            return;
        var (oldLinks, links) = (
            new VersionLinks(before.Publication, isCurrent: false), new VersionLinks(after.Publication, IsCurrent(after.Publication)));
        Changes =
        [
            .. DisclosureChanges.Between(old, now).Select(change => new ShownChange(
                change,
                change is { Table: { } table, CellId: { } id } ? (change.After is null ? oldLinks : links).Cell(table, id) : null)),
        ];
    }

    private VersionEntry EntryOf(int version) => Versions.First(entry => entry.Publication.Version == version);

    private async Task<Disclosure?> ContentOfAsync(VersionEntry entry, CancellationToken cancellation) =>
        !entry.IsWithheldWhole && await db.Documents.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Publication == entry.Publication.Id, cancellation) is { } document
            ? Brotli.Read(document.Json, DisclosureJson.Read)
            : null;

    /// <summary>The newest version is the current one: the pointer moves in the transaction that adds it.</summary>
    public bool IsCurrent(Publication publication) => publication == Versions[0].Publication;

    public string AddressOf(Publication publication) => new VersionLinks(publication, IsCurrent(publication)).Page();
}
