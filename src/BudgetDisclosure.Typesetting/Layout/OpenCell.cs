namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>A cell that is being placed: over rows, and over pages where one of them ends in it.</summary>
internal sealed class OpenCell(GridCell cell, SetText text, Tag? tag, LineAlignment alignment, TableFrame frame)
{
    private const double Tolerance = 0.01;

    private int nextLine;

    public GridCell Cell => cell;

    /// <summary>A part of it was drawn.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Where its part on this page begins.</summary>
    public double Top { get; set; }

    /// <summary>What the lines that are not yet drawn need, padding included.</summary>
    public double HeightLeft => nextLine == text.Lines.Length ? 0
        : ((text.Lines.Length - nextLine) * text.Style.LineHeight) + (2 * Typography.CellTopPadding);

    /// <summary>Draws the lines that fit above <paramref name="bottom"/>; a text that fits whole stands in the middle.</summary>
    public void DrawTo(double bottom, Page page)
    {
        HasBegun = true;
        var room = bottom - Top - (2 * Typography.CellTopPadding) + Tolerance;
        var count = Math.Min(text.Lines.Length - nextLine, Math.Max(0, (int)(room / text.Style.LineHeight)));
        var isWhole = count == text.Lines.Length;
        var y = isWhole ? Top + ((bottom - Top - text.Height) / 2) : Top + Typography.CellTopPadding;
        for (; count > 0; count--, y += text.Style.LineHeight)
            text.DrawLine(nextLine++, page, tag, frame.TextLeftOf(cell), frame.TextWidthOf(cell), y, alignment);
    }
}
