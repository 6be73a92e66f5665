using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Departments.Details;
using BudgetDisclosure.Web.Pages.Disclosures;

namespace BudgetDisclosure.Web.Tests.Pages.Departments;

public class QuotedTableTests
{
    [Theory]
    [InlineData(QuotedTable.MostRows, 0)]
    [InlineData(QuotedTable.MostRows + 1, 1)]
    public void Table_LongerThanTheLimit_SaysHowManyRowsAreElsewhere(int rows, int more)
    {
        var table = Quote([.. Enumerable.Range(1, rows).Select(number => Row($"第{number}项", "1.00"))]);

        Assert.Equal((QuotedTable.MostRows, more), (table.Rows.Count, table.MoreRows));
    }

    [Fact]
    public void Cells_WithoutAFigure_AreWordsOfTheirOwn()
    {
        var table = Quote(Row("车辆", ""), Row("房屋", "0.00"), new([new("设备"), DisclosureCell.Gone, DisclosureCell.Blank]));

        Assert.Equal(
            [("空白", false), ("0.00", true), ("（已屏蔽）", false)],
            table.Rows.Select(row => (row.Cells[1].Text, row.Cells[1].IsPrinted)));
        Assert.All(table.Rows, row => Assert.Equal(QuotedTable.NoReason, row.Cells[2].Text));
        Assert.Equal("/990102/434/2024/budget/tables/assets#" + Uri.EscapeDataString("房屋.value"), table.Rows[1].Cells[1].Address);
    }

    [Fact]
    public void Table_WithoutAnyFigure_IsEmptyUnlessOneWasWithheld()
    {
        Assert.True(Quote(Row("合计", "")).IsEmpty);
        Assert.False(Quote(Row("合计", "0.00")).IsEmpty);
        Assert.False(Quote(new DisclosureRow([new("合计"), DisclosureCell.Gone, DisclosureCell.Blank])).IsEmpty);
    }

    private static DisclosureRow Row(string label, string amount) => new(
    [
        new(label),
        new(amount) { Amount = amount.Length > 0 ? new Money((long)(decimal.Parse(amount) * 1_000_000)) : null },
        DisclosureCell.Blank,
    ]);

    private static QuotedTable Quote(params DisclosureRow[] rows)
    {
        var table = new DisclosureTable
        {
            Slug = "assets",
            Title = "资产情况表",
            Columns = [new("item", ["项目"]), new("value", ["价值"]), new("reason", ["原因"])],
            Rows = rows,
        };
        return new(table, CellIds.Of(table), new VersionLinks(Publication(), isCurrent: true));
    }

    internal static Publication Publication() => new()
    {
        Id = Guid.Empty, County = "990102", Year = 2024, Organisation = "434", Stage = Stage.Budget, Version = 1,
        ChainIndex = 1, ContentHash = "", PublicationHash = "", Address = "/990102/434/2024/budget",
        PublishedAt = DateTime.UnixEpoch, Who = "operator", Reason = "首次发布", Files = [],
    };
}
