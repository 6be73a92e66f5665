using System.ComponentModel;
using BudgetDisclosure.Data;
using Microsoft.AspNetCore.Mvc;

namespace BudgetDisclosure.Web.Api;

/// <summary>What of the lines is asked for.</summary>
internal sealed class LinesQuery
{
    [FromQuery(Name = "county"), Description("六位行政区划代码")]
    public string? County { get; init; }

    [FromQuery(Name = "year"), Description("四位年度")]
    public string? Year { get; init; }

    [FromQuery(Name = "stage"), Description("budget（预算）或 final（决算）")]
    public string? Stage { get; init; }

    [FromQuery(Name = "slug"), Description("哪一种表，例如 expenditure")]
    public string? Slug { get; init; }

    [FromQuery(Name = "code"), Description("科目编码的开头，1 到 7 位数字")]
    public string? Code { get; init; }

    [FromQuery(Name = "organisation"), Description("部门或单位编码")]
    public string? Organisation { get; init; }

    [FromQuery(Name = "measure"), Description("哪一个金额，例如 total、basic、project；只给有这个金额的行")]
    public string? Measure { get; init; }

    [FromQuery(Name = "page"), Description("第几页，从 1 到 10000")]
    public string? Page { get; init; }

    [FromQuery(Name = "size"), Description("一页几行，从 1 到 1000，不写是 100")]
    public string? Size { get; init; }
}

/// <summary><c>/api/v1/lines</c>: the lines of the budget and “三公” tables of all current versions.</summary>
internal static class Lines
{
    public static async Task<IResult> ListAsync(
        [AsParameters] LinesQuery asked, HttpRequest request, DisclosureDbContext db, CancellationToken cancellation)
    {
        var query = new ApiQuery();
        var filter = new LineFilter
        {
            County = query.County(asked.County),
            Year = query.Year(asked.Year),
            Stage = query.Stage(asked.Stage),
            Slug = query.Slug(asked.Slug),
            CodePrefix = query.CodePrefix(asked.Code),
            Organisation = query.Organisation("organisation", asked.Organisation),
            Measure = query.Measure(asked.Measure),
        };
        var (page, size) = (query.Page(asked.Page), query.Size(asked.Size));
        if (query.Wrong.Count > 0)
            return ApiProblems.WrongParameters(query.Wrong);
        var (total, places) = await filter.FindAsync(db, (page - 1) * size, size, cancellation);
        var lines = await LineReading.ReadAsync(db, places, filter.Measure, request.PathBase, cancellation);
        return new ApiAnswer(ApiPages.Of(request, total, page, size, lines));
    }
}
