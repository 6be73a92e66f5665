using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Api;

/// <summary>A department or a unit, under its newest name.</summary>
/// <param name="Parent">The department of a unit.</param>
/// <param name="Kind">行政, 参公 or 事业, as the roster says.</param>
public sealed record ApiDepartment(string Code, string Name, string? Parent, string? Kind, string Disclosures, string Page);

/// <summary><c>/api/v1/counties/{county}/departments</c>: in official order, each department followed by its units.</summary>
internal static class Departments
{
    public static async Task<IResult> ListAsync(
        string county, HttpRequest request, DisclosureDbContext db, CancellationToken cancellation)
    {
        if (!await db.Counties.AnyAsync(row => row.Code == county, cancellation))
            return Results.NotFound();
        var organisations = await db.ListOrganisationsAsync(county, cancellation: cancellation);
        return new ApiAnswer(new ApiList<ApiDepartment>(
        [
            .. organisations.Select(row => new ApiDepartment(
                row.Code, row.Name, row.Parent, row.Kind,
                $"{request.PathBase}{ApiProblems.Prefix}/disclosures?county={county}&department={row.Code}",
                $"{request.PathBase}/{county}/{row.Code}")),
        ]));
    }
}
