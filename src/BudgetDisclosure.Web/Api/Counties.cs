using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Api;

/// <summary>A county of the portal.</summary>
/// <param name="Licence">Under what terms its data may be used; 许可未定 where none is set.</param>
/// <param name="Years">The years of which anything is published, newest first.</param>
public sealed record ApiCounty(
    string Code, string Name, string? Province, string Licence, IReadOnlyList<int> Years, string Departments, string Page);

/// <summary><c>/api/v1/counties</c></summary>
internal static class Counties
{
    public static async Task<IResult> ListAsync(HttpRequest request, DisclosureDbContext db, CancellationToken cancellation)
    {
        var counties = await db.Counties.AsNoTracking().OrderBy(county => county.Code).ToListAsync(cancellation);
        var years = (await db.CurrentPublications.Select(row => new { row.County, row.Year }).Distinct().ToListAsync(cancellation))
            .ToLookup(row => row.County, row => row.Year);
        return new ApiAnswer(new ApiList<ApiCounty>(
        [
            .. counties.Select(county => new ApiCounty(
                county.Code, county.Name, Provinces.NameOf(county.Code[..2]), Licences.Of(county),
                [.. years[county.Code].OrderDescending()],
                $"{request.PathBase}{ApiProblems.Prefix}/counties/{county.Code}/departments",
                $"{request.PathBase}/{county.Code}")),
        ]));
    }
}

/// <summary>A list that has one page only.</summary>
public sealed record ApiList<T>(IReadOnlyList<T> Items)
{
    public int Total => Items.Count;
}
