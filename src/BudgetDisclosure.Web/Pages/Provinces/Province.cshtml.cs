using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Provinces;

/// <summary>A county in its province's year.</summary>
/// <param name="Obliged">Those that must publish by the year's roster; null where there is no roster.</param>
/// <param name="MissingBudgets">How many of those have not published a budget.</param>
public sealed record CountyYear(
    string Code, string Name, int? Obliged, int Budgets, int FinalAccounts, int MissingBudgets, int MissingFinalAccounts)
{
    /// <summary>True where the county has a page for the year.</summary>
    public bool HasYear => Obliged is not null || Budgets + FinalAccounts > 0;
}

/// <summary>A province's counties side by side in one year, and who has not published.</summary>
public sealed class ProvinceModel(DisclosureDbContext db) : PageModel
{
    private const string YearParameter = "year";

    public string Name { get; private set; } = "";
    public int? Year { get; private set; }
    public IReadOnlyList<CountyYear> Counties { get; private set; } = [];
    /// <summary>The years with a roster or anything published, newest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string province, CancellationToken cancellation)
    {
        var counties = await db.Counties.AsNoTracking().Where(row => row.Code.StartsWith(province))
            .OrderBy(row => row.Code).ToListAsync(cancellation);
        var published = await db.CurrentPublications.AsNoTracking().Where(row => row.County.StartsWith(province))
            .Select(row => new { row.County, row.Year, row.Organisation, row.Stage }).ToListAsync(cancellation);
        var roster = await db.Roster.AsNoTracking().Where(row => row.County.StartsWith(province))
            .Select(row => new { row.County, row.Year, row.Code, row.Exempt }).ToListAsync(cancellation);
        Years = [.. published.Select(row => row.Year).Union(roster.Select(row => row.Year)).OrderDescending()];
        if (counties.Count == 0 || !TryReadYear(out var year))
            return NotFound();
        Name = Core.Provinces.NameOf(province) ?? "其他";
        Year = year;
        Counties = [.. counties.Select(county =>
        {
            var listed = roster.Where(row => row.County == county.Code && row.Year == year).ToList();
            var obliged = listed.Where(row => !row.Exempt).Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
            var (budgets, finals) = (Of(Stage.Budget), Of(Stage.Final));
            return new CountyYear(county.Code, county.Name, listed.Count == 0 ? null : obliged.Count,
                budgets.Count, finals.Count, obliged.Except(budgets).Count(), obliged.Except(finals).Count());

            HashSet<string> Of(Stage stage) =>
                [.. published.Where(row => row.County == county.Code && row.Year == year && row.Stage == stage).Select(row => row.Organisation)];
        })];
        return Page();
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
}
