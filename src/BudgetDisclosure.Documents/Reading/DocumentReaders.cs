using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Csv;
using BudgetDisclosure.Documents.Reading.Docx;
using BudgetDisclosure.Documents.Reading.Html;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Documents.Reading.Xls;
using BudgetDisclosure.Documents.Reading.Xlsx;

namespace BudgetDisclosure.Documents.Reading;

/// <summary>The list of readers, and the one way in: guard first, then the reader of the format found.</summary>
public static class DocumentReaders
{
    public static IReadOnlyList<IDocumentReader> All =>
    [
        new Text.TextReader(), new DocxReader(), new XlsxReader(), new XlsReader(), new HtmlReader(), new CsvReader(), Pdf,
    ];

    /// <summary>The reader of PDFs. It works in this process unless a host sets one at its start that does not.</summary>
    public static IDocumentReader Pdf { get; set; } = new PdfReader();

    public static ReadingOutcome Read(string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        try
        {
            var format = UploadGuard.Inspect(fileName, bytes);
            var document = All.First(reader => reader.Format == format).Read(bytes, cancellation);
            return new(FileExtensions.Named(document, fileName), null);
        }
        catch (RefusedDocumentException refused)
        {
            return new(null, refused.Refusal);
        }
    }
}
