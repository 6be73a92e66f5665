using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Recognition;

/// <summary>The nine tables of final accounts as the national form (公开01表 to 公开09表) and Shanghai print them.</summary>
public class FinalAccountsTests
{
    [Fact]
    public void IncomeExpenditure_NationalForm_HasBothSidesAndTheBalances()
    {
        var table = Table("收入支出决算总表",
            "收入|<|<|支出|<|<",
            "项目|行次|金额|项目|行次|金额",
            "栏次||1|栏次||2",
            "一、一般公共预算财政拨款收入|1|2,940.05|一、一般公共服务支出|32|2,106.66",
            "八、其他收入|8|6.20|八、社会保障和就业支出|39|326.71",
            "本年收入合计|27|2,946.25|本年支出合计|58|2,940.05",
            "使用非财政拨款结余（含专用结余）|28||结余分配|59|",
            "年初结转和结余|29|49.14|年末结转和结余|60|55.34",
            "总计|31|2,995.39|总计|62|2,995.39");

        Assert.Equal("final-income-expenditure", table.Slug);
        Assert.Equal(6, table.Rows.Count);
        Assert.Equal(2_940_050_000, table.Amounts()[Place(table, Side.Income, "appropriation.general")]);
        Assert.Equal(49_140_000, table.Amounts()[Place(table, Side.Income, "carried-forward")]);
        Assert.Equal(55_340_000, table.Amounts()[Place(table, Side.Expenditure, "carried-out")]);
        Assert.Equal(2_946_250_000, table.Amounts()[Place(table, Side.Income, "year-total")]);
        Assert.Equal(2_995_390_000, table.Amounts()[Place(table, Side.Expenditure, "total")]);
        Assert.Equal(326_710_000, table.Amounts()[Place(table, Side.Expenditure, "社会保障和就业支出")]);
    }

    [Fact]
    public void Income_TheCodesHeaderAndTheTotalInOneRow_IsReadByContent()
    {
        var table = Table("收入决算表",
            "项目|<|<|<|本年收入合计|财政拨款收入|上级补助收入|其他收入",
            "支出功能分类科目编码|<|<|科目名称|^|^|^|^",
            "类|款|项|合计|2,946.25|2,940.05||6.20",
            "201|||一般公共服务支出|2,112.86|2,106.66||6.20",
            "201|06|01|行政运行|1,511.90|1,511.89||0.01");

        Assert.Equal("final-income", table.Slug);
        Assert.Equal([null, "201", "2010601"], table.Rows.Select(row => row.Code));
        Assert.Equal(2_946_250_000, table.Amounts()[Place(table, Side.Income, "total")]);
        Assert.Equal(10_000, table.Amounts()[
            new("final-income", Stage.Final, Side.Income, "行政运行", "2010601", Measure.Total, Fund.OtherIncome)]);
    }

    [Theory]
    [InlineData("支出功能分类科目编码|<|<|科目名称|^|^|^", "类|款|项|栏次|1|2|3", "^|^|^|合计|50.00|40.00|10.00")]
    [InlineData("支出功能分类科目编码|||科目名称|||", "类|款|项|栏次|1|2|3", "|||合计|50.00|40.00|10.00")]
    public void Expenditure_ColumnsCountedBesideTheCodeParts_AreNoAmounts(string codes, string counted, string total)
    {
        var table = Table("支出决算表",
            codes.Contains('<') ? "项目|<|<|<|本年支出合计|基本支出|项目支出" : "项目||||本年支出合计|基本支出|项目支出",
            codes, counted, total,
            "201|03|01|行政运行|50.00|40.00|10.00");

        Assert.Equal(["code.class", "code.group", "code.item", "name", "total", "basic", "project"], table.Columns.Select(column => column.Key));
        Assert.Equal([null, "2010301"], table.Rows.Select(row => row.Code));
        Assert.Equal(50_000_000, table.Amounts()[new("final-expenditure", Stage.Final, Side.Expenditure, "total", null, Measure.Total, Fund.All)]);
    }

    [Fact]
    public void BasicExpenditure_ThreeBlocksSideBySide_GivesEachCodeItsAmount()
    {
        var table = Table("一般公共预算财政拨款基本支出决算表",
            "人员经费|<|<|公用经费|<|<|<|<|<",
            "科目编码|科目名称|金额|科目编码|科目名称|金额|科目编码|科目名称|金额",
            "301|工资福利支出|2,082.85|302|商品和服务支出|171.07|307|债务利息及费用支出|",
            "30101|基本工资|262.33|30201|办公费|21.21|310|资本性支出|13.58",
            "人员经费合计|<|2,152.26|公用经费合计|<|<|<|<|184.65");

        Assert.Equal("final-basic-expenditure", table.Slug);
        Assert.Equal(["30101", "30201", "310"], table.Rows[1].Codes);
        Assert.Equal(13_580_000, table.Amounts()[Coded(table, "310", "资本性支出")]);
        Assert.Equal(262_330_000, table.Amounts()[Coded(table, "30101", "基本工资")]);
        Assert.Equal(2_152_260_000, table.Amounts()[Coded(table, null, "personnel-total")]);
    }

    [Fact]
    public void BasicExpenditure_TwoBlocksWithSplitCodes_JoinsEachBlocksCodes()
    {
        var table = Table("一般公共预算财政拨款基本支出决算表",
            "经济分类科目编码|<|科目名称|决算数|经济分类科目编码|<|科目名称|决算数",
            "类|款|^|^|类|款|^|^",
            "301||工资福利支出|2,082.85|302||商品和服务支出|171.07",
            "301|01|基本工资|262.33|302|01|办公费|21.21",
            "人员经费合计|<|<|2,152.26|公用经费合计|<|<|184.65");

        Assert.Equal(["30101", "30201"], table.Rows[1].Codes);
        Assert.Equal(21_210_000, table.Amounts()[Coded(table, "30201", "办公费")]);
        Assert.Equal(184_650_000, table.Amounts()[Coded(table, null, "operating-total")]);
    }

