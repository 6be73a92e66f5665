using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Infrastructure.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Sources;

/// <summary>A source of a published disclosure, whole and as in the file, with the place asked for marked.</summary>
/// <remarks>A file that no publication names answers like one that does not exist.</remarks>
public sealed class SourceModel(DisclosureDbContext db, PublishedDisclosures published, ParsedSources sources) : PageModel
{
    public string FileName { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public SourceDocument Document { get; private set; } = null!;
    /// <summary>The place asked for; null where none was, or where it is no position.</summary>
    public SourcePosition? Mark { get; private set; }
    /// <summary>The lines of a text file; empty for other formats.</summary>
    public IReadOnlyList<SourceLine> Lines { get; private set; } = [];
    /// <summary>True where the public gets a copy of the file.</summary>
    public bool HasCopy { get; private set; }
    /// <summary>True where something was taken out of the copy.</summary>
    public bool CopyDiffers { get; private set; }
    /// <summary>True where the copy, and what is shown here, is what the file was converted to.</summary>
    public bool IsConverted { get; private set; }
    /// <summary>What was published in the place of the file's texts.</summary>
    public IReadOnlyList<DisclosureEdit> Edits { get; private set; } = [];
    /// <summary>The edit of the marked place; null where it stands as in the file.</summary>
    public DisclosureEdit? MarkedEdit => Edits.FirstOrDefault(edit => edit.Kind != EditKind.Table && edit.At == Mark);
    /// <summary>The disclosures that were read from the file, newest first.</summary>
    public IReadOnlyList<PublishedEntry> Disclosures { get; private set; } = [];

    /// <summary>The figures that were read from the marked place, or from its row, and the disclosure that has them.</summary>
    public CitedFigures? Cited { get; private set; }

    public async Task<IActionResult> OnGetAsync(string sha256, string? at, CancellationToken cancellation)
    {
        var use = await (
            from file in db.PublicationFiles
            join publication in db.Publications on file.Publication equals publication.Id
            where file.Sha256 == sha256
            orderby publication.Id descending
            select new { file.FileName, publication.Address, publication.Version, publication.Id }).AsNoTracking().ToListAsync(cancellation);
        if (use.Count == 0)
            return NotFound();
        var stored = await db.Files.AsNoTracking().SingleAsync(row => row.Sha256 == sha256, cancellation);
        if (stored.ShownSha256 is not { } shown)
            return NotFound();
        if (await db.WithheldSourceAsync(sha256, cancellation) is { } withheld)
        {
            sources.Forget(shown, use[0].FileName);
            HttpContext.Features.Set(withheld);
            return StatusCode(StatusCodes.Status410Gone);
        }
        if (await sources.ReadAsync(shown, use[0].FileName, cancellation) is not { } source)
            return NotFound();
        (FileName, Sha256, Document) = (use[0].FileName, sha256, source.Document);
        (HasCopy, CopyDiffers) = (stored.PublicSha256 is not null, stored.PublicSha256 is { } copy && copy != sha256);
        IsConverted = stored.IsConverted;
        Mark = SourcePosition.TryParse(at, out var position) ? position with { SourceId = null } : null;
        Edits = await db.EditsOfAsync(sha256, cancellation);
        Lines = SourceLine.Of(source.Lines, Mark);
        Guid[] ids = [.. use.Select(row => row.Id)];
        Disclosures = await db.ListPublishedAsync(CurrentOf(ids), cancellation);
        if (Mark is { } mark)
            Cited = await CitedFigures.AtAsync(db, published, ids, sha256, mark, cancellation);
        return Page();
    }

    /// <summary>What counts now of the disclosures that publications are versions of.</summary>
    private IQueryable<CurrentPublication> CurrentOf(Guid[] publications) => (
        from publication in db.Publications
        join current in db.CurrentPublications
            on new { publication.County, publication.Year, publication.Organisation, publication.Stage }
            equals new { current.County, current.Year, current.Organisation, current.Stage }
        where publications.Contains(publication.Id)
        select current).Distinct();
}
