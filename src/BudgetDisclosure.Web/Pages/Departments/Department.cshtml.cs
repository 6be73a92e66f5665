using BudgetDisclosure.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Departments;

/// <summary>A department or unit through the years.</summary>
public sealed class DepartmentModel(DisclosureDbContext db) : PageModel
{
    public County County { get; private set; } = null!;
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    /// <summary>The department of a unit.</summary>
    public (string Code, string Name)? Parent { get; private set; }
    public IReadOnlyList<PublishedEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string county, string department, CancellationToken cancellation)
    {
        var organisation = await db.Organisations.AsNoTracking()
            .SingleOrDefaultAsync(row => row.County == county && row.Code == department, cancellation);
        if (organisation is null)
            return NotFound();
        County = await db.Counties.AsNoTracking().SingleAsync(row => row.Code == county, cancellation);
        Code = department;
        Name = await LatestNameAsync(county, department, cancellation);
        if (organisation.Parent is { } parent)
            Parent = (parent, await LatestNameAsync(county, parent, cancellation));
        Entries = await db.ListPublishedAsync(county, department, cancellation);
        return Page();
    }

    private async Task<string> LatestNameAsync(string county, string code, CancellationToken cancellation) =>
        await db.OrganisationNames.Where(row => row.County == county && row.Organisation == code)
            .OrderByDescending(row => row.Year).Select(row => row.Name).FirstOrDefaultAsync(cancellation) ?? code;
}
