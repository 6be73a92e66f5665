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
        var cover = composition.Structure.Add(TagKind.Cover);
        Draw(Set(block.Title, Typography.CoverTitle, flow.Page), cover, flow);
        flow.Skip(Typography.BetweenBlocks);
        if (block.Subtitle is { } subtitle)
            Draw(Set(subtitle, Typography.CoverSubtitle, flow.Page), cover, flow);
        var lines = block.Lines.Select(line => Set(line, Typography.CoverLine, flow.Page)).ToList();
        flow.Y = Math.Max(flow.Y, flow.Page.Bottom - (LinesFromBottom * height) - lines.Sum(line => line.Height));
        lines.ForEach(line => Draw(line, cover, flow));
        flow.Y = flow.Page.Bottom;
    }

    private SetText Set(string text, TextStyle style, Page page) =>
        SetText.Balanced(text, composition.Fonts, style, page.Right - page.Left);

    private static void Draw(SetText text, Tag cover, PageFlow flow) =>
        flow.Draw(text, cover.Add(TagKind.P), LineAlignment.Centre);
}
