namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>A heading; it stays with the beginning of what follows it.</summary>
internal sealed class HeadingLayout : BlockLayout
{
    private readonly Heading block;
    private readonly Composition composition;
    private readonly BlockLayout? next;
    private readonly SetText text;

    public HeadingLayout(Heading block, BlockLayout? next, Composition composition)
        : base(block)
    {
        (this.block, this.next, this.composition) = (block, next is { StartsPage: false } ? next : null, composition);
        Orientation = block.Orientation == PageOrientation.Automatic && this.next is { } follower
            ? follower.Orientation : base.Orientation;
        var page = new Page(Orientation);
        text = SetText.Balanced(block.Text, composition.Fonts, Typography.Heading(block.Level), page.Right - page.Left);
    }

    public override PageOrientation Orientation { get; }

    public override bool BeginsTable => next is TableLayout;

    public override double Above => Typography.AboveHeading(block.Level);

    public override double LeadHeight => text.Height + FollowerHeight;

    private double FollowerHeight => next is { } follower && follower.Orientation == Orientation
        ? Typography.AfterParagraph + follower.Above + follower.LeadHeight : 0;

    public override void Place(PageFlow flow)
    {
        composition.Add(new(block.Level, block.Text, flow.Page, flow.Y));
        var tag = composition.Structure.Add(composition.HeadingTag(block.Level));
        flow.Draw(text, tag, block.Centred ? LineAlignment.Centre : LineAlignment.Left);
        flow.Y += Typography.AfterParagraph;
    }
}
