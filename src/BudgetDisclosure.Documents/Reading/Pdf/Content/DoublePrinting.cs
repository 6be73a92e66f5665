namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>
/// Knows glyphs that were printed before in nearly the same place, which programs do to make them bold.
/// </summary>
internal sealed class DoublePrinting
{
    /// <summary>Parts of the size. No two genuine glyphs alike stand so near.</summary>
    private const double Aside = 0.2;
    private const double Above = 0.1;

    private readonly Dictionary<(string Text, long Size, long Column, long Row), Point> places = [];

    public bool IsFirst(PlacedGlyph glyph)
    {
        var (aside, above) = (Aside * glyph.Size, Above * glyph.Size);
        var (size, column, row) = (Cell(glyph.Size * 100), Cell(glyph.X / aside), Cell(glyph.Baseline / above));
        for (var across = -1; across <= 1; across++)
        {
            for (var down = -1; down <= 1; down++)
            {
                if (places.TryGetValue((glyph.Text, size, column + across, row + down), out var place) &&
                    Math.Abs(place.X - glyph.X) <= aside && Math.Abs(place.Y - glyph.Baseline) <= above)
                    return false;
            }
        }
        places[(glyph.Text, size, column, row)] = new(glyph.X, glyph.Baseline);
        return true;
    }

    private static long Cell(double value) => (long)Math.Clamp(Math.Floor(value), -1e15, 1e15);
}
