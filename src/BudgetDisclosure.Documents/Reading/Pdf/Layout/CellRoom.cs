namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>Whether a text may go on in another cell: how full its last line is, and how wide its first word.</summary>
/// <param name="Left">What the last line leaves of the cell's width, in points; the cell's padding is in it.</param>
/// <param name="FirstWord">The width of what cannot be parted from the first letter, in points.</param>
internal readonly record struct CellRoom(double Left, double FirstWord)
{
    /// <summary>What word processors leave free beside the text, both sides together: 0.19 cm each is usual.</summary>
    private const double Padding = 12;

    /// <summary>Signs that no line begins with.</summary>
    private const string NeverFirst = "，。、；：！？）》”’】%％,.;:!?)";

    public static CellRoom Of(Box cell, IReadOnlyList<GlyphLine> lines) =>
        new(cell.Width - lines[^1].Box.Width, WidthOf(lines[0].Glyphs));

    /// <summary>True where the last line ended because <paramref name="next"/>'s first word had no room in it.</summary>
    public bool GoesOnIn(CellRoom next) => Left < next.FirstWord + Padding;

    private static double WidthOf(IReadOnlyList<PlacedGlyph> glyphs)
    {
        var end = 1;
        while (end < glyphs.Count && (NeverFirst.Contains(glyphs[end].Text, StringComparison.Ordinal) || AreOneWord(glyphs[end - 1], glyphs[end])))
            end++;
        return glyphs[end - 1].Right - glyphs[0].X;
    }

    private static bool AreOneWord(PlacedGlyph left, PlacedGlyph right) =>
        left.IsAscii && right.IsAscii && right.X - left.Right < left.Size / 4;
}
