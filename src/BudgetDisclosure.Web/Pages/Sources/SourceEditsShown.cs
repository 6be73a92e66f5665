using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Web.Workflow;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Sources;

/// <summary>What the newest disclosure read from a file says otherwise than the file.</summary>
internal static class SourceEditsShown
{
    /// <summary>The edits of the file's texts, their places as in the file alone; empty for most files.</summary>
    public static async Task<IReadOnlyList<DisclosureEdit>> EditsOfAsync(
        this DisclosureDbContext db, string sha256, CancellationToken cancellation)
    {
        var json = await (
            from file in db.PublicationFiles
            join current in db.CurrentPublications on file.Publication equals current.PublicationId
            join document in db.Documents on file.Publication equals document.Publication
            where file.Sha256 == sha256
            orderby file.Publication descending
            select document.Json).FirstOrDefaultAsync(cancellation);
        if (json is null)
            return [];
        var disclosure = Brotli.Read(json, DisclosureJson.Read);
        var ids = disclosure.Sources.Where(source => source.Sha256 == sha256).Select(source => source.Id).ToList();
        return [.. disclosure.Edits.Where(edit => edit.At.SourceId is null || ids.Contains(edit.At.SourceId))
            .Select(edit => edit with { At = edit.At with { SourceId = null } })];
    }
}
