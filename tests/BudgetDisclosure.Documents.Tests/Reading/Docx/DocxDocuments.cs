using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Docx;

/// <summary>Reads what a test wrote down the way an upload is read: guard first.</summary>
internal static class DocxDocuments
{
    public static SourceDocument Read(this DocxFile file) => Read(file.ToBytes());

    public static SourceDocument Read(byte[] bytes)
    {
        var (document, refusal) = DocumentReaders.Read("预算.docx", bytes);
        Assert.True(document is not null, refusal?.Sentence);
        return document;
    }

    public static SourceDocument Read(string body) => new DocxFile(body).Read();

    public static Refusal Refused(string body)
    {
        var (document, refusal) = DocumentReaders.Read("预算.docx", new DocxFile(body).ToBytes());
        Assert.Null(document);
        return refusal!;
    }

    public static IReadOnlyList<SourceParagraph> Paragraphs(this SourceDocument document) =>
        [.. document.Blocks.OfType<SourceParagraph>()];

    public static IReadOnlyList<SourceTable> Tables(this SourceDocument document) =>
        [.. document.Blocks.OfType<SourceTable>()];

    /// <summary>The only paragraph's text.</summary>
    public static string Text(this SourceDocument document) => Assert.Single(document.Paragraphs()).Text;

    /// <summary>A row a line: text@column, with spans where they are more than one.</summary>
    public static string Drawn(this SourceTable table) => string.Join('\n', table.Rows.Select(row =>
        string.Join(' ', row.Cells.Select(Drawn))));

    private static string Drawn(SourceCell cell) =>
        $"{cell.Text}@{cell.Column}{Span('→', cell.ColumnSpan)}{Span('↓', cell.RowSpan)}";

    private static string Span(char sign, int span) => span == 1 ? "" : $"{sign}{span}";
}
