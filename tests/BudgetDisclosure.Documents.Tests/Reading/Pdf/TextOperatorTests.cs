using BudgetDisclosure.Documents.Reading.Pdf;
using static BudgetDisclosure.Documents.Tests.Reading.Pdf.PdfReading;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf;

/// <summary>Courier's glyphs are 0.6 em wide, so 6 points in size 10; the page is 800 high.</summary>
public class TextOperatorTests
{
    [Theory]
    [InlineData("(ab) Tj", "a@100,100 b@106,100")]
    [InlineData("[(a) -1000 (b)] TJ", "a@100,100 b@116,100")]
    [InlineData("2 Tc (ab) Tj", "a@100,100 b@108,100")]
    [InlineData("3 Tw (a b) Tj", "a@100,100  @106,100 b@115,100")]
    [InlineData("50 Tz (ab) Tj", "a@100,100 b@103,100")]
    [InlineData("5 Ts (a) Tj", "a@100,95")]
    [InlineData("14 TL (a) Tj T* (b) Tj", "a@100,100 b@100,114")]
    [InlineData("(a) Tj 20 -14 TD (b) Tj T* (c) Tj", "a@100,100 b@120,114 c@120,128")]
    [InlineData("14 TL (a) Tj (b) '", "a@100,100 b@100,114")]
    [InlineData("14 TL 3 2 (a b) \"", "a@100,114  @108,114 b@119,114")]
    [InlineData("1 0 0 1 7 9 Tm (a) Tj", "a@7,791")]
    [InlineData("1 0 0 1 7 9 Tm 1 1 Td (a) Tj", "a@8,790")]
    [InlineData("2 0 0 2 10 10 Tm 2 Tc (ab) Tj", "a@10,790 b@26,790")]
    [InlineData("<61 6 > Tj", "a@100,100 `@106,100")]
    [InlineData("(\\141\\(\\)) Tj", "a@100,100 (@106,100 )@112,100")]
    public void Operators_PlaceGlyphs(string operators, string expected) =>
        Assert.Equal(expected, string.Join(' ', Places(Shown(operators))));

    [Fact]
    public void Size_AfterEveryMatrix_IsThatOnThePage()
    {
        var run = Assert.Single(Page("2 0 0 2 0 0 cm BT /F1 10 Tf 1.5 0 0 1.5 20 20 Tm (a) Tj ET").Runs);

        Assert.Equal(30, run.Size, 6);
        Assert.Equal(18, run.Glyphs[0].Width, 6);
        Assert.Equal("Courier", run.Font);
    }

    [Fact]
    public void Font_SetBeforeTheTextObject_IsSavedAndBroughtBack() =>
        Assert.Equal([10, 20, 10], Page(
            "/F1 10 Tf BT 9 9 Td (a) Tj ET q /F1 20 Tf BT 50 9 Td (b) Tj ET Q BT 90 9 Td (c) Tj ET")
            .Runs.Select(run => run.Size));

    [Fact]
    public void Strings_OfOneOperator_AreOneRun() => Assert.Equal("ab|c", Text(Shown("[(a) 0 (b)] TJ (c) Tj")));

    [Theory]
    [InlineData("3 Tr (a) Tj 0 Tr (b) Tj", "b", 1)]
    [InlineData("7 Tr (ab) Tj", "", 2)]
    [InlineData("2 Tr (a) Tj 5 Tr (b) Tj", "a|b", 0)]
    [InlineData("1 g (a) Tj 0.5 g (b) Tj", "b", 1)]
    [InlineData("1 1 1 rg (a) Tj 1 0 0 rg (b) Tj", "b", 1)]
    [InlineData("0 0 0 0 k (a) Tj 0 0 0 1 k (b) Tj", "b", 1)]
    [InlineData("/DeviceRGB cs 1 1 1 sc (a) Tj /DeviceCMYK cs 0 0 0 0 scn (b) Tj", "", 2)]
    [InlineData("1 g 2 Tr (a) Tj 1 G (b) Tj", "a", 1)]
    [InlineData("/Nothing 0.01 Tf (a) Tj", "", 1)]
    public void Glyphs_ThatCannotBeSeen_AreLeftOutAndCounted(string operators, string text, int invisible)
    {
        var page = Shown(operators);

        Assert.Equal((text, invisible), (Text(page), page.Remarks.Invisible));
    }

