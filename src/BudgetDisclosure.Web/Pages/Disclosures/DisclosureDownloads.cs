using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A disclosure in every form that is rendered, at its address plus the form's ending.</summary>
public static class DisclosureDownloads
{
    private const string Address = "/{county:county}/{department:organisation}/{year:year}/{stage:stage}";

    public static void MapDisclosureDownloads(this IEndpointRouteBuilder routes)
    {
        foreach (var renderer in ReportRenderers.All)
            routes.MapGet(Address + renderer.FileExtension, Download(renderer));
    }

    private static Delegate Download(IReportRenderer renderer) => async (
        string county, string department, int year, string stage, int? version,
        PublishedDisclosures published, CancellationToken cancellation) =>
    {
        var identity = new DisclosureIdentity(county, department, year, Stages.TryParse(stage)!.Value);
        if (await published.FindAsync(identity, version, cancellation) is not { } found)
            return Results.NotFound();
        using var buffer = new MemoryStream();
        renderer.Render(found.Disclosure, buffer);
        return Results.File(buffer.ToArray(), renderer.ContentType, FileName(found, renderer));
    };

    /// <summary>JSON is for programs and opens in place; the rest is saved under a name that says what it is.</summary>
    private static string? FileName(PublishedDisclosure found, IReportRenderer renderer)
    {
        if (renderer.FileExtension == ".json")
            return null;
        var name = (found.Disclosure.Unit ?? found.Disclosure.Department)?.Name ?? found.Publication.Organisation;
        var (year, stage) = (found.Publication.Year, found.Publication.Stage.Printed());
        return $"{name}{year}年{stage}_第{found.Publication.Version}版{renderer.FileExtension}";
    }
}
