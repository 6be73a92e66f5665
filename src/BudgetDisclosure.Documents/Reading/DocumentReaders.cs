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

    /// <summary>Makes a .docx of an old Word file where a host sets it at its start; without it they are refused.</summary>
    public static WordConversion? OldWord { get; set; }

    public static ReadingOutcome Read(string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        try
        {
            var outcome = OldWord is { } convert && OldWordFiles.IsOne(bytes)
                ? OldWordFiles.Read(fileName, bytes, convert, cancellation)
                : new(ReadGuarded(fileName, bytes, cancellation), null);
            return outcome with { Document = FileExtensions.Named(outcome.Document!, fileName) };
        }
        catch (RefusedDocumentException refused)
        {
            return new(null, refused.Refusal);
        }
    }

    private static SourceDocument ReadGuarded(string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var format = UploadGuard.Inspect(fileName, bytes);
        return All.First(reader => reader.Format == format).Read(bytes, cancellation);
    }
}
