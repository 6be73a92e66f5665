using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Counties;

/// <summary>A county's year: which department has published what.</summary>
public sealed class YearModel(DisclosureDbContext db) : PageModel
{
    private Dictionary<(string, Stage), PublishedEntry> _published = [];

    public County County { get; private set; } = null!;
    public int Year { get; private set; }
    public IReadOnlyList<YearEntry> Organisations { get; private set; } = [];
    public bool HasRoster { get; private set; }
    /// <summary>The years with a roster or anything published, newest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public PublishedEntry? Published(YearEntry organisation, Stage stage) =>
        _published.GetValueOrDefault((organisation.Code, stage));

    public int CountOf(Stage stage) => Organisations.Count(organisation => Published(organisation, stage) is not null);

    /// <summary>Those that must publish by the roster.</summary>
    public int Obliged => Organisations.Count(organisation => organisation is { IsOnRoster: true, IsExempt: false });

    /// <summary>How many of those that must publish have not.</summary>
    public int MissingOf(Stage stage) => Organisations.Count(organisation =>
        organisation is { IsOnRoster: true, IsExempt: false } && Published(organisation, stage) is null);

    public async Task<IActionResult> OnGetAsync(string county, int year, CancellationToken cancellation)
    {
        var found = await db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == county, cancellation);
        if (found is null)
            return NotFound();
        var entries = await db.ListPublishedAsync(county, cancellation: cancellation);
        var rosters = await db.Roster.Where(row => row.County == county).Select(row => row.Year).Distinct()
            .ToListAsync(cancellation);
        Years = [.. entries.Select(entry => entry.Year).Union(rosters).OrderDescending()];
        if (!Years.Contains(year))
            return NotFound();
        (County, Year) = (found, year);
        _published = entries.Where(entry => entry.Year == year)
            .ToDictionary(entry => (entry.Organisation, entry.Stage));
        HasRoster = rosters.Contains(year);
        Organisations = YearEntries.Of(
            await db.RosterOfAsync(county, year, cancellation),
            await db.ListOrganisationsAsync(county, year, cancellation),
            _published.Keys.Select(key => key.Item1).ToHashSet());
        return Page();
    }
}
