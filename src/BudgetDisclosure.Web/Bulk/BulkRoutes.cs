using System.Globalization;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Api;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BudgetDisclosure.Web.Bulk;

/// <summary>Everything as files: a ZIP for each county's year, and the data package that describes them.</summary>
internal static class BulkRoutes
{
    public const string PackageAddress = "/datapackage.json";
    private const string ZipType = "application/zip";

    public static void MapBulk(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/bulk/{county:county}-{year:year}.zip", [HttpMethods.Get, HttpMethods.Head], FileAsync);
        routes.MapMethods(PackageAddress, [HttpMethods.Get, HttpMethods.Head], PackageAsync);
    }

    public static string AddressOf(string county, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"/bulk/{county}-{year}.zip");

    /// <remarks>
    /// What changes while the file is on its way would make it another than its tag says, and a withholding must not be
    /// outrun: the connection is then cut, so that nobody takes what came for the whole.
    /// </remarks>
    private static async Task FileAsync(string county, int year, HttpContext context, DisclosureDbContext db)
    {
        var (request, response) = (context.Request, context.Response);
        if (await BulkFile.FindAsync(db, county, year, context.RequestAborted) is not { } file)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = file.ETag;
        if (IsKnown(request.Headers.IfNoneMatch, file.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = ZipType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{county}-{year}.zip" }.ToString();
        if (HttpMethods.IsHead(request.Method))
            return;
        await file.WriteAsync(db, response.Body, context.RequestAborted);
        if ((await BulkFile.FindAsync(db, county, year, context.RequestAborted))?.ETag != file.ETag)
            context.Abort();
    }

    private static bool IsKnown(StringValues known, string tag) =>
        EntityTagHeaderValue.TryParseList([.. known.OfType<string>()], out var tags)
        && tags.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(new(tag), useStrongComparison: false));

    private static async Task PackageAsync(HttpContext context, DisclosureDbContext db) =>
        await ApiAnswer.SendAsync(context, await DataPackage.WriteAsync(db, context.RequestAborted), ApiAnswer.JsonType);
}
