using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Web.Infrastructure;
using Microsoft.Extensions.Caching.Memory;

namespace BudgetDisclosure.Web.Pages.Sources;

/// <summary>Drawings of the pages of PDFs by the file's hash: those last asked for are kept while there is room.</summary>
/// <remarks>Who may see a drawing is asked for every request, before this is.</remarks>
public sealed class PdfPageDrawings(FileStore files) : IDisposable
{
    private const int MostLetters = 16 * 1024 * 1024;

    /// <summary>What was withheld since is not shown, and not kept for longer.</summary>
    private static readonly TimeSpan LongestKept = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostLetters });
    private readonly PdfProcess _process = new();

    /// <summary>The drawing (SVG), or null where the stored file is no readable PDF with such a page.</summary>
    /// <param name="page">The page's number in the file, from 1.</param>
    public async Task<string?> FindAsync(string sha256, int page, CancellationToken cancellation)
    {
        if (_kept.TryGetValue((sha256, page), out string? kept))
            return kept;
        if (await files.ReadAsync(sha256, cancellation) is not { } bytes || Draw(bytes, page, cancellation) is not { } drawing)
            return null;
        var entry = new MemoryCacheEntryOptions { Size = drawing.Length, AbsoluteExpirationRelativeToNow = LongestKept };
        return _kept.Set((sha256, page), drawing, entry);
    }

    public void Dispose() => _kept.Dispose();

    private string? Draw(byte[] bytes, int page, CancellationToken cancellation)
    {
        try
        {
            return _process.Draw(bytes, page, cancellation);
        }
        catch (RefusedDocumentException)
        {
            return null;
        }
    }
}
