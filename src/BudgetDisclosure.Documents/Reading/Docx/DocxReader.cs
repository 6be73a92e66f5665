using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>Reads a .docx as a stream: paragraphs and tables in document order, then notes and comments.</summary>
/// <remarks>
/// Tables are numbered as they begin, so a table inside a cell of table 3 is table 4. Revisions are read as accepted.
/// Page headers and footers are not read: they repeat what the pages say.
/// </remarks>
public sealed class DocxReader : IDocumentReader
{
    public SourceFormat Format => SourceFormat.Docx;

    public SourceDocument Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var package = OoxmlPackage.Open(bytes);
        return OoxmlPackage.Reading(package.MainPart ?? "word/document.xml", () => Read(package, cancellation));
    }

    private static SourceDocument Read(OoxmlPackage package, CancellationToken cancellation)
    {
        var context = new DocxContext(package, cancellation);
        var blocks = new List<SourceBlock>();
        ReadBody(package, context, blocks);
        ReadNotes(package, context, blocks, "footnote", ParagraphPlace.Footnote);
        ReadNotes(package, context, blocks, "endnote", ParagraphPlace.Footnote);
        ReadNotes(package, context, blocks, "comment", ParagraphPlace.Comment);
        return new(SourceFormat.Docx, blocks)
        {
            Findings = [.. context.Notices.Findings, .. UnseenParts.In(package), .. UnseenNumbers.In(package, blocks, cancellation)],
        };
    }

    private static void ReadBody(OoxmlPackage package, DocxContext context, List<SourceBlock> blocks)
    {
        using var reader = package.MainPart is { } main ? package.OpenXml(main) : null;
        if (reader is null)
            throw new InvalidDataException("There is no main part that is XML.");
        var cursor = new WordCursor(reader);
        if (!cursor.MoveToRoot())
            return;
        cursor.Children(() =>
        {
            if (cursor.Name == "body")
                blocks.AddRange(new StoryReader(context, cursor, ParagraphPlace.Body, anchor: null).Read());
            else
                cursor.Skip();
        });
    }

    private static void ReadNotes(
        OoxmlPackage package, DocxContext context, List<SourceBlock> blocks, string kind, ParagraphPlace place)
    {
        using var reader = package.OpenOfMain(kind + "s");
        if (reader is null)
            return;
        var cursor = new WordCursor(reader);
        if (!cursor.MoveToRoot())
            return;
        cursor.Children(() =>
        {
            if (cursor.Name == kind && cursor.Attribute("type") is null or "normal")
                blocks.AddRange(ReadNote(context, cursor, kind, place));
            else
                cursor.Skip();
        });
    }

    /// <summary>At the place that refers to it; a note nothing refers to counts for the last paragraph.</summary>
    private static List<SourceBlock> ReadNote(DocxContext context, WordCursor cursor, string kind, ParagraphPlace place)
    {
        var position = context.ReferenceTo(kind, cursor.Attribute("id") ?? "")
            ?? SourcePosition.OfParagraph(Math.Max(context.Paragraphs, 1));
        var note = new StoryReader(context, cursor, place, position).Read();
        if (note.Count > 0)
            context.Notices.Add(place == ParagraphPlace.Comment ? Noticed.Comment : Noticed.Note, position);
        return note;
    }
}
