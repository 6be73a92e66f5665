using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using TextReader = BudgetDisclosure.Documents.Reading.Text.TextReader;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>A source as its page shows it: without comments, which are not in the copy that the public gets either.</summary>
/// <param name="Lines">The lines of a text file; empty for other formats.</param>
public sealed record ParsedSource(SourceDocument Document, IReadOnlyList<string> Lines)
{
    // What objects take beside their characters, roughly.
    private const int BytesPerText = 32;
    private const int BytesPerCell = 128 + BytesPerText;
    private const int BytesPerBlock = 256;

    /// <summary>Bytes of memory, roughly.</summary>
    public long Size { get; } = Lines.Sum(SizeOf) + Document.Blocks.Sum(SizeOf);

    /// <summary>Null for bytes that are not read, or no longer.</summary>
    public static ParsedSource? Of(string fileName, byte[] bytes)
    {
        if (DocumentReaders.Read(fileName, bytes).Document is not { } document)
            return null;
        IReadOnlyList<string> lines = document.Format == SourceFormat.Text ? [.. TextReader.Lines(bytes)] : [];
        return new(WithoutComments(document), lines);
    }

    private static SourceDocument WithoutComments(SourceDocument document) => document with
    {
        Blocks = [.. document.Blocks.Where(block => block is not SourceParagraph { Place: ParagraphPlace.Comment })],
    };

    private static long SizeOf(string text) => BytesPerText + (2L * text.Length);

    private static long SizeOf(SourceBlock block) => BytesPerBlock + block switch
    {
        SourceTable table => table.Rows.Sum(row => row.Cells.Sum(cell => BytesPerCell + (2L * cell.Text.Length))),
        SourceParagraph paragraph => SizeOf(paragraph.Text),
        _ => 0,
    };
}
