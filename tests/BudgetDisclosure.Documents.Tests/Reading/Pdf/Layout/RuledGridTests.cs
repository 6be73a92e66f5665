using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Documents.Reading.Pdf.Layout;

namespace BudgetDisclosure.Documents.Tests.Reading.Pdf.Layout;

public class RuledGridTests
{
    private static readonly double[] Widths = [60, 150, 90, 90, 90];

    /// <summary>A header of three levels with merges both ways, as the forms of Shanghai have it.</summary>
    private static readonly string[] Merged =
    [
        "项目|<|支出预算|<|<",
        "编码|名称|合计|其中|<",
        "^|^|^|基本支出|项目支出",
        "201|一般公共服务支出|22,186,440.80|16,093,326.00|6,093,114.80",
        "合计|<|22,186,440.80||",
    ];

    [Fact]
    public void Read_MergedHeader_GivesTheSpansBack() =>
        Assert.Equal(Merged, Written(new DrawnPage().Grid(50, 80, Widths, Merged)));

    [Fact]
    public void Read_RunPerDigit_GivesWholeNumbers() =>
        Assert.Equal(Merged, Written(new DrawnPage().Grid(50, 80, Widths, Merged, runPerGlyph: true)));

    [Fact]
    public void Read_LinesCutAPointShort_AreStillWalls() =>
        Assert.Equal(Merged, Written(new DrawnPage().Grid(50, 80, Widths, Merged, cut: 1)));

    [Fact]
    public void Read_CornerSquaresAndDoubleLines_AddNoCells()
    {
        var page = new DrawnPage().Grid(50, 80, Widths, Merged).Grid(51.2, 81.2, Widths, [.. Merged.Select(Blank)]);
        foreach (var x in new[] { 50.0, 110, 260, 350, 440, 530 })
            page.Line(x - 0.5, 80, x + 0.5, 80).Line(x, 179.5, x, 180.5);

        Assert.Equal(Merged, Written(page));
    }

    [Fact]
    public void Read_RandomGrids_GivesThemBack()
    {
        var random = new Random(20261122);
        for (var n = 0; n < 200; n++)
        {
            var grid = RandomGrid(random, out var widths);
            var page = new DrawnPage().Grid(40, 60, widths, grid, cut: random.Next(2), runPerGlyph: random.Next(2) == 0);

            Assert.Equal(grid, Written(page));
        }
    }

    [Fact]
    public void Read_RunsAndSegmentsInAnyOrder_AreTheSame()
    {
        var random = new Random(3);
        for (var n = 0; n < 50; n++)
        {
            var page = new DrawnPage().Grid(40, 60, Widths, RandomGrid(random, out _, 5), runPerGlyph: true).Text(60, 40, "某某表");
            var expected = Printed(page.Page());

            Assert.Equal(expected, Printed(page.Shuffled(random)));
        }
    }

    [Fact]
    public void Read_EverythingShakenByAPoint_IsTheSameTable()
    {
        var random = new Random(5);
        for (var n = 0; n < 100; n++)
        {
            var page = new DrawnPage().Grid(50, 80, Widths, Merged, runPerGlyph: n % 2 == 0);

            Assert.Equal(Merged, WrittenGrid.Of(Assert.IsType<SourceTable>(
                Assert.Single(PageLayout.Of(new([page.Shaken(random, 1)]))))));
        }
    }

    [Fact]
    public void Read_NumberTouchingTheNextCellsText_StaysInItsOwnCell()
    {
        var page = new DrawnPage().Grid(50, 80, [100, 200], ["|", "|"]);
        page.Text(150 - (DrawnPage.Width("31,214,205.80") * 10), 93, "31,214,205.80").Text(150, 93, "一、一般公共服务支出");

        Assert.Equal(["31,214,205.80|一、一般公共服务支出", "|"], Written(page));
        Assert.Empty(page.Table().Doubts);
    }

