using System.ComponentModel;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Api;

/// <summary>A disclosure in its current version.</summary>
/// <param name="Department">The code of the department or unit whose disclosure it is.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="Withheld"><c>true</c> where the whole version was withheld: its document answers 410.</param>
/// <param name="Document">The address of the disclosure document.</param>
/// <param name="Page">The address of its page.</param>
public sealed record ApiDisclosure(
    string County, string Department, string Name, int Year, string Stage, int Version, DateTime PublishedAt,
    string PublicationHash, bool? Withheld, string Document, string Page);

/// <summary>What of the disclosures is asked for.</summary>
internal sealed class DisclosuresQuery
{
    [FromQuery(Name = "county"), Description("六位行政区划代码")]
    public string? County { get; init; }

    [FromQuery(Name = "department"), Description("部门或单位编码")]
    public string? Department { get; init; }

    [FromQuery(Name = "year"), Description("四位年度")]
    public string? Year { get; init; }

    [FromQuery(Name = "stage"), Description("budget（预算）或 final（决算）")]
    public string? Stage { get; init; }

    [FromQuery(Name = "page"), Description("第几页，从 1 到 10000")]
    public string? Page { get; init; }
}

/// <summary><c>/api/v1/disclosures</c>, and a disclosure's document below it.</summary>
internal static class Disclosures
{
    public static async Task<IResult> ListAsync(
        [AsParameters] DisclosuresQuery asked, HttpRequest request, DisclosureDbContext db, CancellationToken cancellation)
    {
        var query = new ApiQuery();
        var (county, department) = (query.County(asked.County), query.Organisation("department", asked.Department));
        var (year, stage, page) = (query.Year(asked.Year), query.Stage(asked.Stage), query.Page(asked.Page));
        if (query.Wrong.Count > 0)
            return ApiProblems.WrongParameters(query.Wrong);
        var rows = db.CurrentPublications.AsNoTracking().Where(row =>
            (county == null || row.County == county) && (department == null || row.Organisation == department)
            && (year == null || row.Year == year) && (stage == null || row.Stage == stage));
        var found = await (
            from row in rows
            join unit in db.Organisations on new { row.County, Code = row.Organisation } equals new { unit.County, unit.Code }
            orderby row.County, row.Year descending, unit.DisplayOrder, row.Organisation, row.Stage
            select new
            {
                row.County, row.Organisation, row.Year, row.Stage, row.Publication!.Version, row.Publication.PublishedAt,
                row.Publication.PublicationHash, row.Publication.Address,
                Name = db.OrganisationNames.Where(name => name.County == row.County && name.Organisation == row.Organisation
                    && name.Year == row.Year).Select(name => name.Name).FirstOrDefault(),
                IsWithheld = db.Withholdings.Any(act => act.PublicationId == row.PublicationId && act.Scope == Withholding.OfVersion),
            })
            .Skip((page - 1) * ApiQuery.UsualSize).Take(ApiQuery.UsualSize).ToListAsync(cancellation);
        return new ApiAnswer(ApiPages.Of<ApiDisclosure>(
            request, await rows.CountAsync(cancellation), page, ApiQuery.UsualSize,
            [
                .. found.Select(row => new ApiDisclosure(
                    row.County, row.Organisation, row.Name ?? row.Organisation, row.Year, row.Stage.Slug(), row.Version,
                    row.PublishedAt, row.PublicationHash, row.IsWithheld ? true : null,
                    $"{request.PathBase}{ApiProblems.Prefix}/disclosures{row.Address}", request.PathBase + row.Address)),
            ]));
    }

    /// <summary>The same document as the disclosure's address with <c>.json</c>; <c>?version=N</c> an older version.</summary>
    public static async Task<IResult> DocumentAsync(HttpContext context, PublishedDisclosures published)
    {
        var found = await published.WithRemarksAsync(await published.OpenAsync(context), context.RequestAborted);
        using var buffer = new MemoryStream();
        DisclosureJson.Write(found.Disclosure, buffer);
        return Results.Bytes(buffer.ToArray(), ApiAnswer.JsonType);
    }
}
