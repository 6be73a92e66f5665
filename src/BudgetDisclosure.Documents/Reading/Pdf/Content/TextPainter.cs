using BudgetDisclosure.Documents.Reading.Pdf.Fonts;
using BudgetDisclosure.Documents.Reading.Pdf.Objects;
using BudgetDisclosure.Documents.Reading.Pdf.Structure;

namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>Shows strings: where each glyph of them stands (ISO 32000-1, 9.4).</summary>
internal sealed class TextPainter(PageCanvas canvas)
{
    private const double UnitsPerEm = 1000;

    /// <summary>Smaller than any print; points.</summary>
    private const double SmallestSize = 0.1;

    /// <summary>Sideways on the way along; more is slanted.</summary>
    private const double UprightSlope = 0.1;

    /// <summary>Glyphs whose baselines differ by more belong to two runs; points.</summary>
    private const double SameBaseline = 0.5;

    private readonly List<Glyph> glyphs = [];
    private Matrix text = Matrix.Identity;
    private Matrix line = Matrix.Identity;
    private double baseline;
    private double size;

    public MarkedContent Mark { get; set; }

    public void Begin() => text = line = Matrix.Identity;

    public void SetMatrix(in Matrix matrix) => text = line = matrix;

    public void MoveLine(double x, double y) => text = line = Matrix.Shift(x, y).Then(line);

    public void ShowAll(GraphicsState state, PdfArray pieces)
    {
        foreach (var piece in pieces.Unresolved)
        {
            if (piece is PdfString shown)
                ShowGlyphs(state, shown.Bytes);
            else if (piece is PdfNumber back)
                Advance(state, -back.Value / UnitsPerEm * state.FontSize);
        }
        EndRun(state);
    }

    public void Show(GraphicsState state, PdfString shown)
    {
        ShowGlyphs(state, shown.Bytes);
        EndRun(state);
    }

    private void ShowGlyphs(GraphicsState state, ReadOnlySpan<byte> bytes)
    {
        if (state.Font is not { } font)
            return;
        while (bytes.Length > 0)
        {
            var glyph = font.Next(ref bytes);
            Place(state, font, glyph);
            var spacing = state.CharacterSpacing + (glyph.IsWordSpace ? state.WordSpacing : 0);
            Advance(state, ((font.IsVertical ? glyph.Down : glyph.Width) * state.FontSize) + spacing);
        }
    }

    private void Advance(GraphicsState state, double by) => text = state.Font is { IsVertical: true }
        ? Matrix.Shift(0, by).Then(text)
        : Matrix.Shift(by * state.HorizontalScale, 0).Then(text);

    private void Place(GraphicsState state, PdfFont font, in ShownGlyph glyph)
    {
        var em = new Matrix(state.FontSize * state.HorizontalScale, 0, 0, state.FontSize, 0, state.Rise)
            .Then(text).Then(state.ToPage);
        var origin = em.Apply(-glyph.OriginX, -glyph.OriginY);
        var end = em.Apply(glyph.Width - glyph.OriginX, -glyph.OriginY);
        var height = Math.Sqrt((em.C * em.C) + (em.D * em.D)) * font.Em;
        var centre = em.Apply((glyph.Width / 2) - glyph.OriginX, PlacedGlyph.HalfHeight(font.Em) - glyph.OriginY);
        var placed = new PlacedGlyph(glyph.Text, origin.X, origin.Y, end.X - origin.X, height) { Centre = centre };
        if (canvas.Takes(placed, state.Clip, height >= SmallestSize && Shows(state), IsWhite(state), Turns(em)))
            AddToRun(state, placed);
    }

    private void AddToRun(GraphicsState state, in PlacedGlyph glyph)
    {
        if (glyphs.Count > 0 && Math.Abs(glyph.Baseline - baseline) > SameBaseline)
            EndRun(state);
        if (glyphs.Count == 0)
            (baseline, size) = (glyph.Baseline, glyph.Size);
        glyphs.Add(new(glyph.Text, glyph.X, glyph.Width));
    }

    private void EndRun(GraphicsState state)
    {
        if (glyphs.Count == 0)
            return;
        canvas.AddRun(new(baseline, size, state.Font?.Name ?? "", [.. glyphs])
        {
            IsArtifact = Mark.IsArtifact,
            Element = Mark.Element,
        });
        glyphs.Clear();
    }

    /// <summary>
    /// Modes 3 and 7 paint nothing; the others fill (0), stroke (1) or both (2), and may clip (4 more).
    /// </summary>
    private static bool Shows(GraphicsState state) => (state.TextMode & 3) switch
    {
        0 => !state.Fill.IsTransparent,
        1 => !state.Stroke.IsTransparent,
        2 => !state.Fill.IsTransparent || !state.Stroke.IsTransparent,
        _ => false,
    };

    private static bool IsWhite(GraphicsState state) => (state.TextMode & 3) switch
    {
        0 => state.Fill.IsWhite,
        1 => state.Stroke.IsWhite,
        _ => state is { Fill.IsWhite: true, Stroke.IsWhite: true },
    };

    /// <summary>The quarter turns to the right of an em; null where it is slanted or mirrored.</summary>
    private static int? Turns(in Matrix em)
    {
        if (!((em.A * em.D) - (em.B * em.C) < 0))
            return null;
        var (along, down) = (Math.Abs(em.A), Math.Abs(em.B));
        if (down <= UprightSlope * along)
            return em.A > 0 ? 0 : 2;
        return along <= UprightSlope * down ? (em.B > 0 ? 1 : 3) : null;
    }
}
