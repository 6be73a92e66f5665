using BudgetDisclosure.Documents.Reading.Pdf.Fonts;
using BudgetDisclosure.Documents.Reading.Pdf.Objects;
using BudgetDisclosure.Documents.Reading.Pdf.Structure;

namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>Carries out the operators of a page and of the forms in it (ISO 32000-1, annex A).</summary>
internal sealed class PageInterpreter
{
    private readonly ReadingBudget budget;
    private readonly FontReader fonts;
    private readonly PageCanvas canvas;
    private readonly PathPainter path;
    private readonly TextPainter text;
    private readonly GraphicsStack graphics;
    private readonly StateOperators operators;
    private readonly MarkReader marks;
    private readonly Dictionary<PdfStream, ReadOnlyMemory<byte>> forms = [];
    private bool clips;
    private int depth;

    private PageInterpreter(PageFrame frame, FontReader fonts, MarkReader marks, ReadingBudget budget)
    {
        this.budget = budget;
        this.fonts = fonts;
        this.marks = marks;
        canvas = new(frame, budget);
        path = new(canvas);
        text = new(canvas);
        graphics = new(new() { ToPage = frame.ToPage, Clip = new(0, 0, frame.Width, frame.Height) });
        operators = new(graphics, fonts);
    }

    private GraphicsState State => graphics.Current;

    /// <summary>What the page shows, turned to the way most of its text stands.</summary>
    public static PageContent Read(PdfDictionary page, FontReader fonts, StructureTree? structure, ReadingBudget budget)
    {
        var content = PageStreams.Join(page, budget);
        var drawn = Draw(page, content, 0, fonts, new(structure, page), budget);
        var turns = drawn.MostlyTurned;
        return (turns == 0 ? drawn : Draw(page, content, 4 - turns, fonts, new(structure, page), budget)).ToContent();
    }

    private static PageCanvas Draw(
        PdfDictionary page, DecodedStream content, int turns, FontReader fonts, MarkReader marks, ReadingBudget budget)
    {
        var interpreter = new PageInterpreter(PageFrame.Of(page, turns), fonts, marks, budget);
        interpreter.canvas.IsDamaged = content.IsDamaged;
        interpreter.Run(content.Bytes, page.Dictionary("Resources") ?? PdfDictionary.Empty);
        return interpreter.canvas;
    }

    private void Run(ReadOnlyMemory<byte> content, PdfDictionary resources)
    {
        var reader = new ContentReader(content);
        while (reader.Next())
        {
            budget.CountOperator();
            if (!operators.Try(reader, resources) && !TryPath(reader) && !TryText(reader, resources))
                Other(reader, resources);
        }
    }

    private bool TryPath(ContentReader reader)
    {
        switch (reader.Operator)
        {
            case "m" when reader.Numbers(2) is { Length: 2 } n:
                path.MoveTo(State.ToPage.Apply(n[0], n[1]));
                return true;
            case "l" when reader.Numbers(2) is { Length: 2 } n:
                path.LineTo(State.ToPage.Apply(n[0], n[1]));
                return true;
            case "c" when reader.Numbers(6) is { Length: 6 } n:
                path.CurveTo(
                    State.ToPage.Apply(n[0], n[1]), State.ToPage.Apply(n[2], n[3]), State.ToPage.Apply(n[4], n[5]));
                return true;
            case "v" or "y" when reader.Numbers(4) is { Length: 4 } n:
                path.CurveTo(State.ToPage.Apply(n[0], n[1]), State.ToPage.Apply(n[2], n[3]));
                return true;
            case "re" when reader.Numbers(4) is { Length: 4 } n:
                path.Rectangle(State.ToPage, n);
                return true;
            case "h":
                path.Close();
                return true;
            case "W" or "W*":
                clips = true;
                return true;
            default:
                return TryPaint(reader.Operator);
        }
    }

    private bool TryPaint(string painter)
    {
        if (painter is not ("S" or "s" or "f" or "F" or "f*" or "B" or "B*" or "b" or "b*" or "n"))
            return false;
        if (painter is "s" or "b" or "b*")
            path.Close();
        if (painter is "f" or "F" or "f*" or "B" or "B*" or "b" or "b*")
            path.Fill(State);
        if (painter is "S" or "s" or "B" or "B*" or "b" or "b*")
            path.Stroke(State);
        if (clips && path.Bounds() is { } bounds)
            State.Clip = State.Clip.Within(bounds);
        clips = false;
        path.Forget();
        return true;
    }

