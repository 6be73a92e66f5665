using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf.Layout;

public class TableJoinTests
{
    private static readonly double[] Widths = [60, 150, 90, 90];

    private static readonly string[] Head = ["项目|<|支出预算|<", "编码|名称|合计|项目支出"];

    [Fact]
    public void Read_HeadRepeatedOnTheNextPage_IsOneTableWithOneHead()
    {
        var table = Table(Page([.. Head, "201|一般公共服务支出|300.00|100.00"]), Page([.. Head, "208|社会保障|50.00|", "合计|<|350.00|100.00"]));

        Assert.Equal([.. Head, "201|一般公共服务支出|300.00|100.00", "208|社会保障|50.00|", "合计|<|350.00|100.00"], WrittenGrid.Of(table));
        Assert.Equal("page 1", table.Rows[2].Cells[0].Position.ToString()[..6]);
        Assert.Equal("page 2", table.Rows[3].Cells[0].Position.ToString()[..6]);
        Assert.Empty(table.Doubts);
    }

    [Fact]
    public void Read_NoHeadOnTheNextPage_IsOneTable() => Assert.Equal(
        [.. Head, "201|服务|300.00|100.00", "208|社会保障|50.00|"],
        WrittenGrid.Of(Table(Page([.. Head, "201|服务|300.00|100.00"]), Page(["208|社会保障|50.00|"], x: 54))));

    [Fact]
    public void Read_LoneTotalWithFewerColumns_StandsUnderItsColumns()
    {
        var last = new DrawnPage().Grid(50, 60, [210, 90, 90], ["合计|300.00|100.00"]);

        var table = Table(Page([.. Head, "201|服务|300.00|100.00"]), last);

        Assert.Equal([.. Head, "201|服务|300.00|100.00", "合计|<|300.00|100.00"], WrittenGrid.Of(table));
        Assert.Empty(table.Doubts);
    }

