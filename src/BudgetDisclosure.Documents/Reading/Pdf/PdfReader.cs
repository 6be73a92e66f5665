using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Pdf;

/// <summary>
/// Reads a PDF in this process. A host that takes files from strangers reads them in a process of their own.
/// </summary>
public sealed class PdfReader : IDocumentReader
{
    public SourceFormat Format => SourceFormat.Pdf;

    public SourceDocument Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        Refusing(() => PdfDocument.Of(PdfPages.Read(bytes, cancellation), cancellation));

    /// <summary>A page as SVG; null where the file has no such page, or it holds more than can be drawn.</summary>
    /// <param name="page">The page's number in the file, from 1.</param>
    /// <exception cref="RefusedDocumentException">The file is not read.</exception>
    public static string? Draw(ReadOnlyMemory<byte> bytes, int page, CancellationToken cancellation) => Refusing(() =>
        PdfPages.Read(bytes, cancellation).Pages.ElementAtOrDefault(page - 1) is { } content
            ? PageDrawing.Of(content) : null);

    private static T Refusing<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PdfDamagedException damaged)
        {
            throw PdfSentences.Of(damaged.Reason);
        }
        catch (PdfLimitException limit)
        {
            throw PdfSentences.Of(limit.Bound);
        }
    }
}