    private bool TryText(ContentReader reader, PdfDictionary resources)
    {
        switch (reader.Operator)
        {
            case "BT":
                text.Begin();
                return true;
            case "Tf":
                if (Resources.Find(resources, "Font", reader.First) is PdfDictionary font)
                    State.Font = fonts.Read(font);
                State.FontSize = reader.Number();
                return true;
            case "Tc":
                State.CharacterSpacing = reader.Number();
                return true;
            case "Tw":
                State.WordSpacing = reader.Number();
                return true;
            case "Tz":
                State.HorizontalScale = reader.Number() / 100;
                return true;
            case "TL":
                State.Leading = reader.Number();
                return true;
            case "Ts":
                State.Rise = reader.Number();
                return true;
            case "Tr":
                State.TextMode = (int)Math.Clamp(reader.Number(), 0, 7);
                return true;
            case "Tm":
                if (reader.Numbers(6) is { Length: 6 } n)
                    text.SetMatrix(Matrix.Of(n));
                return true;
            default:
                return TryMove(reader) || TryShow(reader);
        }
    }

    private bool TryMove(ContentReader reader)
    {
        switch (reader.Operator)
        {
            case "Td" or "TD" when reader.Numbers(2) is { Length: 2 } n:
                if (reader.Operator == "TD")
                    State.Leading = -n[1];
                text.MoveLine(n[0], n[1]);
                return true;
            case "T*":
                text.MoveLine(0, -State.Leading);
                return true;
            default:
                return false;
        }
    }

    private bool TryShow(ContentReader reader)
    {
        switch (reader.Operator)
        {
            case "Tj" when reader.Last is PdfString shown:
                text.Show(State, shown);
                return true;
            case "TJ" when reader.Last is PdfArray pieces:
                text.ShowAll(State, pieces);
                return true;
            case "'" or "\"" when reader.Last is PdfString shown:
                if (reader.Operator == "\"" && reader.Numbers(3) is { Length: 3 } n)
                    (State.WordSpacing, State.CharacterSpacing) = (n[0], n[1]);
                text.MoveLine(0, -State.Leading);
                text.Show(State, shown);
                return true;
            default:
                return false;
        }
    }

    private void Other(ContentReader reader, PdfDictionary resources)
    {
        switch (reader.Operator)
        {
            case "Do" when Resources.Find(resources, "XObject", reader.Last) is PdfStream drawn:
                Draw(drawn, resources);
                break;
            case "BI":
                AddImage();
                break;
            case "sh":
                canvas.AddGround(State.Clip, false, State.Clip);
                break;
            case "BMC" or "BDC":
                text.Mark = marks.Begin(reader, resources);
                break;
            case "EMC":
                text.Mark = marks.End();
                break;
        }
    }

    private void Draw(PdfStream drawn, PdfDictionary resources)
    {
        switch (drawn.Dictionary.Name("Subtype"))
        {
            case "Image":
                AddImage();
                break;
            case "Form":
                DrawForm(drawn, resources);
                break;
        }
    }

    private void AddImage() => canvas.AddImage(State.ToPage.Around(new(0, 0, 1, 1)), State.Clip);

    private void DrawForm(PdfStream form, PdfDictionary resources)
    {
        budget.CountFormRun();
        ReadingBudget.Hold(++depth, ReadingBudget.MaxFormDepth, PdfBound.FormDepth);
        graphics.Within(() =>
        {
            if (form.Dictionary.Array("Matrix")?.Numbers() is { Length: >= 6 } matrix)
                State.ToPage = Matrix.Of(matrix).Then(State.ToPage);
            if (form.Dictionary.Array("BBox")?.Numbers() is { Length: >= 4 } box)
                State.Clip = State.Clip.Within(State.ToPage.Around(Box.OfCorners(box[0], box[1], box[2], box[3])));
            marks.Within(
                form.Dictionary, () => Run(ContentOf(form), form.Dictionary.Dictionary("Resources") ?? resources));
        });
        depth--;
    }

    private ReadOnlyMemory<byte> ContentOf(PdfStream form)
    {
        if (forms.TryGetValue(form, out var content))
            return content;
        var decoded = form.Decode();
        canvas.IsDamaged |= decoded.IsDamaged;
        return forms[form] = decoded.Bytes;
    }
}