    [Theory]
    [InlineData("0 g 90 690 50 30 re f", "a")]
    [InlineData("0 g 90 690 50 30 re f 1 g 90 690 50 30 re f", "")]
    [InlineData("0 g 190 690 50 30 re f", "")]
    [InlineData("0 g 90 690 50 30 re 200 200 m 300 300 300 200 200 300 c f", "a")]
    public void WhiteText_IsReadOnDarkGroundOnly(string ground, string text) =>
        Assert.Equal(text, Text(Page($"{ground} 1 g BT /F1 10 Tf 100 700 Td (a) Tj ET")));

    [Theory]
    [InlineData("/ca 0", "")]
    [InlineData("/ca 0.5", "a")]
    [InlineData("/CA 0", "a")]
    public void TransparentText_IsLeftOut(string settings, string text) =>
        Assert.Equal(text, Text(Page("/G gs BT /F1 10 Tf 100 700 Td (a) Tj ET", $"/ExtGState << /G << {settings} >> >>")));

    [Theory]
    [InlineData(1.9, "a")]
    [InlineData(2.1, "a|a")]
    public void Glyph_PrintedTwiceForBoldness_IsReadOnce(double aside, string text) =>
        Assert.Equal(text, Text(Shown(FormattableString.Invariant($"(a) Tj 1 0 0 1 {100 + aside} 700 Tm (a) Tj"))));

    [Fact]
    public void Glyph_OfAnotherBaselineOrLetter_IsKept() =>
        Assert.Equal("a|b|a", Text(Shown("(a) Tj 1 0 0 1 100 700 Tm (b) Tj 1 0 0 1 100 698 Tm (a) Tj")));

    [Fact]
    public void MarkedArtifact_IsSaidSo() =>
        Assert.Equal([true, true, false], Page(
            "/Artifact << /Type /Pagination >> BDC BT /F1 10 Tf 9 9 Td (a) Tj ET /Span BMC BT 50 9 Td (b) Tj ET EMC EMC " +
            "BT 90 9 Td (c) Tj ET").Runs.Select(run => run.IsArtifact));

    [Fact]
    public void InlineImage_IsSkippedAndCounted()
    {
        var page = Page("q 10 0 0 10 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \x01 EI\x02 EI Q BT /F1 10 Tf 9 9 Td (a) Tj ET");

        Assert.Equal(("a", 1), (Text(page), page.Remarks.Images));
    }

    [Theory]
    [InlineData("0 1 -1 0 300 400 Tm (abc) Tj", 3)]
    [InlineData("0 -1 1 0 300 400 Tm (abc) Tj", 1)]
    [InlineData("-1 0 0 -1 300 400 Tm (abc) Tj", 2)]
    public void Page_WhoseTextIsTurned_IsTurnedBack(string operators, int quarters)
    {
        var page = Shown(operators);

        Assert.Equal("abc", Text(page));
        Assert.Equal(0, page.Remarks.Turned);
        Assert.Equal(quarters % 2 == 0 ? (600, 800) : (800, 600), (page.Width, page.Height));
        Assert.Equal(quarters switch { 3 => 400, 1 => 400, _ => 300 }, page.Runs[0].Glyphs[0].X, 6);
    }

    [Fact]
    public void FewTurnedGlyphs_AreLeftOutAndCounted()
    {
        var page = Shown("(abc) Tj 0 1 -1 0 300 400 Tm (de) Tj 0.7 0.7 -0.7 0.7 300 300 Tm (f) Tj -1 0 0 1 300 200 Tm (g) Tj");

        Assert.Equal(("abc", 4), (Text(page), page.Remarks.Turned));
    }
}
