using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Core.Tests.Reports;

public class HeadlinesTests
{
    private static readonly DisclosureColumn[] TwoSided =
    [
        new("income.item", ["收入", "项目"], 0), new("income.amount", ["收入", "预算数"], 0),
        new("expenditure.item", ["支出", "项目"], 1), new("expenditure.amount", ["支出", "预算数"], 1),
    ];

    [Fact]
    public void Totals_OfBothSides_AreThosePrintedLast()
    {
        var table = Table("income-expenditure", TwoSided,
            Row("本年收入合计", "90.00", "本年支出合计", "90.00"), Row("收入总计", "100.00", "支出总计", "100.00"));

        var headlines = Headlines.Of(Of(table));

        Assert.Equal(("收入总计", "100.00"), Said(headlines.Income));
        Assert.Equal(("支出总计", "100.00"), Said(headlines.Expenditure));
        Assert.Equal("1.支出总计.expenditure.amount", headlines.Expenditure.Figure!.CellId);
    }

    [Fact]
    public void Total_WithoutTheTwoSidedTable_IsThatOfTheExpenditureTable()
    {
        var table = Table("expenditure", [new("name", ["科目名称"]), new("total", ["合计"]), new("basic", ["基本支出"])],
            Row("合计", "12.00", "10.00"), Row("行政运行", "12.00", "10.00"));

        var headlines = Headlines.Of(Of(table));

        Assert.Equal(("合计", "12.00"), Said(headlines.Expenditure));
        Assert.Equal(new(false, null), headlines.Income);
    }

    [Fact]
    public void ThreePublic_WithoutATotal_IsPublishedWithoutFigure()
    {
        var table = Table("three-public", [new("item", ["项目"]), new("total", ["合计"])], Row("公务接待费", "3.00"));

        Assert.Equal(new(true, null), Headlines.Of(Of(table)).ThreePublic);
    }

    [Fact]
    public void ThreePublic_OfSeveralUnits_IsTheirTotal()
    {
        DisclosureColumn[] columns =
            [new("unit", ["单位名称"]), new("total", ["合计"]), new("abroad", ["因公出国（境）费"]), new("reception", ["公务接待费"])];
        var table = Table("three-public", columns,
            Row("甲", "1.00", "0.00", "1.00"), Row("乙", "2.00", "0.00", "2.00"), Row("合计", "3.00", "0.00", "3.00"));

        Assert.Equal(("合计", "3.00"), Said(Headlines.Of(Of(table)).ThreePublic));
    }

    [Fact]
    public void Total_OfAnotherOrganisationsCopy_IsNotTheDisclosures()
    {
        var copy = Table("three-public", [new("item", ["项目"]), new("total", ["合计"])], Row("合计", "3.00"))
            with { Scope = new("101001", "某单位") };

        Assert.Equal(new(false, null), Headlines.Of(Of(copy)).ThreePublic);
    }

    private static (string, string) Said(Headline headline) => (headline.Figure!.Label, headline.Figure.Cell.Text);

    private static Disclosure Of(params DisclosureTable[] tables) => new() { Tables = tables };

    private static DisclosureTable Table(string slug, DisclosureColumn[] columns, params DisclosureRow[] rows) =>
        new() { Slug = slug, Title = "表", Columns = columns, Rows = rows };

    private static DisclosureRow Row(params string[] texts) => new([.. texts.Select(text =>
        new DisclosureCell(text) { Amount = decimal.TryParse(text, out var number) ? new Money((long)(number * 1_000_000)) : null })]);
}
