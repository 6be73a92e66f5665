using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Core.Tests.Reports;

public class CellIdsTests
{
    [Fact]
    public void Id_OfARowWithACode_IsCodeAndColumn()
    {
        var table = Table([new("code", ["科目编码"]), new("name", ["科目名称"]), new("total", ["合计"])],
            Row("2010301", Cell("2010301"), Cell("行政运行"), Amount("1.00")));

        var ids = CellIds.Of(table);

        Assert.Equal("2010301.total", ids[0, 2]);
        Assert.True(ids.IsLabel(0, 1));
        Assert.False(ids.IsLabel(0, 0));
    }

    [Fact]
    public void Id_OfRowsWithoutCode_IsTheLabelAndCountsRepeats()
    {
        var table = Table([new("ordinal", ["序号"]), new("item", ["项目"]), new("total", ["合计"])],
            Row(null, Cell("1"), Cell("公务 接待费"), Amount("1.00")),
            Row(null, Cell("2"), Cell("公务接待费"), Amount("2.00")),
            Row(null, Cell("3"), Cell(""), Amount("3.00")));

        var ids = CellIds.Of(table);

        Assert.Equal(["公务接待费.total", "公务接待费~2.total", "公务接待费~3.total"],
            Enumerable.Range(0, 3).Select(row => ids[row, 2]));
    }

    [Fact]
    public void Id_OfSidesWithTheSameLabel_TellsThemApart()
    {
        var table = Table(
            [new("item", ["项目"], 0), new("amount", ["预算数"], 0), new("item", ["项目"], 1), new("amount", ["预算数"], 1)],
            Row(null, Cell("合计"), Amount("1.00"), Cell("合计"), Amount("1.00")));

        var ids = CellIds.Of(table);

        Assert.Equal(["0.合计.item", "0.合计.amount", "1.合计.item", "1.合计.amount"],
            Enumerable.Range(0, 4).Select(column => ids[0, column]));
    }

    [Fact]
    public void Id_BesideAWithheldRow_StaysWhatItWas()
    {
        var table = Table([new("item", ["项目"]), new("total", ["合计"])],
            Row(null, Cell("一"), Amount("1.00")),
            Row(null, Cell("二"), Amount("2.00")),
            Row(null, Cell(""), Amount("3.00")),
            Row(null, Cell("一"), Amount("4.00")));
        var gone = new DisclosureRow([DisclosureCell.Gone, DisclosureCell.Gone]);
        var withheld = table with { Rows = [table.Rows[0], gone, .. table.Rows.Skip(3)] };

        Assert.Equal("一~2.total", CellIds.Of(table)[3, 1]);
        Assert.Equal(["一.total", "withheld.total", "一~2.total"],
            Enumerable.Range(0, 3).Select(row => CellIds.Of(withheld)[row, 1]));
    }

    [Fact]
    public void Id_OfColumnsWithTheSameKey_TellsThemApart()
    {
        var table = Table([new("item", ["项目"]), new("other", []), new("other", [])],
            Row(null, Cell("合计"), Cell(""), Cell("")));

        var ids = CellIds.Of(table);

        Assert.Equal(["合计.other", "合计.other~2"], [ids[0, 1], ids[0, 2]]);
    }

    [Fact]
    public void Ids_OfSeveralTablesOfOneSlug_CountThroughAll()
    {
        var table = Table([new("item", ["项目"]), new("total", ["合计"])], Row(null, Cell("公务接待费"), Amount("1.00")));

        var ids = CellIds.Of([table, table]);

        Assert.Equal(["公务接待费.total", "公务接待费~2.total"], ids.Select(one => one[0, 1]));
    }

    private static DisclosureTable Table(IReadOnlyList<DisclosureColumn> columns, params DisclosureRow[] rows) =>
        new() { Slug = "three-public", Title = "表", Columns = columns, Rows = rows };

    private static DisclosureRow Row(string? code, params DisclosureCell[] cells) => new(cells) { Code = code };

    private static DisclosureCell Cell(string text) => new(text);

    private static DisclosureCell Amount(string text) => new(text) { Amount = new Money(100) };
}
