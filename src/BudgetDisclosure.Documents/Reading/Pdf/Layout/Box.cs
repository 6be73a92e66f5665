using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>A rectangle on a page, in points from its top left.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    public bool Holds(Box other) =>
        other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    public Box With(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top),
        Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <param name="page">The page's number, from 1.</param>
    public SourcePosition On(int page) => SourcePosition.OfPageBox(page, new(Left, Top, Right, Bottom));

    public static Box Around(IEnumerable<Box> boxes) => boxes.Aggregate((all, box) => all.With(box));
}
