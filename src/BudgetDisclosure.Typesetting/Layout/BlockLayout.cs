using BudgetDisclosure.Typesetting.Fonts;

namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>A block that is measured and waits for its place.</summary>
internal abstract class BlockLayout(Block block)
{
    public bool StartsPage => block.StartsPage;

    /// <summary>As the block says; what it leaves open is upright.</summary>
    public virtual PageOrientation Orientation =>
        block.Orientation == PageOrientation.Automatic ? PageOrientation.Portrait : block.Orientation;

    /// <summary>True for a table and for its title.</summary>
    public virtual bool BeginsTable => false;

    /// <summary>Blank space above, but not at the top of a page.</summary>
    public virtual double Above => 0;

    /// <summary>What must stay together at its beginning, in points.</summary>
    public abstract double LeadHeight { get; }

    public abstract void Place(PageFlow flow);
}

/// <summary>What the layouts of one document share.</summary>
internal sealed class Composition(FontLibrary fonts)
{
    private readonly List<HeadingPlace> headings = [];
    private int deepest;

    public FontLibrary Fonts { get; } = fonts;

    public Tag Structure { get; } = new(TagKind.Document);

    public IReadOnlyList<HeadingPlace> Headings => headings;

    public void Add(HeadingPlace heading) => headings.Add(heading);

    /// <summary>Headings in the tree skip no level, even if those of the document do.</summary>
    public TagKind HeadingTag(int level)
    {
        deepest = Math.Min(level, deepest + 1);
        return deepest switch
        {
            1 => TagKind.H1,
            2 => TagKind.H2,
            _ => TagKind.H3,
        };
    }
}
