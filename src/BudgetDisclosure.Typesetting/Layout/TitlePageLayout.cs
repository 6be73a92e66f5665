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
        var page = flow.Page;
        var y = page.Top + (TitleFromTop * (page.Bottom - page.Top));
        y = Draw(block.Title, Typography.CoverTitle, page, y);
        if (block.Subtitle is { } subtitle)
            Draw(subtitle, Typography.CoverSubtitle, page, y + Typography.BetweenBlocks);
        var lines = block.Lines.Select(line => Set(line, Typography.CoverLine, page)).ToList();
        y = Math.Max(y, page.Bottom - (LinesFromBottom * (page.Bottom - page.Top)) - lines.Sum(line => line.Height));
        foreach (var line in lines)
            y = Draw(line, page, y);
        flow.Y = page.Bottom;
    }

    private SetText Set(string text, TextStyle style, Page page) =>
        SetText.Balanced(text, composition.Fonts, style, page.Right - page.Left);

    private double Draw(string text, TextStyle style, Page page, double y) => Draw(Set(text, style, page), page, y);

    private double Draw(SetText text, Page page, double y)
    {
        text.DrawAll(page, composition.Structure.Add(TagKind.P), page.Left, page.Right - page.Left, y, LineAlignment.Centre);
        return y + text.Height;
    }
}
