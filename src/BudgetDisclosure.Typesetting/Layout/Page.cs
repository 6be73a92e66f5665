using BudgetDisclosure.Typesetting.Text;

namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>Letters on a baseline. Lengths are points from the upper left corner of the page, as everywhere in layout.</summary>
/// <param name="Tag">What it is part of; null where it is no content, as footers and repeated headers are.</param>
/// <param name="Spacing">What is added to the advance of each letter.</param>
internal sealed record DrawnText(
    Tag? Tag, double X, double Baseline, double Size, ArraySegment<Letter> Letters, double Spacing = 0);

/// <summary>A horizontal or vertical line; never content.</summary>
internal sealed record DrawnRule(double X1, double Y1, double X2, double Y2, double Thickness, bool IsDotted = false);

/// <summary>A square of modules.</summary>
internal sealed record DrawnModules(Tag Tag, double X, double Y, double ModuleSize, ModuleImage Image);

/// <summary>A rectangle that leads somewhere: to a heading or to an address.</summary>
internal sealed record DrawnLink(
    Tag Tag, double X, double Y, double Width, double Height, HeadingPlace? Heading, Uri? Address, string Description);

/// <summary>Where a heading stands.</summary>
internal sealed record HeadingPlace(int Level, string Text, Page Page, double Y);

/// <summary>What is drawn on a page.</summary>
internal sealed class Page(PageOrientation orientation)
{
    public PageOrientation Orientation { get; } = orientation;

    /// <summary>From 1; known when all pages are laid out.</summary>
    public int Number { get; set; }

    /// <summary>A title page shows no number.</summary>
    public bool IsTitlePage { get; init; }

    public double Width => IsLandscape ? Typography.LongSide : Typography.ShortSide;

    public double Height => IsLandscape ? Typography.ShortSide : Typography.LongSide;

    public double Left => IsLandscape ? Typography.LandscapeSideMargin : Typography.SideMargin;

    public double Right => Width - Left;

    public double Top => IsLandscape ? Typography.LandscapeTopMargin : Typography.TopMargin;

    public double Bottom => Height - (IsLandscape ? Typography.LandscapeBottomMargin : Typography.BottomMargin);

    public List<DrawnText> Texts { get; } = [];

    public List<DrawnRule> Rules { get; } = [];

    public List<DrawnModules> Modules { get; } = [];

    public List<DrawnLink> Links { get; } = [];

    private bool IsLandscape => Orientation == PageOrientation.Landscape;
}

/// <summary>A document as pages, with the tree of its parts and its headings in their order.</summary>
internal sealed record LaidOutDocument(
    Document Source, IReadOnlyList<Page> Pages, Tag Structure, IReadOnlyList<HeadingPlace> Headings);