    [Theory]
    [InlineData("预算数|<|<|<|<|<|决算数|<|<|<|<|<",
        "合计|因公出国（境）费|公务用车购置及运行维护费|<|<|公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|<|<|公务接待费",
        "^|^|小计|公务用车购置费|公务用车运行维护费|^|^|^|小计|公务用车购置费|公务用车运行维护费|^",
        "7.00|1.00|4.00|3.00|1.00|2.00|5.50|0.50|3.50|2.75|0.75|1.50")]
    [InlineData("财政拨款“三公”经费|<|<|<|<|<|<|<|<|<|<|<",
        "合计|<|因公出国（境）费|<|公务用车购置及运行费|<|<|<|<|<|公务接待费|<",
        "^|<|^|<|小计|<|公务用车购置费|<|公务用车运行费|<|^|<",
        "预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数",
        "7.00|5.50|1.00|0.50|4.00|3.50|3.00|2.75|1.00|0.75|2.00|1.50")]
    public void ThreePublic_BudgetAndFinalInPairs_KeepsThemApart(params string[] rows)
    {
        var table = Table("财政拨款“三公”经费支出决算表", rows);

        Assert.Equal("final-three-public", table.Slug);
        Assert.Equal(
            ((string, long, long)[])
            [
                ("abroad", 1_000_000, 500_000), ("reception", 2_000_000, 1_500_000), ("total", 7_000_000, 5_500_000),
                ("vehicle", 4_000_000, 3_500_000), ("vehicle.purchase", 3_000_000, 2_750_000), ("vehicle.running", 1_000_000, 750_000),
            ],
            table.Amounts().GroupBy(amount => amount.Key.Line!).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (
                group.Key,
                group.Single(amount => amount.Key.Stage == Stage.Budget).Value,
                group.Single(amount => amount.Key.Stage == Stage.Final).Value)));
    }

    [Fact]
    public void ThreePublic_BlankRowUnderMergedLabels_IsPartOfTheHeader()
    {
        var table = Table("财政拨款“三公”经费支出决算表",
            "合计|<|因公出国（境）费|<|公务接待费|<",
            "^|^|^|^|^|^",
            "||||^|^",
            "预算数|决算数|预算数|决算数|预算数|决算数",
            "0.95||||0.95|");

        Assert.Equal("final-three-public", table.Slug);
        Assert.Equal(
            ["budget.total", "final.total", "budget.abroad", "final.abroad", "budget.reception", "final.reception"],
            table.Columns.Select(column => column.Key));
        Assert.Equal("0.95", Assert.Single(table.Rows).Cells[4].Text);
    }

    [Theory]
    [InlineData("政府性基金预算财政拨款收入支出决算表", "final-fund", Fund.GovernmentFund)]
    [InlineData("国有资本经营预算财政拨款收入支出决算表", "final-state-capital", Fund.StateCapital)]
    public void Fund_ItsYear_HasBalancesIncomeAndExpenditure(string title, string slug, Fund fund)
    {
        var table = Table(title,
            "项目|<|年初结转和结余|本年收入|本年支出|<|<|年末结转和结余",
            "功能分类科目编码|科目名称|^|^|小计|基本支出|项目支出|^",
            "栏次|<|1|2|3|4|5|6",
            "合计|<|10.00|5.00|12.00|0.00|12.00|3.00",
            "2120801|征地和拆迁补偿支出|10.00|5.00|12.00|0.00|12.00|3.00");

        Assert.Equal(slug, table.Slug);
        Assert.Equal(
            [10_000_000, 5_000_000, 12_000_000, 0, 12_000_000, 3_000_000],
            table.Rows[1].Cells.Where(cell => cell.Amount is not null).Select(cell => cell.Amount!.Value.Fen));
        Assert.Equal(3_000_000, table.Amounts()[
            new(slug, Stage.Final, Side.Expenditure, "征地和拆迁补偿支出", "2120801", Measure.ClosingBalance, fund)]);
        Assert.Equal(5_000_000, table.Amounts()[
            new(slug, Stage.Final, Side.Income, "征地和拆迁补偿支出", "2120801", Measure.Received, fund)]);
    }

    [Fact]
    public void EmptyTable_WithItsNote_IsKeptEmpty()
    {
        var disclosure = Document("国有资本经营预算财政拨款支出决算表",
            "项目|<|本年支出|<|<",
            "功能分类科目编码|科目名称|合计|基本支出|项目支出",
            "栏次|<|1|2|3",
            "合计|<|||")
            .Lines("注：本单位无国有资本经营预算财政拨款支出，故本表无数据。").Recognise();

        var table = Assert.Single(disclosure.Tables);
        Assert.Equal("final-state-capital", table.Slug);
        Assert.Single(table.Notes);
        Assert.Empty(table.Amounts());
    }

    private static DocumentBuilder Document(string title, params string[] rows) =>
        new DocumentBuilder().Lines("易县财政局2024年度部门决算", title, "单位：万元").Table(rows);

    private static DisclosureTable Table(string title, params string[] rows) =>
        Assert.Single(Document(title, rows).Recognise().Tables);

    private static Coordinate Place(DisclosureTable table, Side side, string line) => new(
        table.Slug, Stage.Final, side, line, null, Measure.Total, Fund.All);

    private static Coordinate Coded(DisclosureTable table, string? code, string line) => new(
        table.Slug, Stage.Final, Side.Expenditure, line, code, Measure.Basic, Fund.General);
}
