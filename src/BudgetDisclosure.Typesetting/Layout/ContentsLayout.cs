using BudgetDisclosure.Typesetting.Text;

namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>The list of headings: its pages are made when the headings have theirs, and put where the block stands.</summary>
internal sealed class ContentsLayout(Contents block, Composition composition) : BlockLayout(block)
{
    private const double NumberWidth = 36;
    private const double IndentEm = 1.5;
    private const double LeaderGap = 4;
    private const int MostLines = 4;

    private Tag titleTag = composition.Structure;
    private Tag tag = composition.Structure;

    /// <summary>Before which page of the others those of the contents go.</summary>
    public int Position { get; private set; }

    public override double LeadHeight => 0;

    public override void Place(PageFlow flow)
    {
        tag = composition.Structure.Add(TagKind.TOC);
        titleTag = tag.Add(TagKind.Caption);
        Position = flow.Pages.Count;
        if (Position > 0)
            flow.Y = flow.Page.Bottom;
    }

    /// <summary>Where each entry stands; pages have no numbers yet.</summary>
    public (IReadOnlyList<Page> Pages, IReadOnlyList<ContentsEntry> Entries) LayOut()
    {
        var flow = new PageFlow();
        flow.StartPage(Orientation);
        var width = flow.Page.Right - flow.Page.Left;
        var title = SetText.Of(block.Title, composition.Fonts, Typography.ContentsTitle, width);
        flow.Draw(title, titleTag, LineAlignment.Centre);
        flow.Skip(Typography.BetweenBlocks);
        var entries = new List<ContentsEntry>();
        foreach (var heading in composition.Headings)
        {
            var indent = (heading.Level - 1) * IndentEm * Typography.ContentsEntry.Size;
            var text = Shortened(heading.Text, width - indent - NumberWidth);
            flow.Require(text.Height, Orientation);
            entries.Add(new(heading, text, flow.Page, indent, flow.Y));
            flow.Y += text.Height;
        }
        return (flow.Pages, entries);
    }

    /// <summary>Draws the entries, each a link to its heading, when pages have their numbers.</summary>
    public void Draw(IReadOnlyList<ContentsEntry> entries)
    {
        foreach (var entry in entries)
            Draw(entry);
    }

    /// <summary>All of a heading stands where it belongs; here it has so many lines at most.</summary>
    private SetText Shortened(string heading, double width)
    {
        var text = SetText.Of(heading, composition.Fonts, Typography.ContentsEntry, width);
        if (text.Lines.Length <= MostLines)
            return text;
        var beginning = Letters.TextOf(text.Letters.AsSpan(0, text.Lines[MostLines - 1].Start));
        return SetText.Of(beginning + "……", composition.Fonts, Typography.ContentsEntry, width);
    }

    private void Draw(ContentsEntry entry)
    {
        var link = tag.Add(TagKind.TOCI).Add(TagKind.Reference).Add(TagKind.Link);
        var (page, style) = (entry.Page, Typography.ContentsEntry);
        var left = page.Left + entry.Indent;
        entry.Text.DrawAll(page, link, left, page.Right - NumberWidth - left, entry.Y, LineAlignment.Left);
        var number = SetText.Of($"{entry.Heading.Page.Number}", composition.Fonts, style, NumberWidth);
        var lastLine = entry.Y + entry.Text.Height - style.LineHeight;
        number.DrawAll(page, link, page.Right - NumberWidth, NumberWidth, lastLine, LineAlignment.Right);

        var leaderStart = left + style.InPoints(entry.Text.Lines[^1].Width) + LeaderGap;
        var leaderEnd = page.Right - style.InPoints(number.Lines[^1].Width) - LeaderGap;
        var leader = lastLine + style.Baseline - 1;
        if (leaderEnd > leaderStart)
            page.Rules.Add(new(leaderStart, leader, leaderEnd, leader, Typography.ThickRule, IsDotted: true));
        page.Links.Add(new(link, left, entry.Y, page.Right - left, entry.Text.Height, entry.Heading, null,
            $"{entry.Heading.Text}，第 {entry.Heading.Page.Number} 页"));
    }
}

/// <summary>A line of the contents, where it stands on which page.</summary>
internal sealed record ContentsEntry(HeadingPlace Heading, SetText Text, Page Page, double Indent, double Y);
