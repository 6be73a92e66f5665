using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages;

/// <summary>A county on the first page: its newest year and how much of it is published.</summary>
public sealed record CountyEntry(string Code, string Name, int? Year, int Budgets, int FinalAccounts);

/// <summary>The counties by province; a portal of one county goes straight to it.</summary>
public sealed class IndexModel(DisclosureDbContext db) : PageModel
{
    public IReadOnlyList<(string Code, string Province, IReadOnlyList<CountyEntry> Counties)> Provinces { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var counties = await db.Counties.AsNoTracking().OrderBy(county => county.Code).ToListAsync(cancellation);
        if (counties is [var only])
            return Redirect(Url.Content($"~/{only.Code}"));
        var published = await db.CurrentPublications
            .GroupBy(row => new { row.County, row.Year, row.Stage })
            .Select(group => new { group.Key.County, group.Key.Year, group.Key.Stage, Count = group.Count() })
            .ToListAsync(cancellation);
        Provinces = [.. counties
            .Select(county =>
            {
                var rows = published.Where(row => row.County == county.Code).ToList();
                var year = rows.Max(row => (int?)row.Year);
                return new CountyEntry(county.Code, county.Name, year, CountOf(Stage.Budget), CountOf(Stage.Final));

                int CountOf(Stage stage) =>
                    rows.Where(row => row.Year == year && row.Stage == stage).Sum(row => row.Count);
            })
            .GroupBy(county => county.Code[..2])
            .Select(group => (group.Key, Core.Provinces.NameOf(group.Key) ?? "其他", (IReadOnlyList<CountyEntry>)[.. group]))];
        return Page();
    }
}
