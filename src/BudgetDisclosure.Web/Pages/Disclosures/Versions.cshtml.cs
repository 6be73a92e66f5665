using BudgetDisclosure.Data;
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

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
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
        return Page();
    }

    /// <summary>The newest version is the current one: the pointer moves in the transaction that adds it.</summary>
    public bool IsCurrent(Publication publication) => publication == Versions[0].Publication;

    public string AddressOf(Publication publication) => new VersionLinks(publication, IsCurrent(publication)).Page();
}
