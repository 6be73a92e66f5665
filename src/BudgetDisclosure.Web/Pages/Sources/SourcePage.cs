using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Sources;

/// <summary>A page of a published PDF as it was seen, with the box of a place drawn in where one is asked for.</summary>
public static class SourcePage
{
    private const string Ending = "</svg>";
    private const double Margin = 2;
    private const string Svg = "image/svg+xml; charset=utf-8";

    public static void MapSourcePages(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/sources/{sha256:sha256}/pages/{page:int:min(1)}.svg", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    /// <summary>The address below the portal's root of the page that a place of a PDF is on, the place marked.</summary>
    public static string AddressOf(string sha256, SourcePosition at) =>
        $"/sources/{sha256}/pages/{at.Ordinal}.svg?at={Uri.EscapeDataString(at.ToString())}";

    /// <remarks>A file that no publication names answers like one that does not exist.</remarks>
    private static async Task<IResult> AnswerAsync(
        string sha256, int page, string? at, HttpContext context, DisclosureDbContext db, PdfPageDrawings drawings,
        CancellationToken cancellation)
    {
        var isPublished = await db.PublicationFiles.AnyAsync(file => file.Sha256 == sha256, cancellation);
        if (isPublished && await db.WithheldSourceAsync(sha256, cancellation) is { } withheld)
        {
            context.Features.Set(withheld);
            return Results.StatusCode(StatusCodes.Status410Gone);
        }
        return isPublished && await drawings.FindAsync(sha256, page, cancellation) is { } drawing
            ? Results.Text(WithBox(drawing, at, page), Svg)
            : Results.NotFound();
    }

    private static string WithBox(string drawing, string? at, int page)
    {
        if (!SourcePosition.TryParse(at, out var place) || place.Box is not { } box || place.Ordinal != page)
            return drawing;
        var mark = string.Create(CultureInfo.InvariantCulture,
            $"""
            <rect x="{box.Left - Margin:0.#}" y="{box.Top - Margin:0.#}" width="{box.Right - box.Left + (2 * Margin):0.#}"
                height="{box.Bottom - box.Top + (2 * Margin):0.#}" fill="none" stroke="#c2410c" stroke-width="2"/>
            """);
        return drawing[..^Ending.Length] + mark + Ending;
    }
}
