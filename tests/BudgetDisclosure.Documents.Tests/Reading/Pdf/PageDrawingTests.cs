using System.Xml.Linq;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Documents.Tests.Reading.Pdf.Layout;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

public class PageDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Of_TextAndLines_StandWhereTheyWereSeen()
    {
        var page = Drawing(new DrawnPage(400, 300).Text(20, 30, "合 计").Line(10, 40, 200, 40));

        var text = Assert.Single(page.Descendants(Svg + "text"));
        Assert.Equal(("合计", "20 35", "30"), (text.Value, text.Attribute("x")!.Value, text.Attribute("y")!.Value));
        Assert.Equal("M10 40L200 40", Assert.Single(page.Descendants(Svg + "path")).Attribute("d")!.Value);
        Assert.Equal("0 0 400 300", page.Root!.Attribute("viewBox")!.Value);
    }

    [Fact]
    public void Of_LettersThatMeanSomethingInXml_StayLetters() =>
        Assert.Equal("<script>&", Drawing(new DrawnPage().Text(20, 30, "<script>&")).Descendants(Svg + "text").Single().Value);

    [Fact]
    public void Of_LettersThatXmlCannotHold_AreLeftOut() =>
        Assert.Equal("ab", Drawing(new DrawnPage().Text(20, 30, "a\u0001\ud840\uffffb")).Descendants(Svg + "text").Single().Value);

    [Fact]
    public void Of_AGlyphOfSeveralLetters_KeepsThemTogether()
    {
        var page = new PageContent(100, 100, [new(50, 10, "F", [new("ffi", 10, 8), new("𠀋", 20, 10), new("\u0001x", 30, 10)])], []);

        Assert.Equal(
            ["ffi", "𠀋", "x"], XDocument.Parse(PageDrawing.Of(page)!).Descendants(Svg + "text").Select(text => text.Value));
    }

    [Theory]
    [InlineData(PageDrawing.MostMarks, true)]
    [InlineData(PageDrawing.MostMarks + 1, false)]
    public void Of_AsManyMarksAsAllowedAndOneMore_IsADrawingOrNone(int marks, bool isDrawn)
    {
        var page = new PageContent(100, 100, [], [.. Enumerable.Repeat(new Segment(0, 0, 1, 0, 1), marks)]);

        Assert.Equal(isDrawn, PageDrawing.Of(page) is not null);
    }

    private static XDocument Drawing(DrawnPage page) => XDocument.Parse(PageDrawing.Of(page.Page())!);
}
