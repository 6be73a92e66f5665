using BudgetDisclosure.Typesetting.Fonts;
using BudgetDisclosure.Typesetting.Text;

namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>Where the columns of a table stand, and how its cells are set.</summary>
internal sealed class TableFrame
{
    private readonly CellLetters letters;
    private readonly double[] edges;

    public TableFrame(PageOrientation orientation, double left, double[] widths, TextStyle style, CellLetters letters)
    {
        (Orientation, Style, this.letters) = (orientation, style, letters);
        edges = new double[widths.Length + 1];
        edges[0] = left;
        for (var i = 0; i < widths.Length; i++)
            edges[i + 1] = edges[i] + widths[i];
    }

    public PageOrientation Orientation { get; }

    public TextStyle Style { get; }

    public double Left => edges[0];

    public double Width => edges[^1] - edges[0];

    /// <summary>A row of one line.</summary>
    public double OneLine => Style.LineHeight + (2 * Typography.CellTopPadding);

    /// <summary>The left edge of a column; behind the last, the right edge of the table.</summary>
    public double EdgeOf(int column) => edges[column];

    public double TextLeftOf(GridCell cell) => EdgeOf(cell.Column) + Typography.CellSidePadding;

    /// <summary>Between the paddings.</summary>
    public double TextWidthOf(GridCell cell) =>
        EdgeOf(cell.Column + cell.ColumnSpan) - EdgeOf(cell.Column) - (2 * Typography.CellSidePadding);

    public SetText Set(GridCell cell, bool isHeader)
    {
        var cellStyle = isHeader ? Style with { Face = Face.Sans } : Style;
        var text = letters.Of(cell, isHeader);
        var width = cellStyle.InEm(TextWidthOf(cell));
        return new(text, isHeader ? LineBreaker.BreakBalanced(text, width) : LineBreaker.BreakHanging(text, width), cellStyle);
    }
}
