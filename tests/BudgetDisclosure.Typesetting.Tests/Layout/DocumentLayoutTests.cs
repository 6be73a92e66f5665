using BudgetDisclosure.Typesetting.Layout;

namespace BudgetDisclosure.Typesetting.Tests.Layout;

public class DocumentLayoutTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void LayOut_Report_ShowsEveryTextWholeAndInItsPlace(int seed)
    {
        var document = SampleReport.Of(seed);

        var laid = Laid.Out(document);

        var shown = Laid.TextsByTag(laid).Select(texts => Laid.WithoutBlanks(string.Concat(texts))).ToLookup(text => text);
        Assert.All(
            SampleReport.TextsOf(document).Select(Laid.WithoutBlanks).Where(text => text is not []).GroupBy(text => text),
            texts => Assert.True(shown[texts.Key].Count() >= texts.Count(), $"not shown as often as it should be: {texts.Key}"));
        Laid.AssertNothingLeavesItsPlace(laid);
    }

    [Fact]
    public void LayOut_Contents_NamesThePagesOnWhichHeadingsStand()
    {
        var laid = Laid.Out(SampleReport.Of(4));

        var entries = Laid.TextsByTag(laid).Where(texts => texts.Key.Kind == TagKind.Link && texts.Count() > 1)
            .Select(texts => texts.ToList()).ToList();
        Assert.Equal(9, laid.Headings.Count);
        Assert.Equal(
            laid.Headings.Select(heading => (heading.Text, $"{heading.Page.Number}")),
            entries.Take(laid.Headings.Count).Select(texts => (string.Concat(texts.SkipLast(1)), texts[^1])));
        Assert.All(laid.Headings, heading => Assert.Contains(heading.Text, Laid.ContentOf(heading.Page)));
        Assert.Equal(Enumerable.Range(1, laid.Pages.Count), laid.Pages.Select(page => page.Number));
    }

    [Fact]
    public void LayOut_ContentsOfManyPages_PushesThePagesBehindIt()
    {
        var laid = Laid.Out(
            [new Contents("目录"), .. Enumerable.Range(1, 100).Select(i => new Heading(1, $"第{i}章") { StartsPage = true })]);

        Assert.Equal(["目录"], Laid.ContentOf(laid.Pages[0]).Take(1));
        Assert.Equal(5, laid.Headings[0].Page.Number);
        Assert.Equal(104, laid.Pages.Count);
        Assert.Contains("第100章", Laid.ContentOf(laid.Pages[103]));
    }

    [Fact]
    public void LayOut_ContentsAtTheEnd_MovesNoOtherPage()
    {
        var laid = Laid.Out(new Heading(1, "第一章"), new Contents("目录"));

        Assert.Equal([1, 2], laid.Pages.Select(page => page.Number));
        Assert.Equal("目录", Laid.ContentOf(laid.Pages[1])[0]);
    }

    [Fact]
    public void LayOut_NoBlocks_IsOneBlankPage()
    {
        var page = Assert.Single(Laid.Out().Pages);

        Assert.Empty(Laid.ContentOf(page));
        Assert.Equal(["第 1 页 共 1 页", "由公开数据生成，以原件为准"], Laid.ArtifactsOf(page));
    }

    [Fact]
    public void LayOut_TitlePage_HasNoNumberButCounts()
    {
        var laid = Laid.Out(new TitlePage("部门预算", null, ["某某县"]), new Paragraph("正文"));

        Assert.Empty(Laid.ArtifactsOf(laid.Pages[0]));
        Assert.Equal("第 2 页 共 2 页", Laid.ArtifactsOf(laid.Pages[1])[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void LayOut_HeadingAtTheFootOfAPage_GoesWithWhatFollows(int following)
    {
        for (var lines = 20; lines < 40; lines++)
        {
            var laid = Laid.Out(
                new Paragraph(string.Join('\n', Enumerable.Repeat("行", lines))),
                new Heading(2, "标题"),
                new Paragraph(string.Join('\n', Enumerable.Repeat("跟随的段落", following))));

            Assert.Contains("跟随的段落", Laid.ContentOf(laid.Headings[0].Page));
        }
    }

    [Fact]
    public void LayOut_ParagraphOverTwoPages_LeavesTwoLinesOnEach()
    {
        for (var before = 20; before < 40; before++)
        {
            var laid = Laid.Out(new Paragraph(string.Join('\n', Enumerable.Repeat("前", before))), new Paragraph("一\n二\n三\n四\n五"));

            Assert.All(laid.Pages, page => Assert.NotEqual(1, Laid.ContentOf(page).Count(line => line != "前")));
        }
    }

    [Fact]
    public void LayOut_JustifiedLines_AllEndAtTheRightMargin()
    {
        var laid = Laid.Out(new Paragraph(new SampleReport(5).Sentence(300)));

        var lines = laid.Pages[0].Texts.Where(text => text.Tag is not null).ToList();
        Assert.True(lines.Count > 5);
        Assert.All(lines.SkipLast(1).Skip(1), line => Assert.InRange(EndOf(line), laid.Pages[0].Right - 0.1, laid.Pages[0].Right + 6.1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void LayOut_HeadingOfAnotherLevel_IsRefused(int level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Laid.Out(new Heading(level, "标题")));

    [Fact]
    public void LayOut_HeadingsThatSkipALevel_SkipNoneInTheTree()
    {
        var laid = Laid.Out(new Heading(2, "二"), new Heading(3, "三"), new Heading(1, "一"), new Heading(3, "三"));

        Assert.Equal([TagKind.H1, TagKind.H2, TagKind.H1, TagKind.H2], laid.Structure.Children.Select(tag => tag.Kind));
    }

    [Fact]
    public void LayOut_TextsOfUnreasonableLength_LoseNothing()
    {
        var sample = new SampleReport(6);
        var document = SampleReport.With(
            new TitlePage(sample.Name(500), sample.Name(500), [sample.Name(400)]),
            new Contents(sample.Name(50)),
            new Heading(1, sample.Name(3000)),
            sample.Budget(4, 3) with
            {
                Caption = sample.Name(2000), LeftLine = sample.Name(3000), RightLine = sample.Name(300), Notes = [sample.Name(3000)],
            },
            new Colophon
            {
                Title = sample.Name(500),
                Entries = [.. Enumerable.Range(0, 100).Select(i => new ColophonEntry($"项{i}", sample.Name(60)))],
                SmallPrint = [sample.Name(4000)],
            });

        var laid = Laid.Out(document);

        var shown = Laid.TextsByTag(laid).Select(texts => Laid.WithoutBlanks(string.Concat(texts))).ToHashSet();
        Assert.All(
            SampleReport.TextsOf(document).Select(Laid.WithoutBlanks).Where(text => text is not []),
            text => Assert.Contains(text, shown));
        Laid.AssertNothingLeavesItsPlace(laid);
    }

    /// <summary>With the whole of its last letter.</summary>
    private static double EndOf(DrawnText text) =>
        text.X + (text.Letters.Sum(letter => letter.Advance) * text.Size / 1000) + (text.Spacing * (text.Letters.Count - 1));
}
