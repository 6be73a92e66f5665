using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Departments.Details;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Pages.Figures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Departments;

/// <summary>What an organisation published for a year and stage, with its totals.</summary>
public sealed record YearEntry(string Address, VersionLinks Links, Headlines Headlines);

/// <summary>A department or unit through the years.</summary>
public sealed class DepartmentModel(DisclosureDbContext db, PublishedDisclosures published) : PageModel
{
    private Dictionary<(int, Stage), YearEntry> _entries = [];

    public County County { get; private set; } = null!;
    public OrganisationEntry Organisation { get; private set; } = null!;
    /// <summary>The department of a unit.</summary>
    public OrganisationEntry? Parent { get; private set; }
    public IReadOnlyList<OrganisationEntry> Units { get; private set; } = [];
    /// <summary>Newest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];
    public OrganisationYears Figures { get; private set; } = new([]);

    /// <summary>The disclosures of which something is left, newest first, budgets before final accounts.</summary>
    public IReadOnlyList<YearStage> There { get; private set; } = [];
    /// <summary>What the one asked for says, or the newest; null where nothing is left of any.</summary>
    public OrganisationDetails? Details { get; private set; }

    public YearEntry? Published(int year, Stage stage) => _entries.GetValueOrDefault((year, stage));

    public async Task<IActionResult> OnGetAsync(string county, string department, CancellationToken cancellation)
    {
        var organisations = await db.ListOrganisationsAsync(county, cancellation: cancellation);
        if (organisations.FirstOrDefault(row => row.Code == department) is not { } organisation)
            return NotFound();
        County = await db.Counties.AsNoTracking().SingleAsync(row => row.Code == county, cancellation);
        Organisation = organisation;
        Parent = organisations.FirstOrDefault(row => row.Code == organisation.Parent);
        Units = [.. organisations.Where(row => row.Parent == department)];
        var current = await published.ListAsync(county, department, cancellation);
        There = [.. current.Where(found => found.Shown is not null)
            .Select(found => new YearStage(found.Publication.Year, found.Publication.Stage))
            .OrderByDescending(one => one.Year).ThenBy(one => one.Stage)];
        if (YearStage.Asked(Request.Query, There) is { } at)
            Details = OrganisationDetails.Of(at, current);
        else if (YearStage.IsIn(Request.Query))
            return NotFound();
        _entries = current.ToDictionary(
            found => (found.Publication.Year, found.Publication.Stage),
            found => new YearEntry(
                found.Publication.Address,
                new(found.Publication, isCurrent: true),
                found.Shown is { } shown ? Headlines.Of(shown.Disclosure) : Headlines.OfWithheld));
        Years = [.. _entries.Keys.Select(key => key.Item1).Distinct().OrderDescending()];
        Figures = await OrganisationYears.ReadAsync(db, county, department, cancellation);
        return Page();
    }
}
