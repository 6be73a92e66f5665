namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>The title at the optical middle of the upper half, the lines at the foot.</summary>
internal sealed class TitlePageLayout(TitlePage block, Composition composition) : BlockLayout(block)
{
    private const double TitleFromTop = 0.22;
    private const double LinesFromBottom = 0.12;

    public override double LeadHeight => 0;

    public override void Place(PageFlow flow)
    {
        flow.Start(new(Orientation) { IsTitlePage = true });
        var height = flow.Page.Bottom - flow.Page.Top;
        flow.Y += TitleFromTop * height;
        Draw(Set(block.Title, Typography.CoverTitle, flow.Page), flow);
        flow.Skip(Typography.BetweenBlocks);
        if (block.Subtitle is { } subtitle)
            Draw(Set(subtitle, Typography.CoverSubtitle, flow.Page), flow);
        var lines = block.Lines.Select(line => Set(line, Typography.CoverLine, flow.Page)).ToList();
        flow.Y = Math.Max(flow.Y, flow.Page.Bottom - (LinesFromBottom * height) - lines.Sum(line => line.Height));
        lines.ForEach(line => Draw(line, flow));
        flow.Y = flow.Page.Bottom;
    }

    private SetText Set(string text, TextStyle style, Page page) =>
        SetText.Balanced(text, composition.Fonts, style, page.Right - page.Left);

    private void Draw(SetText text, PageFlow flow) =>
        flow.Draw(text, composition.Structure.Add(TagKind.P), LineAlignment.Centre);
}
