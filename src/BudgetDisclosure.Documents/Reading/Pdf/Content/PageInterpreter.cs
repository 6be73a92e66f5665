using BudgetDisclosure.Documents.Reading.Pdf.Fonts;
using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>Carries out the operators of a page and of the forms in it (ISO 32000-1, annex A).</summary>
internal sealed class PageInterpreter
{
    private readonly ReadingBudget budget;
    private readonly FontReader fonts;
    private readonly PageCanvas canvas;
    private readonly PathPainter path;
    private readonly TextPainter text;
    private readonly Stack<GraphicsState> saved = new();
    private readonly Stack<bool> marks = new();
    private readonly Dictionary<PdfStream, ReadOnlyMemory<byte>> forms = [];
    private GraphicsState state;
    private bool clips;
    private int depth;

    private PageInterpreter(PageFrame frame, FontReader fonts, ReadingBudget budget)
    {
        this.budget = budget;
        this.fonts = fonts;
        canvas = new(frame, budget);
        path = new(canvas);
        text = new(canvas);
        state = new() { ToPage = frame.ToPage, Clip = new(0, 0, frame.Width, frame.Height) };
    }

    /// <summary>What the page shows, turned to the way most of its text stands.</summary>
    public static PageContent Read(PdfDictionary page, FontReader fonts, ReadingBudget budget)
    {
        var content = PageStreams.Join(page, budget);
        var drawn = Draw(page, content, 0, fonts, budget);
        var turns = drawn.MostlyTurned;
        return (turns == 0 ? drawn : Draw(page, content, 4 - turns, fonts, budget)).ToContent();
    }

