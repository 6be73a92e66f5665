using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Pages.Sources;

namespace BudgetDisclosure.Web.Tests.Pages;

public class SourceGridTests
{
    [Fact]
    public void Rows_WithUnlistedBlanksAndRows_StandWhereTheFileHasThem()
    {
        var grid = new SourceGrid(Sheet([Cell("甲", 1, 2)], [Cell("乙", 3, 1)]), mark: null);

        Assert.Equal([1, 2, 3], grid.Rows.Select(row => row.Number));
        Assert.Equal(["|甲", "|", "乙|"], grid.Rows.Select(row => string.Join('|', row.Places.Select(place => place.Text))));
    }

    [Fact]
    public void Rows_UnderAMerge_LeaveItsPlacesOut()
    {
        var grid = new SourceGrid(Sheet([Cell("甲", 1, 1, rowSpan: 2), Cell("乙", 1, 2)], [Cell("丙", 2, 2)]), mark: null);

        Assert.Equal(["丙"], grid.Rows[1].Places.Select(place => place.Text));
    }

    [Fact]
    public void Rows_FarApart_SayHowManyBlankOnesAreLeftOut()
    {
        var grid = new SourceGrid(Sheet([Cell("甲", 1, 1)], [Cell("乙", 1000, 1)]), mark: null);

        Assert.Equal([(1, 0), (1000, 998)], grid.Rows.Select(row => (row.Number, row.Skipped)));
    }

    [Theory]
    [InlineData(1, 2, "甲")]
    [InlineData(1, 1, "")]
    public void Mark_OfACellOrABlankPlace_IsFoundOnce(int row, int column, string text)
    {
        var grid = new SourceGrid(Sheet([Cell("甲", 1, 2)]), SourcePosition.OfSheetCell("收支", row, column));

        var marked = grid.Rows.SelectMany(line => line.Places).Single(place => place.Marked);

        Assert.Equal(text, marked.Text);
    }

    private static SourceTable Sheet(params SourceCell[][] rows) =>
        new([.. rows.Select(cells => new SourceRow(cells))], SourcePosition.OfSheetCell("收支", 1, 1)) { Name = "收支" };

    private static SourceCell Cell(string text, int row, int column, int rowSpan = 1) =>
        new(text, SourcePosition.OfSheetCell("收支", row, column), column - 1, 1, rowSpan);
}
