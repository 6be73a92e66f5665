namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>A glyph on the page, in points from the top left.</summary>
/// <param name="Size">The height of an em.</param>
internal readonly record struct PlacedGlyph(string Text, double X, double Baseline, double Width, double Size)
{
    /// <summary>A glyph's middle lies this far above its baseline, in parts of its size.</summary>
    private const double MiddleHeight = 0.35;

    /// <summary>The point that decides what the glyph lies in, as turned as the glyph is.</summary>
    public required Point Centre { get; init; }

    public static double HalfHeight(double em) => em * MiddleHeight;
}