    private static PageCanvas Draw(
        PdfDictionary page, DecodedStream content, int turns, FontReader fonts, ReadingBudget budget)
    {
        var interpreter = new PageInterpreter(PageFrame.Of(page, turns), fonts, budget);
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
            if (!TryState(reader, resources) && !TryPath(reader) && !TryText(reader, resources))
                Other(reader, resources);
        }
    }

    private bool TryState(ContentReader reader, PdfDictionary resources)
    {
        switch (reader.Operator)
        {
            case "q":
                ReadingBudget.Hold(saved.Count + 1, ReadingBudget.MaxStateDepth, PdfBound.StateDepth);
                saved.Push(state with { });
                return true;
            case "Q":
                if (saved.Count > 0)
                    state = saved.Pop();
                return true;
            case "cm":
                if (reader.Numbers(6) is { Length: 6 } n)
                    state.ToPage = Matrix.Of(n).Then(state.ToPage);
                return true;
            case "w":
                state.LineWidth = Math.Abs(reader.Number());
                return true;
            case "gs":
                if (Resource(resources, "ExtGState", reader.Last) is PdfDictionary settings)
                    Apply(settings);
                return true;
            default:
                return TryColour(reader, resources);
        }
    }

    private bool TryColour(ContentReader reader, PdfDictionary resources)
    {
        switch (reader.Operator)
        {
            case "g":
                state.Fill = Coloured(state.Fill, ColourSpace.Gray, reader.Numbers(1));
                return true;
            case "rg":
                state.Fill = Coloured(state.Fill, ColourSpace.Rgb, reader.Numbers(3));
                return true;
            case "k":
                state.Fill = Coloured(state.Fill, ColourSpace.Cmyk, reader.Numbers(4));
                return true;
            case "G":
                state.Stroke = Coloured(state.Stroke, ColourSpace.Gray, reader.Numbers(1));
                return true;
            case "RG":
                state.Stroke = Coloured(state.Stroke, ColourSpace.Rgb, reader.Numbers(3));
                return true;
            case "K":
                state.Stroke = Coloured(state.Stroke, ColourSpace.Cmyk, reader.Numbers(4));
                return true;
            case "cs":
                state.Fill = Coloured(state.Fill, Colours.SpaceOf(reader.Last, resources), []);
                return true;
            case "CS":
                state.Stroke = Coloured(state.Stroke, Colours.SpaceOf(reader.Last, resources), []);
                return true;
            case "sc" or "scn":
                state.Fill = Coloured(state.Fill, state.Fill.Space, reader.Numbers(reader.Count));
                return true;
            case "SC" or "SCN":
                state.Stroke = Coloured(state.Stroke, state.Stroke.Space, reader.Numbers(reader.Count));
                return true;
            default:
                return false;
        }
    }

    private static Ink Coloured(Ink ink, ColourSpace space, ReadOnlySpan<double> numbers) =>
        ink with { Space = space, IsWhite = Colours.IsWhite(space, numbers) };

    private void Apply(PdfDictionary settings)
    {
        state.LineWidth = settings.Number("LW") ?? state.LineWidth;
        if (settings.Number("ca") is { } fill)
            state.Fill = state.Fill with { IsTransparent = fill <= 0 };
        if (settings.Number("CA") is { } stroke)
            state.Stroke = state.Stroke with { IsTransparent = stroke <= 0 };
        if (settings.Array("Font") is { Count: 2 } font && font[0] is PdfDictionary dictionary)
            (state.Font, state.FontSize) = (fonts.Read(dictionary), font.Numbers()[1]);
    }

    private bool TryPath(ContentReader reader)
    {
        switch (reader.Operator)
        {
            case "m" when reader.Numbers(2) is { Length: 2 } n:
                path.MoveTo(state.ToPage.Apply(n[0], n[1]));
                return true;
            case "l" when reader.Numbers(2) is { Length: 2 } n:
                path.LineTo(state.ToPage.Apply(n[0], n[1]));
                return true;
            case "c" when reader.Numbers(6) is { Length: 6 } n:
                path.CurveTo(
                    state.ToPage.Apply(n[0], n[1]), state.ToPage.Apply(n[2], n[3]), state.ToPage.Apply(n[4], n[5]));
                return true;
            case "v" or "y" when reader.Numbers(4) is { Length: 4 } n:
                path.CurveTo(state.ToPage.Apply(n[0], n[1]), state.ToPage.Apply(n[2], n[3]));
                return true;
            case "re" when reader.Numbers(4) is { Length: 4 } n:
                path.Rectangle(state.ToPage, n);
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
            path.Fill(state);
        if (painter is "S" or "s" or "B" or "B*" or "b" or "b*")
            path.Stroke(state);
        if (clips && path.Bounds() is { } bounds)
            state.Clip = state.Clip.Within(bounds);
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
                if (Resource(resources, "Font", reader.First) is PdfDictionary font)
                    state.Font = fonts.Read(font);
                state.FontSize = reader.Number();
                return true;
            case "Tc":
                state.CharacterSpacing = reader.Number();
                return true;
            case "Tw":
                state.WordSpacing = reader.Number();
                return true;
            case "Tz":
                state.HorizontalScale = reader.Number() / 100;
                return true;
            case "TL":
                state.Leading = reader.Number();
                return true;
            case "Ts":
                state.Rise = reader.Number();
                return true;
            case "Tr":
                state.TextMode = (int)Math.Clamp(reader.Number(), 0, 7);
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
                    state.Leading = -n[1];
                text.MoveLine(n[0], n[1]);
                return true;
            case "T*":
                text.MoveLine(0, -state.Leading);
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
                text.Show(state, shown);
                return true;
            case "TJ" when reader.Last is PdfArray pieces:
                text.ShowAll(state, pieces);
                return true;
            case "'" or "\"" when reader.Last is PdfString shown:
                if (reader.Operator == "\"" && reader.Numbers(3) is { Length: 3 } n)
                    (state.WordSpacing, state.CharacterSpacing) = (n[0], n[1]);
                text.MoveLine(0, -state.Leading);
                text.Show(state, shown);
                return true;
            default:
                return false;
        }
    }

    private void Other(ContentReader reader, PdfDictionary resources)
    {
        switch (reader.Operator)
        {
            case "Do" when Resource(resources, "XObject", reader.Last) is PdfStream drawn:
                Draw(drawn, resources);
                break;
            case "BI":
                AddImage();
                break;
            case "sh":
                canvas.AddGround(state.Clip, false, state.Clip);
                break;
            case "BMC" or "BDC":
                marks.Push(text.IsArtifact);
                text.IsArtifact |= reader.First is PdfName { Value: "Artifact" };
                break;
            case "EMC":
                text.IsArtifact = marks.TryPop(out var before) && before;
                break;
        }
    }

    private static PdfObject Resource(PdfDictionary resources, string kind, PdfObject name) =>
        name is PdfName { Value: var key } ? resources.Dictionary(kind)?[key] ?? PdfNull.Value : PdfNull.Value;

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

    private void AddImage() => canvas.AddImage(state.ToPage.Around(new(0, 0, 1, 1)), state.Clip);

    private void DrawForm(PdfStream form, PdfDictionary resources)
    {
        budget.CountFormRun();
        ReadingBudget.Hold(++depth, ReadingBudget.MaxFormDepth, PdfBound.FormDepth);
        var (outside, outsideSaved) = (state with { }, saved.Count);
        if (form.Dictionary.Array("Matrix")?.Numbers() is { Length: >= 6 } matrix)
            state.ToPage = Matrix.Of(matrix).Then(state.ToPage);
        if (form.Dictionary.Array("BBox")?.Numbers() is { Length: >= 4 } box)
            state.Clip = state.Clip.Within(state.ToPage.Around(Box.OfCorners(box[0], box[1], box[2], box[3])));
        Run(ContentOf(form), form.Dictionary.Dictionary("Resources") ?? resources);
        while (saved.Count > outsideSaved)
            saved.Pop();
        state = outside;
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
