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
