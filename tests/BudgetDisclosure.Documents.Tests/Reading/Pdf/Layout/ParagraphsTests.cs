using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf.Layout;

public class ParagraphsTests
{
    private const string Full = "预算管理部门按照有关规定编制的年度支出计划包括人员经费和公用经费两个部分以及";

    [Fact]
    public void Read_LinesUpToTheEdge_AreOneParagraph() => Assert.Equal(
        [$"甲乙{Full[..36]}{Full}到此为止。"],
        Texts(new Column().Line(2, "甲乙" + Full[..36]).Line(0, Full).Line(0, "到此为止。")));

    [Fact]
    public void Read_IndentedLine_BeginsAParagraph() => Assert.Equal(
        [Full + "一。", Full[..36]], Texts(new Column().Line(0, Full).Line(0, "一。").Line(2, Full[..36])));

    [Fact]
    public void Read_ShortLine_EndsAParagraph() => Assert.Equal(
        [Full + "短", "下一段" + Full[..35]], Texts(new Column().Line(0, Full).Line(0, "短").Line(0, "下一段" + Full[..35])));

    [Fact]
    public void Read_NumberThatDidNotFit_DoesNotEndAParagraph() => Assert.Equal(
        [Full + Full[..33] + "22,186,440.80元"],
        Texts(new Column().Line(0, Full).Line(0, Full[..33]).Line(0, "22,186,440.80元")));

    [Fact]
    public void Read_CentredHeading_StandsAlone() => Assert.Equal(
        ["名词解释", Full], Texts(new Column().Line(17, "名词解释").Line(0, Full)));

    [Fact]
    public void Read_ItemAfterASentence_BeginsAParagraph()
    {
        var sentence = Full[..37] + "。";

        Assert.Equal([sentence, "（二）" + Full[..35]], Texts(new Column().Line(0, sentence).Line(0, "（二）" + Full[..35])));
    }

    [Fact]
    public void Read_HangingBlock_StaysOneParagraph() => Assert.Equal(
        [Full, "（二）" + Full[..33] + "无公务用车。"],
        Texts(new Column().Line(0, Full).Line(2, "（二）" + Full[..33]).Line(2, "无公务用车。")));

    [Fact]
    public void Read_FullLineAtThePageEnd_GoesOnOnTheNextPage()
    {
        var blocks = DrawnPage.Read(new Column().Line(2, Full[..36]).Line(0, Full).Page, new Column().Line(0, Full).Line(0, "完。").Page);

        var paragraph = Assert.IsType<SourceParagraph>(Assert.Single(blocks));
        Assert.Equal(Full[..36] + Full + Full + "完。", paragraph.Text);
        Assert.StartsWith("page 1 [", paragraph.Position.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ContentsPage_IsReadLineByLine() => Assert.Equal(
        ["目录", "一、部门主要职能………………1", "二、部门机构设置………………3", "三、名词解释…………………4"],
        Texts(new Column().Line(17, "目录").Line(0, "一、部门主要职能………………1").Line(0, "二、部门机构设置………………3")
            .Line(0, "三、名词解释…………………4")));

    [Fact]
    public void Read_TableBetweenLines_PartsThem()
    {
        var page = new Column().Line(0, Full).Page.Grid(50, 120, [100, 100], ["甲|乙", "丙|丁"]).Text(50, 190, Full);

        Assert.Equal(["SourceParagraph", "SourceTable", "SourceParagraph"], DrawnPage.Read(page).Select(block => block.GetType().Name));
    }

    [Fact]
    public void Read_FarApartOnOneLine_HasABlankBetween() => Assert.Equal(
        ["编制部门：某某局 单位：元"], Texts(new Column().Line(0, "编制部门：某某局").Beside(30, "单位：元")));

    private static IEnumerable<string> Texts(Column column) =>
        DrawnPage.Read(column.Page).Select(block => Assert.IsType<SourceParagraph>(block).Text);

    /// <summary>Lines of text in a column 38 em wide.</summary>
    private sealed class Column
    {
        private const double Left = 107.5;

        private double _y = 60;

        public DrawnPage Page { get; } = new(595, 842);

        public Column Line(double indent, string text)
        {
            _y += 18;
            return Beside(indent, text);
        }

        public Column Beside(double indent, string text)
        {
            Page.Text(Left + (indent * DrawnPage.Size), _y, text);
            return this;
        }
    }
}
