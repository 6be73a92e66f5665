namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>A title, lines of label and value with the image at their right, and small print; on one page if it fits.</summary>
internal sealed class ColophonLayout : BlockLayout
{
    private readonly Colophon block;
    private readonly Composition composition;
    private readonly SetText title;
    private readonly Tag origin = new(TagKind.Colophon);
    private readonly List<(ColophonEntry Entry, SetText Text)> entries;
    private readonly List<SetText> smallPrint;
    private readonly double entriesWidth;

    public ColophonLayout(Colophon block, Composition composition)
        : base(block)
    {
        (this.block, this.composition) = (block, composition);
        var page = new Page(Orientation);
        var width = page.Right - page.Left;
        entriesWidth = block.Image is null ? width : width - Typography.ModuleImageSize - Typography.BetweenBlocks;
        title = SetText.Of(block.Title, composition.Fonts, Typography.ColophonTitle, width);
        entries = [.. block.Entries.Select(entry => (entry,
            SetText.Of($"{entry.Label}：{entry.Value}", composition.Fonts, Typography.ColophonEntry, entriesWidth)))];
        smallPrint = [.. block.SmallPrint.Select(text => SetText.Of(text, composition.Fonts, Typography.Small, width))];
    }

    public override double Above => 2 * Typography.BetweenBlocks;

    public override double LeadHeight =>
        Typography.BetweenBlocks + title.Height + MiddleHeight + Typography.BetweenBlocks + smallPrint.Sum(text => text.Height);

    private double MiddleHeight =>
        Math.Max(entries.Sum(entry => entry.Text.Height), block.Image is null ? 0 : Typography.ModuleImageSize);

    public override void Place(PageFlow flow)
    {
        composition.Structure.Add(origin);
        var page = flow.Page;
        page.Rules.Add(new(page.Left, flow.Y, page.Right, flow.Y, Typography.ThinRule));
        flow.Y += Typography.BetweenBlocks;
        flow.Draw(title, origin.Add(TagKind.P), LineAlignment.Left);
        if (block.Image is { } image)
            DrawImage(image, flow.Page, flow.Y);
        var middleEnd = Math.Min(flow.Y + MiddleHeight, flow.Page.Bottom);
        var middlePage = flow.Page;
        foreach (var (entry, text) in entries)
            PlaceEntry(entry, text, flow);
        if (flow.Page == middlePage)
            flow.Y = Math.Max(flow.Y, middleEnd);
        flow.Skip(Typography.BetweenBlocks);
        foreach (var text in smallPrint)
            flow.Draw(text, origin.Add(TagKind.P), LineAlignment.Left);
    }

    private void PlaceEntry(ColophonEntry entry, SetText text, PageFlow flow)
    {
        var tag = origin.Add(TagKind.P);
        if (entry.Address is not { } address)
        {
            flow.Draw(text, tag, LineAlignment.Left);
            return;
        }
        flow.Require(text.Height, Orientation);
        var (link, page) = (tag.Add(TagKind.Link), flow.Page);
        page.Links.Add(new(link, page.Left, flow.Y, entriesWidth, text.Height, null, address, $"{entry.Label}：{entry.Value}"));
        flow.Draw(text, link, LineAlignment.Left);
    }

    private void DrawImage(ModuleImage image, Page page, double y)
    {
        var tag = origin.Add(new Tag(TagKind.Figure) { Alternative = image.Description });
        const double Size = Typography.ModuleImageSize;
        page.Modules.Add(new(tag, page.Right - Size, y, Size / image.Dark.Count, image));
    }
}
