using BudgetDisclosure.Documents.Reading.Pdf;
using static BudgetDisclosure.Documents.Tests.Reading.Pdf.PdfReading;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

public class PathTests
{
    [Theory]
    [InlineData("100 700 m 200 700 l S", "100,100-200,100")]
    [InlineData("200 700 m 100 700 l S", "100,100-200,100")]
    [InlineData("100 700 m 100 600 l S", "100,100-100,200")]
    [InlineData("100 700 m 200 700.8 l S", "100,99.6-200,99.6")]
    [InlineData("100 700 m 200 720 l S", "")]
    [InlineData("100 700 50 20 re S", "100,100-150,100 150,80-150,100 100,80-150,80 100,80-100,100")]
    [InlineData("100 700 m 150 700 l 150 680 l s", "100,100-150,100 150,100-150,120")]
    [InlineData("100 700 50 0.5 re f", "100,99.75-150,99.75")]
    [InlineData("100 700 0.5 50 re f*", "100.25,50-100.25,100")]
    [InlineData("100 700 50 3 re f", "100,98.5-150,98.5")]
    [InlineData("100 700 50 3.1 re f", "")]
    [InlineData("100 700 50 -0.5 re F", "100,100.25-150,100.25")]
    [InlineData("100 700 m 150 700 l 150 700.5 l 100 700.5 l f", "100,99.75-150,99.75")]
    [InlineData("100 700 50 0.5 re 100 600 50 0.5 re f", "100,99.75-150,99.75 100,199.75-150,199.75")]
    [InlineData("1 G 100 700 m 200 700 l S", "")]
    [InlineData("1 g 100 700 50 0.5 re f", "")]
    [InlineData("100 700 m 200 700 l 200 700 210 710 220 700 c S", "")]
    [InlineData("100 700 m 200 700 l n", "")]
    [InlineData("q 2 0 0 2 0 0 cm 50 350 m 100 350 l S Q", "100,100-200,100")]
    [InlineData("-5 700 m 900 700 l S", "-1.5,100-601.5,100")]
    public void Paths_ThatAreLines_AreSegments(string content, string expected) =>
        Assert.Equal(expected, string.Join(' ', Lines(Page(content))));

    [Theory]
    [InlineData("4 w 100 700 m 200 700 l S", 4)]
    [InlineData("0.5 0 0 0.5 0 0 cm 4 w 100 700 m 200 700 l S", 2)]
    [InlineData("100 700 50 0.5 re f", 0.5)]
    public void Segment_HasItsThickness(string content, double expected) =>
        Assert.Equal(expected, Assert.Single(Page(content).Segments).Thickness, 6);

    [Theory]
    [InlineData("150 650 100 100 re W n", "148.5,100-200,100")]
    [InlineData("150 650 100 100 re W* n", "148.5,100-200,100")]
    [InlineData("150 750 100 20 re W n", "")]
    [InlineData("150 701.4 100 20 re W n", "148.5,100-200,100")]
    [InlineData("150 701.6 100 20 re W n", "")]
    [InlineData("150 650 m 250 650 l 200 750 l h W n", "148.5,100-200,100")]
    [InlineData("q 150 650 100 100 re W n Q", "100,100-200,100")]
    [InlineData("150 650 100 100 re W n 0 0 160 800 re W n", "148.5,100-161.5,100")]
    public void Segments_EndAtTheClip(string clip, string expected) =>
        Assert.Equal(expected, string.Join(' ', Lines(Page($"{clip} 100 700 m 200 700 l S"))));

    /// <summary>The middle of the glyph, at 103 and 3.5 above the baseline, decides.</summary>
    [Theory]
    [InlineData("103.1 600 100 200 re W n", "b", 1)]
    [InlineData("102.9 600 100 200 re W n", "ab", 0)]
    [InlineData("0 703.6 600 90 re W n", "", 2)]
    [InlineData("0 703.4 600 90 re W n", "ab", 0)]
    public void Glyphs_OutsideTheClip_AreLeftOutAndCounted(string clip, string text, int clipped)
    {
        var page = Page($"{clip} BT /F1 10 Tf 100 700 Td (ab) Tj ET");

        Assert.Equal((text, clipped), (Text(page), page.Remarks.Clipped));
    }

    [Fact]
    public void Glyphs_BesideThePage_AreClipped() =>
        Assert.Equal(2, Page("BT /F1 10 Tf -100 700 Td (ab) Tj ET").Remarks.Clipped);

    [Fact]
    public void Image_IsCountedWithItsShareOfThePage()
    {
        var file = new Testing.PdfFile();
        var image = file.AddStream("x", "/Type /XObject /Subtype /Image /Width 1 /Height 1");
        file.Resources = $"/XObject << /I {image} 0 R >>";
        file.AddPage("q 300 0 0 400 0 0 cm /I Do Q");

        var remarks = Assert.Single(Read(file).Pages).Remarks;
        Assert.Equal((1, 0.25), (remarks.Images, remarks.ImageShare));
    }

    [Fact]
    public void Form_IsDrawnThroughItsMatrixWithinItsBox()
    {
        var file = new Testing.PdfFile();
        var form = file.AddStream(
            "BT /F1 10 Tf 0 0 Td (ab) Tj 30 0 Td (c) Tj ET 0 5 m 100 5 l S q q",
            "/Type /XObject /Subtype /Form /Matrix [1 0 0 1 50 60] /BBox [0 -5 20 20]");
        file.Resources = $"/XObject << /X {form} 0 R >>";
        file.AddPage("1 0 0 1 100 0 cm /X Do BT /F1 10 Tf 0 700 Td (d) Tj ET");

        var page = Assert.Single(Read(file).Pages);
        Assert.Equal(["a@150,740", "b@156,740", "d@100,100"], Places(page));
        Assert.Equal(["150,735-171.5,735"], Lines(page));
        Assert.Equal(1, page.Remarks.Clipped);
    }

    [Fact]
    public void Form_WithResourcesOfItsOwn_UsesThem()
    {
        var file = new Testing.PdfFile();
        var form = file.AddStream("BT /G 10 Tf 9 9 Td (a) Tj ET", "/Subtype /Form /Resources << /Font << /G 3 0 R >> >>");
        file.Resources = $"/XObject << /X {form} 0 R >>";
        file.AddPage("/X Do");

        Assert.Equal("a", Text(Read(file)));
    }
}
