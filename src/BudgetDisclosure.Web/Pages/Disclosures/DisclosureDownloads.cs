using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Csv;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Infrastructure.Caching;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A disclosure in every form that is rendered, and each of its tables alone.</summary>
public static class DisclosureDownloads
{
    private const string CsvType = "text/csv; charset=utf-8";
    private const string JsonType = "application/json";

    public static void MapDisclosureDownloads(this IEndpointRouteBuilder routes)
    {
        foreach (var renderer in ReportRenderers.All)
            Map(renderer.FileExtension, Download(renderer));
        Map("/checks.json", Checks);
        Map("/tables/{slug:slug}.csv", Table(CsvType, CsvPackage.WriteTable));
        Map("/tables/{slug:slug}.json", Table(JsonType, DisclosureJson.Write));

        void Map(string part, Delegate answer) =>
            routes.MapMethods(DisclosureRoute.Pattern + part, [HttpMethods.Get, HttpMethods.Head], answer)
                .WithMetadata(new PublishedContentAttribute());
    }

    private static Delegate Download(IReportRenderer renderer) => async (HttpContext context, PublishedDisclosures published) =>
    {
        var found = await published.OpenAsync(context);
        if (renderer.ContentType == JsonType)
            found = await published.WithRemarksAsync(found, context.RequestAborted);
        using var buffer = new MemoryStream();
        try
        {
            renderer.Render(found.Disclosure, buffer);
        }
        catch (RenderingException trouble)
        {
            return Results.Text(trouble.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
        }
        var name = renderer.ContentType == JsonType ? null : FileName(found, title: "", renderer.FileExtension);
        return Results.File(buffer.ToArray(), renderer.ContentType, name);
    };

    private static async Task<IResult> Checks(
        HttpContext context, DisclosureDbContext db, PublishedDisclosures published)
    {
        var found = await published.OpenAsync(context);
        var runs = await db.CheckRunsAsync(found.Publication, context.RequestAborted);
        return Results.File(ChecksFile.Write(found.Publication, runs), JsonType);
    }

    private static Delegate Table(string type, Action<DisclosureTable, Stream> write) => async (
        string slug, string? scope, int? n, HttpContext context, PublishedDisclosures published) =>
    {
        var found = await published.OpenAsync(context);
        if (found.Tables(slug, scope).ElementAtOrDefault((n ?? 1) - 1) is not { } table)
            return Results.NotFound();
        if (table.Withheld)
            return Withheld(context, found, table);
        using var buffer = new MemoryStream();
        write(table, buffer);
        var name = type == JsonType ? null : FileName(found, $"_{TableView.HeadingOf(table)}", ".csv");
        return Results.File(buffer.ToArray(), type, name);
    };

    private static IResult Withheld(HttpContext context, PublishedDisclosure found, DisclosureTable table)
    {
        context.Features.Set(found.WithheldContentOf(table));
        return Results.StatusCode(StatusCodes.Status410Gone);
    }

    /// <summary>JSON is for programs and opens in place; the rest is saved under a name that says what it is.</summary>
    private static string FileName(PublishedDisclosure found, string title, string extension)
    {
        var (year, stage) = (found.Publication.Year, found.Publication.Stage.Printed());
        return $"{found.OrganisationName}{year}年{stage}{title}_第{found.Publication.Version}版{extension}";
    }
}