    [Fact]
    public void Read_FullNumbersSideBySide_AreTwo()
    {
        var page = new DrawnPage().Grid(50, 80, [65, 65], ["|", "|"]).Text(50, 93, "31,214,205.8031,214,205.80");

        Assert.Equal(["31,214,205.80|31,214,205.80", "|"], Written(page));
    }

    [Fact]
    public void Read_TextWiderThanItsCell_IsNotCut()
    {
        var page = new DrawnPage().Grid(50, 80, [70, 200], ["|", "|"]).Text(40, 93, "功能分类科目编码");

        Assert.Equal(["功能分类科目编码|", "|"], Written(page));
        Assert.Empty(page.Table().Doubts);
    }

    [Fact]
    public void Read_TextThatReachesIntoACellWithItsOwn_IsDoubtful()
    {
        var page = new DrawnPage().Grid(50, 80, [70, 200], ["|", "|"]).Text(60, 93, "功能分类科目编码").Text(200, 93, "名称");

        Assert.Equal(["功能分类科目编码|名称", "|"], Written(page));
        Assert.Equal([TableDoubt.Overflow], page.Table().Doubts);
    }

    [Theory]
    [InlineData(121.0)] // a fifth of an em and more apart: two cells' lines
    [InlineData(122.5)]
    public void Read_FullLinesOfTwoCells_AreNotMixed(double start)
    {
        var page = new DrawnPage().Grid(50, 80, [70, 70], ["|", "|"]).Text(58.7, 93, "负责全县水利").Text(start, 93, "的规划建设");

        Assert.Equal(["负责全县水利|的规划建设", "|"], Written(page));
        Assert.Empty(page.Table().Doubts);
    }

    [Fact]
    public void Read_NumberWiderThanItsCell_IsNotCutAndDoubtful()
    {
        var page = new DrawnPage().Grid(50, 80, [60, 200], ["|", "|"]).Text(55, 93, "31,214,205,80");

        Assert.Equal(["31,214,205,80|", "|"], Written(page));
        Assert.Equal([TableDoubt.Overflow], page.Table().Doubts);
    }

    [Fact]
    public void Read_BoxInsideACell_IsTextOfTheCell()
    {
        var page = new DrawnPage().Grid(50, 80, [200, 200], ["内容|", "|"], rowHeight: 60)
            .Rectangle(60, 145, 160, 175).Line(110, 145, 110, 175).Text(70, 163, "框内");

        Assert.Equal(["内容|", "框内|"], Written(page));
    }

    [Fact]
    public void Read_FrameAroundThePage_IsNoTable()
    {
        var page = new DrawnPage().Rectangle(20, 20, 820, 570).Grid(50, 80, [200, 200], ["甲|乙", "丙|丁"]);

        Assert.Equal(["甲|乙", "丙|丁"], Written(page));
    }

    [Fact]
    public void Read_GridOpenAtBothSides_HasItsOuterColumns()
    {
        var page = new DrawnPage().Text(55, 93, "甲").Text(155, 93, "乙").Text(55, 113, "丙").Text(155, 113, "丁").Line(150, 80, 150, 120);
        foreach (var y in new[] { 80.0, 100, 120 })
            page.Line(50, y, 250, y);

        Assert.Equal(["甲|乙", "丙|丁"], Written(page));
    }

    [Fact]
    public void Read_WrappedCell_JoinsItsLinesWithoutABlank()
    {
        var page = new DrawnPage().Grid(50, 80, [100, 100], ["|", "|"], rowHeight: 30);
        page.Text(53, 92, "机关事业单位基本").Text(53, 106, "养老保险缴费");

        Assert.Equal(["机关事业单位基本养老保险缴费|", "|"], Written(page));
    }

    [Fact]
    public void Read_EveryCell_StandsAtThePlaceItNames()
    {
        var page = new DrawnPage().Grid(50, 80, Widths, Merged, runPerGlyph: true);
        var text = new PageText(page.Page(), 1);

        Assert.All(page.Table().Rows.SelectMany(row => row.Cells), cell =>
        {
            var box = cell.Position.Box!.Value;
            Assert.Equal(cell.Text, text.In(new(box.Left, box.Top, box.Right, box.Bottom)));
        });
    }

