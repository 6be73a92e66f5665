using System.Globalization;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Api;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Pages.Counties;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace BudgetDisclosure.Web.Pages.Figures.Csv;

/// <summary>The amounts of overview pages as CSV: read by the page's own model, so that they are the same.</summary>
internal static class FigureDownloads
{
    private const string Type = "text/csv; charset=utf-8";

    public static void MapFigureDownloads(this IEndpointRouteBuilder routes)
    {
        Map("/{county:county}/{year:year}.csv", YearAsync);
        Map("/{county:county}/functions/{code:classification}.csv", FunctionAsync);
        Map("/{county:county}/economic/{code:classification}.csv", EconomicAsync);
        Map("/{county:county}/three-public.csv", ThreePublicAsync);

        void Map(string pattern, Delegate answer) =>
            routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], answer);
    }

    /// <summary>The file of a page, below the portal's root.</summary>
    /// <param name="page">The page's address, with or without a query.</param>
    public static string AddressOf(string page) =>
        page.IndexOf('?') is > 0 and var query ? $"{page[..query]}.csv{page[query..]}" : page + ".csv";

    private static Task YearAsync(
        HttpContext context, DisclosureDbContext db, PublicAddress address, string county, string year) => SendAsync(
            context, db, address, county, new YearModel(db),
            page => page.OnGetAsync(county, int.Parse(year, CultureInfo.InvariantCulture), context.RequestAborted),
            YearRows.Of);

    private static Task FunctionAsync(
        HttpContext context, DisclosureDbContext db, PublicAddress address, string county, string code) => SendAsync(
            context, db, address, county, new FunctionModel(db),
            page => page.OnGetAsync(county, code, context.RequestAborted), CodeRows.Of);

    private static Task EconomicAsync(
        HttpContext context, DisclosureDbContext db, PublicAddress address, string county, string code) => SendAsync(
            context, db, address, county, new EconomicModel(db),
            page => page.OnGetAsync(county, code, context.RequestAborted), CodeRows.Of);

    private static Task ThreePublicAsync(
        HttpContext context, DisclosureDbContext db, PublicAddress address, string county) => SendAsync(
            context, db, address, county, new ThreePublicModel(db),
            page => page.OnGetAsync(county, context.RequestAborted), ThreePublicRows.Of);

    private static async Task SendAsync<TPage>(
        HttpContext context, DisclosureDbContext db, PublicAddress address, string county, TPage page,
        Func<TPage, Task<IActionResult>> readAsync, Func<TPage, IEnumerable<FigureRow>> rows)
        where TPage : PageModel
    {
        page.PageContext = new() { HttpContext = context };
        if (await readAsync(page) is not PageResult)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var home = await db.Counties.AsNoTracking().SingleAsync(row => row.Code == county, context.RequestAborted);
        var versions = await db.CurrentPublications.AsNoTracking().Where(row => row.County == county)
            .Select(row => new { row.PublicationId, row.Publication!.Version })
            .ToDictionaryAsync(row => row.PublicationId, row => row.Version, context.RequestAborted);
        var head = new FigureCsvHead(address.Of(context.Request), county, home.Name, Licences.Of(home), versions);
        var body = FigureCsv.Write(head, rows(page));
        var coding = ContentCodings.Choose(context.Request.Headers.AcceptEncoding);
        var named = new ContentDispositionHeaderValue("attachment") { FileName = NameOf(context.Request) }.ToString();
        var answer = coding == ContentCodings.None
            ? new PublishedAnswer(body, Type, named, Coding: null)
            : new PublishedAnswer(ContentCodings.Encode(body, coding), Type, named, coding);
        await answer.SendAsync(context);
    }

    /// <summary>990101-functions-201-2026-budget.csv</summary>
    private static string NameOf(HttpRequest request)
    {
        var path = request.Path.Value![1..^".csv".Length].Replace('/', '-');
        var asked = new[] { "year", "stage" }.Select(name => request.Query[name].ToString());
        return string.Join('-', asked.Where(text => text.Length > 0).Prepend(path)) + ".csv";
    }
}
