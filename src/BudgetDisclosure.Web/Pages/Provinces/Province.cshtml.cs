using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Provinces;

/// <summary>A province's counties side by side in one year: their totals, and who has not published.</summary>
/// <remarks>Asks the database equally often for one county and for two hundred.</remarks>
public sealed class ProvinceModel(DisclosureDbContext db) : PageModel
{
    private const string YearParameter = "year";
    private const string StageParameter = "stage";

    public string Name { get; private set; } = "";
    public int? Year { get; private set; }
    /// <summary>Whose totals are shown; null where there is no year.</summary>
    public YearStage? At { get; private set; }
    public IReadOnlyList<CountyYear> Counties { get; private set; } = [];
    /// <summary>The years with a roster or anything published, newest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string province, CancellationToken cancellation)
    {
        var counties = await db.Counties.AsNoTracking().Where(row => row.Code.StartsWith(province))
            .OrderBy(row => row.Code).ToListAsync(cancellation);
        Years = await YearsAsync(province, cancellation);
        if (counties.Count == 0 || !TryReadYear(out var year) || !TryReadStage(out var stage))
            return NotFound();
        Name = Core.Provinces.NameOf(province) ?? "其他";
        Year = year;
        if (year is not { } known)
            Counties = [.. counties.Select(county => new CountyYear(county.Code, county.Name, null, 0, 0, 0, 0))];
        else
            await ReadAsync(province, counties, known, stage, cancellation);
        return Page();
    }

    private async Task ReadAsync(
        string province, IReadOnlyList<County> counties, int year, Stage? stage, CancellationToken cancellation)
    {
        var published = (await db.CurrentPublications.AsNoTracking()
            .Where(row => row.County.StartsWith(province) && row.Year == year)
            .Select(row => new PublishedIn(row.County, row.Organisation, row.Stage)).ToListAsync(cancellation))
            .ToLookup(row => row.County, StringComparer.Ordinal);
        var roster = (await db.Roster.AsNoTracking().Where(row => row.County.StartsWith(province) && row.Year == year)
            .ToListAsync(cancellation)).ToLookup(row => row.County, StringComparer.Ordinal);
        var units = (await db.Organisations.AsNoTracking()
            .Where(row => row.County.StartsWith(province) && row.Parent != null)
            .Select(row => new { row.County, row.Code, row.Parent }).ToListAsync(cancellation))
            .ToLookup(row => row.County, StringComparer.Ordinal);
        var hasBudgets = published.Any(county => county.Any(row => row.Stage == Stage.Budget));
        var at = new YearStage(year, stage ?? (hasBudgets || published.Count == 0 ? Stage.Budget : Stage.Final));
        var figures = await CountyTotals.ReadAsync(db, province, at, cancellation);
        At = at;
        Counties =
        [
            .. counties.Select(county => CountyYear.Of(
                county, at.Stage, [.. roster[county.Code]], [.. published[county.Code]],
                units[county.Code].ToDictionary(row => row.Code, row => row.Parent!, StringComparer.Ordinal),
                [.. figures[county.Code]])),
        ];
    }

    private async Task<IReadOnlyList<int>> YearsAsync(string province, CancellationToken cancellation)
    {
        var published = db.PublishedYears.Where(row => row.County.StartsWith(province)).Select(row => row.Year);
        var listed = db.Roster.Where(row => row.County.StartsWith(province)).Select(row => row.Year);
        return await published.Union(listed).OrderByDescending(year => year).ToListAsync(cancellation);
    }

    /// <summary>The year asked for, else the newest; false for one that is no year or has nothing.</summary>
    private bool TryReadYear(out int? year)
    {
        year = Years.Count > 0 ? Years[0] : null;
        if (!Request.Query.TryGetValue(YearParameter, out var text))
            return true;
        year = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
        return year is { } known && Years.Contains(known);
    }

    private bool TryReadStage(out Stage? stage)
    {
        stage = null;
        return !Request.Query.TryGetValue(StageParameter, out var text)
            || (stage = Stages.TryParse(text.ToString())) is not null;
    }
}
