using System.Text;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Docx;

/// <summary>A paragraph as read, wherever it stands.</summary>
internal sealed record ParagraphContent(string Text)
{
    public string? AutomaticNumber { get; init; }

    public int? OutlineLevel { get; init; }

    public bool Hidden { get; init; }

    /// <summary>The paragraph's end was deleted: with the revision accepted, its text begins the next one.</summary>
    public bool RunsOn { get; init; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>Reads one paragraph: text as accepted, fields by their result, text boxes set aside.</summary>
internal sealed class ParagraphReader(
    DocxContext context, WordCursor cursor, FieldState fields, SourcePosition position)
{
    private readonly StringBuilder text = new();
    private WordStyle? style;
    private int? listId;
    private int? listLevel;
    private int? outlineLevel;
    private bool runsOn;
    private bool runHidden;
    private bool hidden;

    /// <summary>Text boxes anchored in the paragraph.</summary>
    public List<SourceBlock> Attached { get; } = [];

    private WordStyle Style => style ??= context.Styles.OfParagraph(null);

    public ParagraphContent Read()
    {
        context.CountParagraph();
        cursor.Children(VisitPart);
        fields.EndParagraph();
        if (hidden)
            context.Notices.Add(Noticed.HiddenText, position);
        return new(text.ToString())
        {
            AutomaticNumber = runsOn ? null : NextNumber(),
            OutlineLevel = (outlineLevel ?? Style.OutlineLevel) is { } level and >= 0 and <= 8 ? level : null,
            Hidden = hidden,
            RunsOn = runsOn,
        };
    }

    private void VisitPart()
    {
        switch (cursor.Name)
        {
            case "pPr":
                cursor.Children(VisitProperty);
                break;
            case "r":
                ReadRun();
                break;
            case "math-text":
                cursor.AppendText(text);
                break;
            case "commentRangeStart":
                Refer("comment");
                break;
            case "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr" or "rPr":
                cursor.Skip();
                break;
            default:
                VisitRevision();
                break;
        }
    }

    private void VisitRevision()
    {
        if (cursor.Name is "ins" or "moveTo")
            context.Notices.Add(Noticed.Revision, position);
        if (cursor.Name is not ("del" or "moveFrom"))
            return;
        context.Notices.Add(Noticed.Revision, position);
        cursor.Skip();
    }

    private void VisitProperty()
    {
        switch (cursor.Name)
        {
            case "pStyle":
                style = context.Styles.OfParagraph(cursor.Value());
                break;
            case "numId":
                listId = cursor.NumberValue();
                break;
            case "ilvl":
                listLevel = cursor.NumberValue();
                break;
            case "outlineLvl":
                outlineLevel = cursor.NumberValue();
                break;
            case "rPr":
                cursor.Children(VisitMarkProperty);
                break;
            case "pPrChange" or "sectPr":
                cursor.Skip();
                break;
        }
    }

    /// <summary>The paragraph mark itself may be inserted or deleted.</summary>
    private void VisitMarkProperty()
    {
        if (cursor.Name is "rPrChange")
            cursor.Skip();
        runsOn |= cursor.Name is "del" or "moveFrom";
        VisitRevision();
    }

    private void ReadRun()
    {
        var outer = runHidden;
        runHidden = outer || Style.Vanish == true;
        cursor.Children(VisitRunPart);
        runHidden = outer;
    }

    private void VisitRunPart()
    {
        switch (cursor.Name)
        {
            case "rPr":
                cursor.Children(VisitRunProperty);
                break;
            case "r":
                ReadRun();
                break;
            case "t" or "math-text" when fields.Prints:
                AppendText();
                break;
            case "fldChar":
                fields.Apply(cursor.Attribute("fldCharType"));
                cursor.Skip();
                break;
            case "txbxContent":
                ReadTextBox();
                break;
            case "footnoteReference" or "endnoteReference" or "commentReference":
                Refer(cursor.Name[..^"Reference".Length]);
                break;
            case "rt":
                cursor.Skip();
                break;
            default:
                AppendSign();
                VisitRevision();
                break;
        }
    }

    private void VisitRunProperty()
    {
        switch (cursor.Name)
        {
            case "rStyle" when context.Styles.Find(cursor.Value())?.Vanish is { } vanish:
                runHidden = vanish;
                break;
            case "vanish":
                runHidden = cursor.IsOn();
                break;
            case "rPrChange":
                cursor.Skip();
                break;
        }
    }

    private void AppendText()
    {
        var before = text.Length;
        cursor.AppendText(text);
        hidden |= runHidden && text.Length > before;
    }

    private void AppendSign()
    {
        if (!fields.Prints)
            return;
        var sign = cursor.Name switch
        {
            "tab" or "ptab" => '\t',
            "br" or "cr" => '\n',
            "noBreakHyphen" => '-',
            "sym" => SymbolFonts.ToUnicode(cursor.Attribute("font"), cursor.Attribute("char")),
            _ => null,
        };
        if (sign is { } character)
            text.Append(character);
    }

    private void ReadTextBox()
    {
        var box = new StoryReader(context, cursor, ParagraphPlace.TextBox, position).Read();
        if (box.Count > 0)
            context.Notices.Add(Noticed.TextBox, position);
        Attached.AddRange(box);
    }

    private void Refer(string kind)
    {
        if (cursor.Attribute("id") is { } id)
            context.Refer(kind, id, position);
    }

    /// <summary>List 0 takes a paragraph off the list that its style is on.</summary>
    private string? NextNumber()
    {
        if (listId is { } own)
            return own == 0 ? null : context.Lists.Next(own, listLevel ?? 0, style: null);
        return Style.ListId is { } inherited
            ? context.Lists.Next(inherited, listLevel ?? Style.ListLevel, listLevel is null ? Style.ListFrom : null)
            : null;
    }
}
