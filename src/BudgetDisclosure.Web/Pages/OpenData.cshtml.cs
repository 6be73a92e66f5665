using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Api;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages;

/// <summary>What of a county can be taken away whole.</summary>
public sealed record OpenCounty(string Code, string Name, string Licence, IReadOnlyList<int> Years);

/// <summary>How the figures are taken away: by program, by feed, all at once.</summary>
public sealed class OpenDataModel(DisclosureDbContext db) : PageModel
{
    public IReadOnlyList<OpenCounty> Counties { get; private set; } = [];

    /// <summary>Addresses of the API that answer on this portal, with what they give.</summary>
    public IReadOnlyList<(string Address, string What)> Examples { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var counties = await db.Counties.AsNoTracking().OrderBy(county => county.Code).ToListAsync(cancellation);
        var years = (await db.CurrentPublications.Select(row => new { row.County, row.Year }).Distinct().ToListAsync(cancellation))
            .ToLookup(row => row.County, row => row.Year);
        Counties =
        [
            .. counties.Where(county => years.Contains(county.Code)).Select(county => new OpenCounty(
                county.Code, county.Name, Licences.Of(county), [.. years[county.Code].OrderDescending()])),
        ];
        var newest = await db.CurrentPublications.AsNoTracking()
            .OrderBy(row => row.County).ThenByDescending(row => row.Year).ThenBy(row => row.Organisation).ThenBy(row => row.Stage)
            .FirstOrDefaultAsync(cancellation);
        Examples = [.. ExamplesOf(newest)];
    }

    private static IEnumerable<(string Address, string What)> ExamplesOf(CurrentPublication? row)
    {
        yield return (ApiProblems.Prefix + "/counties", "全部县，各有哪些年度");
        if (row is null)
            yield break;
        var stage = row.Stage.Slug();
        yield return ($"{ApiProblems.Prefix}/counties/{row.County}/departments", "一个县的部门和单位");
        yield return ($"{ApiProblems.Prefix}/disclosures?county={row.County}&year={row.Year}", "一个县一年公开的预算和决算");
        yield return (
            $"{ApiProblems.Prefix}/disclosures/{row.County}/{row.Organisation}/{row.Year}/{stage}", "一份预算或决算的全文和核对结果");
        yield return (
            $"{ApiProblems.Prefix}/lines?county={row.County}&year={row.Year}&stage={stage}&slug=expenditure&size=20",
            "各部门支出总表的行，每个金额带出处");
        yield return (
            $"{ApiProblems.Prefix}/lines?county={row.County}&year={row.Year}&stage={stage}&code=201&size=20",
            "编码以 201 开头的行");
        yield return ($"{ApiProblems.Prefix}/lines?county={row.County}&slug=three-public&measure=total&size=20", "“三公”经费表各年的合计");
    }
}
