using BudgetDisclosure.Data.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data;

/// <summary>A file known by the hash of its bytes; the bytes are in the file store, never in the database.</summary>
public sealed class StoredFile
{
    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
    public required string Name { get; init; }
    public required long Size { get; init; }
    /// <summary>The format found by content: text, docx, xlsx, doc.</summary>
    public required string Type { get; init; }
    public required FileVisibility Visibility { get; init; }
    /// <summary>
    /// The hash of the copy that the public gets: the file's own where nothing had to be taken out of it. Null where
    /// there is none.
    /// </summary>
    public string? PublicSha256 { get; init; }

    /// <summary>True for an old Word file: what was read, and its copy too, is the .docx that it was converted to.</summary>
    public bool IsConverted => Type == "doc";

    /// <summary>The hash of the bytes that its page shows and that positions are of; null where there are none.</summary>
    public string? ShownSha256 => IsConverted ? PublicSha256 : Sha256;
}

/// <summary>What was withheld of the stored files.</summary>
public static class WithheldStoredFiles
{
    /// <summary>
    /// The hashes under which no bytes may lie any more: withheld files with their copies for the public, and the reports
    /// of publications of which anything was withheld.
    /// </summary>
    public static async Task<IReadOnlySet<string>> WithheldHashesAsync(
        this DisclosureDbContext db, CancellationToken cancellation = default)
    {
        var files = await (
            from file in db.Files
            where db.Withholdings.Any(row => row.Scope == Withholding.OfFile && row.Target == file.Sha256)
            select new { file.Sha256, file.PublicSha256 }).ToListAsync(cancellation);
        var reports = await (
            from publication in db.Publications
            where publication.PdfHash != null
                && db.Withholdings.Any(row => row.Scope != Withholding.OfFile && row.PublicationId == publication.Id)
            select publication.PdfHash).ToListAsync(cancellation);
        return files.SelectMany(file => new[] { file.Sha256, file.PublicSha256 }).OfType<string>().Concat(reports)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Every hash that a row names: source files, their copies, and reports, withheld or not.</summary>
    public static async Task<IReadOnlySet<string>> NamedHashesAsync(
        this DisclosureDbContext db, CancellationToken cancellation = default)
    {
        var files = await db.Files.Select(file => new { file.Sha256, file.PublicSha256 }).ToListAsync(cancellation);
        var reports = await db.Publications.Where(row => row.PdfHash != null).Select(row => row.PdfHash!).ToListAsync(cancellation);
        var drafts = await db.DraftFiles
            .Where(row => db.Drafts.Any(draft => draft.Id == row.Draft && draft.State != DraftState.Discarded))
            .Select(row => row.Sha256).ToListAsync(cancellation);
        return files.SelectMany(file => new[] { file.Sha256, file.PublicSha256 }).OfType<string>()
            .Concat(reports).Concat(drafts)
            .ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>Who may have the bytes of a file.</summary>
public enum FileVisibility
{
    /// <summary>Nobody outside; its source view is public once it is published.</summary>
    Closed,
    /// <summary>Released as it is.</summary>
    Public,
}
