namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>The pages so far, and how far down the last of them is filled.</summary>
internal sealed class PageFlow
{
    private const double Tolerance = 0.01;

    private readonly List<Page> pages = [];

    public IReadOnlyList<Page> Pages => pages;

    /// <summary>The page that is being filled; there is one after the first call that asks for room.</summary>
    public Page Page => pages[^1];

    /// <summary>Where the next thing goes, in points from the top edge of the page.</summary>
    public double Y { get; set; }

    public double Remaining => Page.Bottom - Y + Tolerance;

    public bool IsFresh => Y <= Page.Top + Tolerance;

    /// <summary>Makes sure that the page lies as asked and has room, by beginning a new one if need be.</summary>
    /// <remarks>What is higher than a page begins on a new one.</remarks>
    public void Require(double height, PageOrientation orientation)
    {
        if (pages is [] || Page.Orientation != orientation || (Remaining < height && !IsFresh))
            StartPage(orientation);
    }

    public void StartPage(PageOrientation orientation) => Start(new(orientation));

    public void Start(Page page)
    {
        pages.Add(page);
        Y = page.Top;
    }

    /// <summary>Draws a text over the width of the page, and on the next what this one has no room for.</summary>
    public void Draw(SetText text, Tag tag, LineAlignment alignment)
    {
        for (var i = 0; i < text.Lines.Length; i++)
        {
            Require(text.Style.LineHeight, Page.Orientation);
            text.DrawLine(i, Page, tag, Page.Left, Page.Right - Page.Left, Y, alignment);
            Y += text.Style.LineHeight;
        }
    }

    /// <summary>Leaves blank space, but not at the top of a page.</summary>
    public void Skip(double height)
    {
        if (!IsFresh)
            Y += height;
    }
}
