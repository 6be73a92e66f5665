using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Csv;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Proofs;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A disclosure in every form that is rendered, and each of its tables alone.</summary>
public static class DisclosureDownloads
{
    private const string CsvType = "text/csv; charset=utf-8";
    private const string JsonType = "application/json";
    private const string SentenceType = "text/plain; charset=utf-8";

    public static void MapDisclosureDownloads(this IEndpointRouteBuilder routes)
    {
        foreach (var renderer in ReportRenderers.All)
            Map(renderer.FileExtension, Download(renderer));
        Map("/checks.json", Checks);
        Map("/proof.json", Proof);
        Map("/tables/{slug:slug}.csv", Table(CsvType, CsvPackage.WriteTable));
        Map("/tables/{slug:slug}.json", Table(JsonType, DisclosureJson.Write));

        void Map(string part, Delegate answer) =>
            routes.MapMethods(DisclosureRoute.Pattern + part, [HttpMethods.Get, HttpMethods.Head], answer)
                .WithMetadata(new PublishedContentAttribute());
    }

    private static Delegate Download(IReportRenderer renderer) => async (
        HttpContext context, PublishedDisclosures published, PublishedReports reports) =>
    {
        var found = await published.OpenAsync(context);
        if (renderer.ContentType == JsonType)
            found = await published.WithRemarksAsync(found, context.RequestAborted);
        try
        {
            var bytes = await reports.BytesAsync(renderer, found, context.RequestAborted);
            return Saved(context, bytes, renderer.ContentType, DownloadNames.Header(found, renderer.FileExtension));
        }
        catch (RenderingException trouble)
        {
            return Results.Text(trouble.Message, SentenceType, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    };

    /// <summary>Under a name that says what it is.</summary>
    private static IResult Saved(HttpContext context, byte[] bytes, string type, string disposition)
    {
        context.Response.Headers.ContentDisposition = disposition;
        return Results.Bytes(bytes, type);
    }

    private static async Task<IResult> Checks(
        HttpContext context, DisclosureDbContext db, PublishedDisclosures published)
    {
        var found = await published.OpenAsync(context);
        var runs = await db.CheckRunsAsync(found.Publication, context.RequestAborted);
        return Results.File(ChecksFile.Write(found, runs), JsonType);
    }

    private static async Task<IResult> Proof(
        HttpContext context, PublishedDisclosures published, DisclosureProofs proofs)
    {
        var found = await published.OpenAsync(context);
        var sealedText = await published.SealedTextAsync(found.Publication, context.RequestAborted);
        return Results.Bytes(ProofFile.Write(found, sealedText, await proofs.OfAsync(found, context.RequestAborted)), JsonType);
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
        // JSON of one table is for programs and opens in place.
        return type == JsonType
            ? Results.Bytes(buffer.ToArray(), type)
            : Saved(context, buffer.ToArray(), type, DownloadNames.Header(found, ".csv", table));
    };

    private static IResult Withheld(HttpContext context, PublishedDisclosure found, DisclosureTable table)
    {
        context.Features.Set(found.WithheldContentOf(table));
        return Results.StatusCode(StatusCodes.Status410Gone);
    }
}
