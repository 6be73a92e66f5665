using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;
using BudgetDisclosure.Web.Pages.Figures.Charts;
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
    /// <summary>What the organisations come to; null where nothing is published of the year.</summary>
    public YearFigures? Figures { get; private set; }
    /// <summary>Null where there is nothing to draw.</summary>
    public YearCharts? Charts { get; private set; }
    /// <summary>Budgets and final accounts, as far as there are any of the year.</summary>
    public IReadOnlyList<YearStage> Stages { get; private set; } = [];
    /// <summary>Expenditure and “三公” of each organisation, by its code and the subject.</summary>
    public IReadOnlyDictionary<(string Organisation, string Subject), KeyFigure> Totals { get; private set; } =
        new Dictionary<(string, string), KeyFigure>();

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
        var entries = await db.ListPublishedAsync(
            db.CurrentPublications.Where(row => row.County == county && row.Year == year), cancellation);
        var published = await db.PublishedYears.Where(row => row.County == county).Select(row => row.Year).Distinct()
            .ToListAsync(cancellation);
        var rosters = await db.Roster.Where(row => row.County == county).Select(row => row.Year).Distinct()
            .ToListAsync(cancellation);
        Years = [.. published.Union(rosters).OrderDescending()];
        if (!Years.Contains(year))
            return NotFound();
        (County, Year) = (found, year);
        _published = entries.ToDictionary(entry => (entry.Organisation, entry.Stage));
        Stages = [.. _published.Keys.Select(key => new YearStage(year, key.Item2)).Distinct().OrderBy(one => one.Stage)];
        if (YearStage.Asked(Request.Query, Stages) is { } at)
        {
            Figures = await YearFigures.ReadAsync(db, county, at, cancellation);
            Charts = await YearCharts.ReadAsync(db, found, Figures, cancellation);
            Totals = await TotalsAsync(at, cancellation);
        }
        else if (Request.QueryString.HasValue && Stages.Count > 0)
        {
            return NotFound();
        }
        HasRoster = rosters.Contains(year);
        Organisations = YearEntries.Of(
            await db.RosterOfAsync(county, year, cancellation),
            await db.ListOrganisationsAsync(county, year, cancellation),
            _published.Keys.Select(key => key.Item1).ToHashSet());
        return Page();
    }

    private async Task<IReadOnlyDictionary<(string, string), KeyFigure>> TotalsAsync(YearStage at, CancellationToken cancellation)
    {
        var stage = at.Stage.Slug();
        return await db.KeyFigures.AsNoTracking()
            .Where(figure => figure.County == County.Code && figure.Year == at.Year && figure.Stage == stage
                && ((figure.Subject == KeySubjects.Expenditure && figure.Code == "")
                    || (figure.Subject == KeySubjects.ThreePublic && figure.Code == "total")))
            .ToDictionaryAsync(figure => (figure.Organisation, figure.Subject), cancellation);
    }
}
