using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Pdf;

/// <summary>Reads a PDF in this process. A host that takes files from strangers reads them in a process of their own.</summary>
public sealed class PdfReader : IDocumentReader
{
    public SourceFormat Format => SourceFormat.Pdf;

    public SourceDocument Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            return PdfDocument.Of(PdfPages.Read(bytes, cancellation), cancellation);
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
