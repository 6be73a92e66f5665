using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf.Layout;

public class LinelessGridTests
{
    [Fact]
    public void Read_TableWithoutLines_IsReadByItsGapsAndDoubtful()
    {
        var blocks = DrawnPage.Read(Page(3));

        Assert.Equal(["2025年部门支出预算总表", "编制部门：某某局 单位：元"], blocks.OfType<SourceParagraph>().Select(line => line.Text));
        var table = Assert.Single(blocks.OfType<SourceTable>());
        Assert.Equal([TableDoubt.Lineless], table.Doubts);
        Assert.Equal(
            ["编码|名称|合计|项目支出", "201|一般公共服务支出|300.00|100.00", "202|社会保障|50.00|20.00", "203|社会保障|50.00|20.00"],
            WrittenGrid.Of(table));
    }

    [Fact]
    public void Read_FewerRowsThanATableHas_AreLines() =>
        Assert.Empty(DrawnPage.Read(Page(2)).OfType<SourceTable>());

    [Fact]
    public void Read_NumbersWithoutATableTitle_AreLines() =>
        Assert.Empty(DrawnPage.Read(Rows(new DrawnPage().Text(300, 60, "2025年部门预算编制说明"), 3)).OfType<SourceTable>());

    [Fact]
    public void Read_NextPageWithoutATitle_GoesOnInTheSameColumns()
    {
        var next = new DrawnPage();
        for (var row = 0; row < 3; row++)
            next.Text(50, 60 + (row * 20), $"{301 + row}").Text(285, 60 + (row * 20), "1,234.00").Text(400, 60 + (row * 20), "7.00");

        var table = Assert.Single(DrawnPage.Read(Page(3), next).OfType<SourceTable>());

        Assert.Equal(["203|社会保障|50.00|20.00", "301||1,234.00|7.00"], WrittenGrid.Of(table).Skip(3).Take(2));
        Assert.Equal([TableDoubt.Lineless], table.Doubts);
    }

    [Fact]
    public void Read_NextPageOfText_IsText()
    {
        var next = new DrawnPage().Text(50, 60, "三、机关运行经费").Text(50, 80, "2025年安排100.00万元，比上年增加20.00万元。");

        Assert.IsType<SourceParagraph>(DrawnPage.Read(Page(3), next)[^1]);
    }

    [Theory]
    [InlineData(8.9, 5)] // nine tenths of an em: texts of one row at two heights
    [InlineData(9.1, 6)]
    public void Read_TextsAtTwoHeights_AreOneRowWhileTheyAreNear(double below, int rows)
    {
        var page = Page(3);
        page.Text(50, 180, "204").Text(300, 180, "1.00").Text(400, 180, "1.00").Text(120, 180 + below, "公共安全");
        page.Text(50, 210, "205").Text(300, 210, "2.00").Text(400, 210, "2.00");

        Assert.Equal(rows, WrittenGrid.Of(Assert.Single(DrawnPage.Read(page).OfType<SourceTable>())).Length - 1);
    }

    private static DrawnPage Page(int rows) =>
        Rows(new DrawnPage().Text(300, 60, "2025年部门支出预算总表").Text(50, 80, "编制部门：某某局").Text(500, 80, "单位：元"), rows);

    private static DrawnPage Rows(DrawnPage page, int rows)
    {
        page.Text(50, 100, "编码").Text(120, 100, "名称").Text(300, 100, "合计").Text(400, 100, "项目支出");
        for (var row = 0; row < rows; row++)
        {
            var y = 120 + (row * 20);
            page.Text(50, y, $"{201 + row}").Text(120, y, row == 0 ? "一般公共服务支出" : "社会保障")
                .Text(300, y, row == 0 ? "300.00" : "50.00").Text(400, y, row == 0 ? "100.00" : "20.00");
        }
        return page;
    }
}
