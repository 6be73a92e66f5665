using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>Reads a run of paragraphs and tables: the body, a text box, a note or a comment.</summary>
/// <param name="anchor">The position of all paragraphs of a text box or note; null in the body.</param>
internal sealed class StoryReader(DocxContext context, WordCursor cursor, ParagraphPlace place, SourcePosition? anchor)
{
    private readonly List<SourceBlock> blocks = [];
    private readonly FieldState fields = new();
    private SourceParagraph? runningOn;
    private ParagraphPlace? gallery;

    public List<SourceBlock> Read()
    {
        cursor.Children(Visit);
        FlushRunningOn();
        return blocks;
    }

    private void Visit()
    {
        switch (cursor.Name)
        {
            case "p":
                ReadParagraph();
                break;
            case "tbl":
                FlushRunningOn();
                blocks.AddRange(new TableReader(context, cursor).Read());
                break;
            case "sdt":
                ReadControl();
                break;
            case "sdtEndPr" or "customXmlPr" or "sectPr" or "del" or "moveFrom":
                cursor.Skip();
                break;
        }
    }

    /// <summary>A content control; cover pages and contents lists of the word processor's own gallery are said to be such.</summary>
    private void ReadControl()
    {
        var outer = gallery;
        cursor.Children(() =>
        {
            if (cursor.Name == "sdtPr")
                cursor.Children(ReadGallery);
            else
                Visit();
        });
        gallery = outer;
    }

    private void ReadGallery()
    {
        if (cursor.Name == "docPartGallery" && place == ParagraphPlace.Body)
        {
            gallery = cursor.Value() switch
            {
                "Cover Pages" => ParagraphPlace.Cover,
                "Table of Contents" => ParagraphPlace.Contents,
                _ => gallery,
            };
        }
    }

    private void ReadParagraph()
    {
        var position = anchor ?? context.NextParagraph();
        var reader = new ParagraphReader(context, cursor, fields, position);
        var content = reader.Read();
        var paragraph = new SourceParagraph(runningOn?.Text + content.Text, position)
        {
            AutomaticNumber = content.AutomaticNumber,
            OutlineLevel = content.OutlineLevel,
            Hidden = content.Hidden || runningOn is { Hidden: true },
            Place = gallery ?? place,
        };
        runningOn = content.RunsOn ? paragraph : null;
        if (!content.RunsOn)
            Add(paragraph);
        blocks.AddRange(reader.Attached);
    }

    private void FlushRunningOn()
    {
        if (runningOn is { } paragraph)
            Add(paragraph);
        runningOn = null;
    }

    private void Add(SourceParagraph paragraph)
    {
        if (!string.IsNullOrWhiteSpace(paragraph.Text))
            blocks.Add(paragraph);
    }
}
