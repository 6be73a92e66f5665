using BudgetDisclosure.Documents.Reading.Pdf.Fonts;
using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>Carries out the operators that change how things are drawn, and draw nothing: state and colour.</summary>
internal sealed class StateOperators(GraphicsStack graphics, FontReader fonts)
{
    private GraphicsState State => graphics.Current;

    public bool Try(ContentReader reader, PdfDictionary resources)
    {
        switch (reader.Operator)
        {
            case "q":
                graphics.Save();
                return true;
            case "Q":
                graphics.Restore();
                return true;
            case "cm":
                if (reader.Numbers(6) is { Length: 6 } n)
                    State.ToPage = Matrix.Of(n).Then(State.ToPage);
                return true;
            case "w":
                State.LineWidth = Math.Abs(reader.Number());
                return true;
            case "gs":
                if (Resources.Find(resources, "ExtGState", reader.Last) is PdfDictionary settings)
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
                State.Fill = Coloured(State.Fill, ColourSpace.Gray, reader.Numbers(1));
                return true;
            case "rg":
                State.Fill = Coloured(State.Fill, ColourSpace.Rgb, reader.Numbers(3));
                return true;
            case "k":
                State.Fill = Coloured(State.Fill, ColourSpace.Cmyk, reader.Numbers(4));
                return true;
            case "G":
                State.Stroke = Coloured(State.Stroke, ColourSpace.Gray, reader.Numbers(1));
                return true;
            case "RG":
                State.Stroke = Coloured(State.Stroke, ColourSpace.Rgb, reader.Numbers(3));
                return true;
            case "K":
                State.Stroke = Coloured(State.Stroke, ColourSpace.Cmyk, reader.Numbers(4));
                return true;
            case "cs":
                State.Fill = Coloured(State.Fill, Colours.SpaceOf(reader.Last, resources), []);
                return true;
            case "CS":
                State.Stroke = Coloured(State.Stroke, Colours.SpaceOf(reader.Last, resources), []);
                return true;
            case "sc" or "scn":
                State.Fill = Coloured(State.Fill, State.Fill.Space, reader.Numbers(reader.Count));
                return true;
            case "SC" or "SCN":
                State.Stroke = Coloured(State.Stroke, State.Stroke.Space, reader.Numbers(reader.Count));
                return true;
            default:
                return false;
        }
    }

    private static Ink Coloured(Ink ink, ColourSpace space, ReadOnlySpan<double> numbers) =>
        ink with { Space = space, IsWhite = Colours.IsWhite(space, numbers) };

    private void Apply(PdfDictionary settings)
    {
        State.LineWidth = settings.Number("LW") ?? State.LineWidth;
        if (settings.Number("ca") is { } fill)
            State.Fill = State.Fill with { IsTransparent = fill <= 0 };
        if (settings.Number("CA") is { } stroke)
            State.Stroke = State.Stroke with { IsTransparent = stroke <= 0 };
        if (settings.Array("Font") is { Count: 2 } font && font[0] is PdfDictionary dictionary)
            (State.Font, State.FontSize) = (fonts.Read(dictionary), font.Numbers()[1]);
    }
}
