using System.Net.Mime;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Sources;

/// <summary>The copy of a source that the public gets; never the file itself where the copy is another.</summary>
public static class SourceDownload
{
    public static void MapSourceDownload(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/sources/{sha256:sha256}/download", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    /// <remarks>A file that no publication names answers like one that does not exist.</remarks>
    private static async Task<IResult> AnswerAsync(
        string sha256, HttpContext context, DisclosureDbContext db, FileStore files, CancellationToken cancellation)
    {
        var found = await db.Files.Where(file => file.Sha256 == sha256 && file.PublicSha256 != null)
            .Join(db.PublicationFiles, file => file.Sha256, use => use.Sha256, (file, use) => new { File = file, use.FileName, use.Publication })
            .OrderByDescending(use => use.Publication).FirstOrDefaultAsync(cancellation);
        if (found is not null && await db.WithheldSourceAsync(sha256, cancellation) is { } withheld)
        {
            context.Features.Set(withheld);
            return Results.StatusCode(StatusCodes.Status410Gone);
        }
        return found is not null && await files.ReadAsync(found.File.PublicSha256!, cancellation) is { } bytes
            ? Results.File(bytes, MediaTypeNames.Application.Octet, NameOf(found.File, found.FileName))
            : Results.NotFound();
    }

    private static string NameOf(StoredFile file, string published) =>
        file.IsConverted ? Path.ChangeExtension(published, ".docx") : published;
}
