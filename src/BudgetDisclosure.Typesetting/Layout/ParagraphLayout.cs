namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>
/// A paragraph; where a page ends in it, two lines at least stay on either side. A short one lies as the table
/// that follows it, or it would stand alone between wide tables.
/// </summary>
internal sealed class ParagraphLayout : BlockLayout
{
    private const int FewestLines = 2;

    private readonly Composition composition;
    private readonly SetText text;
    private readonly LineAlignment alignment;

    public ParagraphLayout(Paragraph block, BlockLayout? next, Composition composition)
        : base(block)
    {
        this.composition = composition;
        var isBody = block.Style == ParagraphStyle.Body;
        alignment = block.Style == ParagraphStyle.Centred ? LineAlignment.Centre : LineAlignment.Justified;
        SetText Set(PageOrientation orientation) => SetText.Of(
            block.Text, composition.Fonts, block.Style == ParagraphStyle.Small ? Typography.Small : Typography.Body,
            WidthOf(new(orientation)), isBody ? Typography.ParagraphIndentEm : 0);
        Orientation = base.Orientation;
        text = Set(Orientation);
        if (block.Orientation == PageOrientation.Automatic && text.Lines.Length <= FewestLines
            && next is { StartsPage: false, BeginsTable: true, Orientation: PageOrientation.Landscape })
        {
            Orientation = PageOrientation.Landscape;
            text = Set(Orientation);
        }
    }

    public override PageOrientation Orientation { get; }

    public override double LeadHeight => Math.Min(text.Lines.Length, FewestLines) * text.Style.LineHeight;

    public override void Place(PageFlow flow)
    {
        var tag = composition.Structure.Add(TagKind.P);
        for (var next = 0; next < text.Lines.Length;)
        {
            var count = LinesHere(text.Lines.Length - next, flow);
            if (count == 0)
                flow.StartPage(Orientation);
            for (; count > 0; count--)
            {
                var page = flow.Page;
                text.DrawLine(next++, page, tag, page.Left, page.Right - page.Left, flow.Y, alignment);
                flow.Y += text.Style.LineHeight;
            }
        }
        flow.Y += Typography.AfterParagraph;
    }

    private static double WidthOf(Page page) => page.Right - page.Left;

    private int LinesHere(int left, PageFlow flow)
    {
        var room = (int)(flow.Remaining / text.Style.LineHeight);
        if (room >= left)
            return left;
        var count = left - room < FewestLines ? room - 1 : room;
        return count < FewestLines && !flow.IsFresh ? 0 : Math.Max(count, 1);
    }
}