    [Theory]
    [InlineData("100.00", "200.00")]
    [InlineData("一般公共服务", "200.00")]
    public void Read_WallMissingBetweenTwoCells_IsDoubtful(string left, string right)
    {
        var page = new DrawnPage().Grid(50, 80, [200, 100], ["名称|金额", "|<"]).Text(60, 113, left).Text(300, 113, right);

        Assert.Equal([TableDoubt.SharedCell], page.Table().Doubts);
    }

    [Fact]
    public void Read_RowLineMissing_IsDoubtful()
    {
        var page = new DrawnPage().Grid(50, 80, [200], ["金额", "", "^"]).Text(60, 113, "100.00").Text(60, 133, "200.00");

        Assert.Equal([TableDoubt.SharedCell], page.Table().Doubts);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(2, true)]
    [InlineData(12, false)]
    public void Read_TextsPrintedOverEachOther_AreDoubtful(double below, bool isDoubtful)
    {
        var page = new DrawnPage().Grid(50, 80, [200, 100], ["内容|金额", "|"], rowHeight: 40)
            .Text(60, 135, "整治辖区内乱设摊").Text(63, 135 + below, "开展防汛防台工作");

        Assert.Equal(isDoubtful ? [TableDoubt.Overprint] : [], page.Table().Doubts);
    }

    [Theory]
    [InlineData(Rulings.MaxLines - 2, true)]
    [InlineData(Rulings.MaxLines + 2, false)]
    public void Find_PatternOfLines_IsNoTableBeyondTheLimit(int lines, bool isTable)
    {
        var segments = Enumerable.Range(0, lines).Select(i => new Segment(0, i * 10, 500, i * 10, 0.5))
            .Append(new(0, 0, 0, lines * 10, 0.5)).Append(new(500, 0, 500, lines * 10, 0.5));

        Assert.Equal(isTable, RuledGrid.Find(segments).Count == 1);
    }

    private static string[] Written(DrawnPage page) => WrittenGrid.Of(page.Table());

    private static string Printed(PageContent page) => string.Join('\n', PageLayout.Of(new([page])).Select(block => block switch
    {
        SourceTable table => string.Join('\n', WrittenGrid.Of(table).Append(table.Position.ToString())),
        SourceParagraph paragraph => paragraph.Text + paragraph.Position,
        _ => "",
    }));

    private static string Blank(string row) =>
        string.Join('|', row.Split('|').Select(cell => cell is "<" or "^" ? cell : ""));

    /// <summary>Rectangles of random size, laid from the top left; each holds a text of its own.</summary>
    private static string[] RandomGrid(Random random, out double[] widths, int columns = 0)
    {
        columns = columns == 0 ? random.Next(2, 8) : columns;
        var rows = random.Next(2, 12);
        widths = [.. Enumerable.Range(0, columns).Select(_ => (double)random.Next(70, 100))];
        var cells = new string?[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (cells[row, column] is not null)
                    continue;
                // The first column and the last row are never merged: every line is drawn somewhere.
                var across = row < rows - 1 && column > 0 && random.Next(4) == 0 ? Math.Min(2, columns - column) : 1;
                var down = column > 0 && random.Next(4) == 0 ? Math.Clamp(rows - 1 - row, 1, 2) : 1;
                if (across == 2 && cells[row, column + 1] is not null)
                    across = 1;
                for (var r = row; r < row + down; r++)
                {
                    for (var c = column; c < column + across; c++)
                        cells[r, c] = r > row ? "^" : c > column ? "<" : random.Next(3) switch { 0 => "名称", 1 => "1,234.50", _ => "" };
                }
            }
        }
        return [.. Enumerable.Range(0, rows).Select(row => string.Join('|', Enumerable.Range(0, columns).Select(column => cells[row, column])))];
    }
}