    [Fact]
    public void Read_FewerColumnsAtOtherPlaces_IsDoubtful()
    {
        var last = new DrawnPage().Grid(50, 60, [190, 110, 90], ["合计|300.00|100.00"]);

        Assert.Equal([TableDoubt.ColumnsDiffer], Table(Page([.. Head, "201|服务|300.00|100.00"]), last).Doubts);
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    public void Read_ColumnLinesApart_AreOneTableUpToALimit(double apart, int tables)
    {
        var next = new DrawnPage().Grid(50, 60, [60 + apart, 150 - apart, 90, 90], ["208|社会保障|50.00|"]);

        Assert.Equal(tables, DrawnPage.Read(Page([.. Head, "201|服务|300.00|100.00"]), next).Count);
    }

    [Fact]
    public void Read_LineAboveTheNextTable_KeepsThemApart()
    {
        var next = Page([.. Head, "208|社会保障|50.00|"], y: 90).Text(300, 60, "支出总表");

        Assert.Equal(2, DrawnPage.Read(Page([.. Head, "201|服务|300.00|100.00"]), next).OfType<SourceTable>().Count());
    }

    [Theory]
    [InlineData("续表")]
    [InlineData("（续表）")]
    [InlineData("续表 单位：万元")]
    [InlineData("单位：元")]
    public void Read_ContinuationLineAboveTheSameHead_IsPassedOver(string line)
    {
        var next = Page([.. Head, "208|社会保障|50.00|"], y: 90).Text(300, 60, line);

        Assert.Equal([.. Head, "201|服务|300.00|100.00", "208|社会保障|50.00|"], WrittenGrid.Of(Table(Page([.. Head, "201|服务|300.00|100.00"]), next)));
    }

    [Fact]
    public void Read_ContinuationLineAboveAnotherHead_KeepsThemApart()
    {
        var next = Page(["收入|<|收入预算|<", "编码|名称|合计|其他", "208|社会保障|50.00|"], y: 90).Text(300, 60, "续表");

        Assert.Equal(2, DrawnPage.Read(Page([.. Head, "201|服务|300.00|100.00"]), next).OfType<SourceTable>().Count());
    }

    [Fact]
    public void Read_FurtherColumnsBelowWithTheFirstOnceMore_StandBesideTheOthers()
    {
        var page = Page([.. Head, "201|服务|300.00|100.00", "208|保障|50.00|"]).Text(50, 190, "续表")
            .Grid(50, 200, [60, 150, 90], ["项目|<|其他支出", "编码|名称|^", "201|服务|7.00", "208|保障|8.00"]);

        Assert.Equal(
            ["项目|<|支出预算|<|其他支出", "编码|名称|合计|项目支出|^", "201|服务|300.00|100.00|7.00", "208|保障|50.00||8.00"],
            WrittenGrid.Of(Table(page)));
    }

    [Fact]
    public void Read_FurtherTableWithOtherRows_StaysBelow()
    {
        var page = Page([.. Head, "201|服务|300.00|100.00", "208|保障|50.00|"]).Text(50, 190, "续表")
            .Grid(50, 200, [60, 150, 90], ["项目|<|其他支出", "编码|名称|^", "201|服务|7.00", "210|卫生|8.00"]);

        Assert.Equal(2, DrawnPage.Read(page).OfType<SourceTable>().Count());
    }

    [Fact]
    public void Read_ItemAtTheTopOfThePage_IsARowOfItsOwn() => Assert.Equal(
        [.. Head, "201|二十二、灾害防治支出|300.00|100.00", "|二十三、其他支出||"],
        WrittenGrid.Of(Table(Page([.. Head, "201|二十二、灾害防治支出|300.00|100.00"]), Page(["|二十三、其他支出||"]))));

    [Fact]
    public void Read_LineBelowTheTable_EndsItUnlessItIsANote()
    {
        var next = Page(["208|社会保障|50.00|"]);
        var noted = Page([.. Head, "201|服务|300.00|100.00"]).Text(50, 200, "注：含结转");
        var ended = Page([.. Head, "201|服务|300.00|100.00"]).Text(50, 200, "以上为全部支出");

        Assert.Single(DrawnPage.Read(noted, next).OfType<SourceTable>());
        Assert.Equal(2, DrawnPage.Read(ended, next).OfType<SourceTable>().Count());
    }

    [Fact]
    public void Read_TitleInsideTheFirstRow_BeginsATableOfItsOwn() =>
        Assert.Equal(2, DrawnPage.Read(Page([.. Head, "201|服务|300.00|100.00"]), Page(["支出总表|<|<|<", .. Head, "208|社会保障|50.00|"])).Count);

    [Fact]
    public void Read_BlankRowsAtThePageBreak_AreLeftOut() => Assert.Equal(
        [.. Head, "201|服务|300.00|100.00", "208|社会保障|50.00|"],
        WrittenGrid.Of(Table(Page([.. Head, "201|服务|300.00|100.00", "|||"]), Page(["|||", "208|社会保障|50.00|"]))));

    [Fact]
    public void Read_RowCutByThePage_IsMendedAndDoubtful()
    {
        var table = Table(Page([.. Head, "2080505|机关事业单位基本养老|50.00|"]), Page(["|保险缴费支出||", "合计|<|50.00|"]));

        Assert.Equal([.. Head, "2080505|机关事业单位基本养老保险缴费支出|50.00|", "合计|<|50.00|"], WrittenGrid.Of(table));
        Assert.Equal([TableDoubt.RowAcrossPages], table.Doubts);
    }

    [Fact]
    public void Read_TableOverThreePages_IsOne() => Assert.Equal(5, Table(
        Page([.. Head, "201|服务|300.00|100.00"]), Page([.. Head, "208|社会保障|50.00|"]), Page([.. Head, "合计|<|350.00|100.00"])).Rows.Count);

    [Fact]
    public void Read_GridWithoutAWord_IsNoTable() => Assert.Empty(DrawnPage.Read(Page(["|||", "|||"])));

    [Fact]
    public void Read_RunningHeadsAndPageNumbers_AreNotBetweenTheTables()
    {
        DrawnPage Framed(string row, int number) =>
            Page([.. Head, row], y: 80).Text(50, 40, "某某县2025年部门预算").Text(400, 570, $"— {number} —");

        var blocks = DrawnPage.Read(Framed("201|服务|300.00|", 9), Framed("208|保障|50.00|", 10), Framed("合计|<|350.00|", 11));

        Assert.Equal(5, Assert.IsType<SourceTable>(Assert.Single(blocks)).Rows.Count);
    }

    [Fact]
    public void Read_SameLineOnTwoOfFourPages_IsNoRunningHead()
    {
        var page = () => new DrawnPage().Text(50, 40, "附件");

        Assert.Equal(2, DrawnPage.Read(page(), page(), new DrawnPage(), new DrawnPage()).Count);
        Assert.Empty(DrawnPage.Read(page(), page(), page(), new DrawnPage()));
    }

    private static SourceTable Table(params DrawnPage[] pages) =>
        Assert.IsType<SourceTable>(Assert.Single(DrawnPage.Read(pages)));

    private static DrawnPage Page(string[] rows, double x = 50, double y = 60) => new DrawnPage().Grid(x, y, Widths, rows);
}
