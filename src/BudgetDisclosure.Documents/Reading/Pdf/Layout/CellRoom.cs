namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>
/// How a text fills its cell, which tells whether it may go on in the cell below a page break; in points.
/// </summary>
/// <param name="Left">What the last line leaves of the cell's width; the cell's padding is in it.</param>
/// <param name="FirstWord">The width of what cannot be parted from the first letter.</param>
/// <param name="HasLineAbove">True where another line would have room above the first one.</param>
/// <param name="HasLineBelow">True where another line would have room below the last one.</param>
internal readonly record struct CellRoom(double Left, double FirstWord, bool HasLineAbove, bool HasLineBelow)
{
    /// <summary>What another line takes, in em.</summary>
    private const double LineHeight = 1.1;

    /// <summary>What word processors leave free beside the text, both sides together: 0.19 cm each is usual.</summary>
    private const double Padding = 12;

    /// <summary>Signs that no line begins with.</summary>
    private const string NeverFirst = "，。、；：！？）》”’】%％,.;:!?)";

    /// <summary>Signs that no line ends with.</summary>
    private const string NeverLast = "（《“‘【(";

    public static CellRoom Of(Box cell, IReadOnlyList<GlyphLine> lines) =>
        new(
            cell.Width - lines[^1].Box.Width, WidthOf(lines[0].Glyphs),
            lines[0].Box.Top - cell.Top > LineHeight * lines[0].Size,
            cell.Bottom - lines[^1].Box.Bottom > LineHeight * lines[^1].Size);

    /// <summary>The room of a text that ends with another.</summary>
    public CellRoom EndingWith(CellRoom end) => this with { Left = end.Left, HasLineBelow = end.HasLineBelow };

    /// <summary>
    /// True where the text ended because <paramref name="next"/>'s first word had no room in its cell.
    /// </summary>
    public bool GoesOnIn(CellRoom next) => Left < next.FirstWord + Padding && !HasLineBelow && !next.HasLineAbove;

    private static double WidthOf(IReadOnlyList<PlacedGlyph> glyphs)
    {
        var end = 1;
        while (end < glyphs.Count && AreOneWord(glyphs[end - 1], glyphs[end]))
            end++;
        return glyphs[end - 1].Right - glyphs[0].X;
    }

    private static bool AreOneWord(PlacedGlyph left, PlacedGlyph right) =>
        NeverFirst.Contains(right.Text, StringComparison.Ordinal)
        || NeverLast.Contains(left.Text, StringComparison.Ordinal)
        || (left.IsAscii && right.IsAscii && right.X - left.Right < left.Size / 4);
}
