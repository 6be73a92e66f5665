using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Content;

/// <summary>How a page's own space lies on the page as shown.</summary>
/// <param name="Width">In points, after turning.</param>
internal sealed record PageFrame(double Width, double Height, Matrix ToPage)
{
    private const double LargestSide = 1_000_000;
    private static readonly Box letter = new(0, 0, 612, 792);

    /// <param name="turns">Quarter turns to the right that the text asks for, beyond those of the page.</param>
    public static PageFrame Of(PdfDictionary page, int turns)
    {
        var media = BoxOf(page.Array("MediaBox")) ?? letter;
        var crop = BoxOf(page.Array("CropBox"))?.Within(media);
        var box = crop is { Width: > 0, Height: > 0 } inner ? inner : media;
        var unit = page.Number("UserUnit") is > 0 and < 100 and var given ? given : 1;
        var quarter = ((((page.Whole("Rotate") ?? 0) / 90 % 4) + 4 + turns) % 4);
        var (width, height) = (box.Width * unit, box.Height * unit);
        var turned = quarter switch
        {
            0 => new Matrix(unit, 0, 0, -unit, -box.X0 * unit, box.Y1 * unit),
            1 => new Matrix(0, unit, unit, 0, -box.Y0 * unit, -box.X0 * unit),
            2 => new Matrix(-unit, 0, 0, unit, box.X1 * unit, -box.Y0 * unit),
            _ => new Matrix(0, -unit, -unit, 0, box.Y1 * unit, box.X1 * unit),
        };
        return quarter % 2 == 0 ? new(width, height, turned) : new(height, width, turned);
    }

    private static Box? BoxOf(PdfArray? array)
    {
        if (array?.Numbers() is not { Length: >= 4 } n || n.Any(number => Math.Abs(number) > LargestSide))
            return null;
        var box = Box.OfCorners(n[0], n[1], n[2], n[3]);
        return box is { Width: > 0, Height: > 0 } ? box : null;
    }
}
