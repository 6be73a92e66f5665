using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Core.Tests.Reports;

public class HeaderGridTests
{
    [Fact]
    public void Of_PathsOfSeveralLevels_JoinsWhatStandsTogether()
    {
        var header = HeaderGrid.Of(
        [
            new("ordinal", ["序号"]), new("item", ["收入", "项目"], 0), new("amount", ["收入", "预算数"], 0),
            new("item", ["支出", "项目"], 1), new("amount", ["支出", "预算数"], 1),
        ]);

        Assert.Equal(2, header.Rows);
        Assert.Equal(
            [
                new("序号", 0, 0, 2, 1), new("收入", 0, 1, 1, 2), new("支出", 0, 3, 1, 2),
                new("项目", 1, 1, 1, 1), new("预算数", 1, 2, 1, 1), new("项目", 1, 3, 1, 1), new("预算数", 1, 4, 1, 1),
            ],
            header.Labels);
    }

    [Fact]
    public void Of_NeighboursWithEqualPaths_KeepsThemApart()
    {
        var header = HeaderGrid.Of([new("a", ["金额"]), new("b", ["金额"])]);

        Assert.Equal([new("金额", 0, 0, 1, 1), new("金额", 0, 1, 1, 1)], header.Labels);
    }

    [Fact]
    public void Of_ColumnWithoutHeader_CoversItsPlaceWithABlank()
    {
        var header = HeaderGrid.Of([new("item", ["项目"]), new("blank", [])]);

        Assert.Equal([new("项目", 0, 0, 1, 1), new("", 0, 1, 1, 1)], header.Labels);
    }
}
