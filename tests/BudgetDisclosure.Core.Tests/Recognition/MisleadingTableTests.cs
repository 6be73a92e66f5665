using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Recognition;

/// <summary>Tables that look regular and would give wrong figures if they were read as printed.</summary>
public class MisleadingTableTests
{
    private const string Header = "科目编码|科目名称|合计|基本支出|项目支出";
    private const string Row = "2010101|行政运行|300|100|200";
    private const string Further = "2010102|一般行政管理事务|70|30|40";
    private const string Income = "科目编码|科目名称|合计|一般公共预算拨款收入";
    private const string IncomeRow = "2010101|行政运行|500|500";

    [Theory]
    [InlineData("因公出国（境）团组数（个）")]
    [InlineData("公务用车保有量")]
    [InlineData("公务用车购置数（辆）")]
    [InlineData("国内公务接待批次")]
    [InlineData("国内公务接待人次（人）")]
    [InlineData("因公出国人数（人）")]
    public void Recognise_CountAmongThreePublicMoney_IsAValueInBothStages(string label)
    {
        var budget = new DocumentBuilder().Lines("“三公”经费支出预算表", "单位：万元")
            .Table("项目|金额", "公务接待费|8.5", label + "|3").Recognise();
        var final = new DocumentBuilder().Lines("2023年财政拨款“三公”经费支出决算表", "单位：万元")
            .Table("项目|预算数|决算数", "公务接待费|9|8.5", label + "|3|3").Recognise();

        foreach (var cells in new[] { budget, final }.Select(one => Assert.Single(one.Tables).Rows))
        {
            Assert.Equal(new Money(8_500_000), cells[0].Cells[^1].Amount);
            Assert.All(cells[1].Cells.Skip(1), cell => Assert.Equal((null, 3m), (cell.Amount, cell.Value)));
        }
    }

    [Theory]
    [InlineData("公务用车购置费")]
    [InlineData("公务用车购置及运行费（万元）")]
    [InlineData("公务车辆")]
    public void IsCount_LabelOfMoney_IsNone(string label) =>
        Assert.False(Core.Recognition.CountedLine.IsCount(label));

    [Fact]
    public void Recognise_AmountMergedAcrossAmountColumns_IsNotConverted()
    {
        var disclosure = Expenditure(Row, "2010102|甲|6|<|1");

        var cells = disclosure.Tables[0].Rows[1].Cells;
        Assert.Equal(("6", null), (cells[2].Text, cells[2].Amount));
        Assert.Equal(new Money(100), cells[4].Amount);
        Assert.Equal(cells[2].At, disclosure.Finding(FindingKinds.RowDoesNotFit).At);
    }

    [Fact]
    public void Recognise_AmountMergedDownOverRows_IsNotConverted()
    {
        var disclosure = Expenditure("2010101|行政运行|100|60|40", "2010102|甲|^|7|8");

        Assert.Null(disclosure.Tables[0].Rows[0].Cells[2].Amount);
        Assert.Equal(new Money(6000), disclosure.Tables[0].Rows[0].Cells[3].Amount);
        Assert.Contains("100", disclosure.Finding(FindingKinds.RowDoesNotFit).Message);
    }

    [Fact]
    public void Recognise_AmountMergedOverAColumnOfTheSameLabel_IsConverted()
    {
        var disclosure = new DocumentBuilder().Lines("部门支出总表", "单位：元")
            .Table("科目编码|科目名称|合计|<|基本支出|项目支出", "2010101|行政运行|300|<|100|200").Recognise();

        Assert.Equal(new Money(30_000), disclosure.Tables[0].Rows[0].Cells[2].Amount);
        Assert.DoesNotContain(FindingKinds.RowDoesNotFit.Code, disclosure.Codes());
    }

    [Fact]
    public void Recognise_AnotherUnitBetweenRows_ConvertsNothingOfTheTable()
    {
        var disclosure = new DocumentBuilder().Sheet("支出",
            "2024年部门支出总表", "单位：元", Header, Row, "单位：万元", Further).Recognise();

        var table = Assert.Single(disclosure.Tables);
        Assert.Equal(2, table.Rows.Count);
        Assert.All(table.Rows.SelectMany(row => row.Cells), cell => Assert.Null(cell.Amount));
        disclosure.Finding(FindingKinds.UnitsContradict);
    }

    [Fact]
    public void Recognise_UnitsBelowTables_AreEachTablesOwn()
    {
        var disclosure = new DocumentBuilder().Sheet("表",
            "2024年部门收入总表", Income, IncomeRow, "单位：元",
            "2024年部门支出总表", Header, Row, "单位：万元").Recognise();

        Assert.Equal(["元", "万元"], disclosure.Tables.Select(table => table.Unit));
        Assert.All(disclosure.Tables, table => Assert.Single(table.Rows));
        Assert.DoesNotContain(FindingKinds.UnitFromDocument.Code, disclosure.Codes());
    }

    [Fact]
    public void Recognise_UnitBeforeTheNextTitle_IsTheNextTablesWhereTheFirstHasOne()
    {
        var disclosure = new DocumentBuilder().Sheet("表",
            "单位：万元", "2024年部门收入总表", Income, IncomeRow, "单位：元", "2024年部门支出总表", Header, Row).Recognise();

        Assert.Equal(["万元", "元"], disclosure.Tables.Select(table => table.Unit));
    }

    [Fact]
    public void Recognise_UnitBelowContradictsTheOneAbove_LeavesTheNextTableItsOwn()
    {
        var disclosure = new DocumentBuilder().Sheet("表",
            "2024年部门收入总表", "单位：元", Income, IncomeRow, "单位：万元",
            "2024年部门支出总表", "单位：元", Header, Row).Recognise();

        Assert.Equal([null, "元"], disclosure.Tables.Select(table => table.Unit));
        disclosure.Finding(FindingKinds.UnitsContradict);
    }

    [Theory]
    [InlineData("注：本表以万元为金额单位（保留两位小数）。")]
    [InlineData("注：本表以万元为单位。")]
    [InlineData("注：金额单位为万元。")]
    public void Recognise_UnitInANote_IsTheTables(string note)
    {
        var disclosure = new DocumentBuilder().Sheet("a", "2024年部门支出总表", Header, Row, note)
            .Sheet("b", "2024年部门收入总表", "单位：元", Income, IncomeRow).Recognise();

        Assert.Equal(["万元", "元"], disclosure.Tables.Select(table => table.Unit));
    }

    [Fact]
    public void Recognise_KindsUnderAnotherFund_AreNotTheWholeTables()
    {
        var disclosure = new DocumentBuilder().Lines("2024年部门支出总表", "单位：万元").Table(
            "科目编码|科目名称|总计|一般公共预算|<|<|政府性基金预算|<|<",
            "^|^|^|合计|基本支出|项目支出|合计|基本支出|项目支出",
            "2010101|行政运行|100|70|40|30|30|0|30").Recognise();

        var table = Assert.Single(disclosure.Tables);
        Assert.DoesNotContain(table.Amounts().Keys, at => at.Measure is Measure.Basic or Measure.Project);
        Assert.Contains("一般公共预算/基本支出", disclosure.Finding(FindingKinds.ColumnNotRecognised).Message);
    }

    [Fact]
    public void Recognise_KindsUnderTheTablesOwnFund_AreItsKinds()
    {
        var disclosure = new DocumentBuilder().Lines("2024年一般公共预算支出表", "单位：万元").Table(
            "科目编码|科目名称|一般公共预算支出|<|<", "^|^|合计|基本支出|项目支出", Row).Recognise();

        Assert.Contains(disclosure.Tables[0].Amounts().Keys, at => at.Measure == Measure.Basic);
    }

    [Fact]
    public void Recognise_OrganisationBesideYearAndUnit_IsTheNameAlone()
    {
        var disclosure = new DocumentBuilder().Sheet("支出",
            "2024年部门支出总表", "单位：甲县财政局 2024年 单位：万元", Header, Row).Recognise();

        Assert.Equal("甲县财政局", disclosure.Department?.Name);
        Assert.Equal("万元", disclosure.Tables[0].Unit);
    }

    [Theory]
    [InlineData("十万元")]
    [InlineData("萬元")]
    public void Recognise_UnitInUnknownWords_IsNoOrganisationAndConvertsNothing(string unit)
    {
        var disclosure = new DocumentBuilder().Lines("2024年部门支出总表", "单位：" + unit).Table(Header, Row).Recognise();

        Assert.Null(disclosure.Department?.Name);
        Assert.Contains(unit, disclosure.Finding(FindingKinds.UnitMissing).Message);
        Assert.All(disclosure.Tables[0].Rows[0].Cells, cell => Assert.Null(cell.Amount));
    }

    [Fact]
    public void Recognise_HeaderAgainInAnotherOrder_ConvertsNothingBelowIt()
    {
        var disclosure = Expenditure(Row, "科目编码|科目名称|合计|项目支出|基本支出", "2010102|甲|200|200|0");

        var rows = disclosure.Tables[0].Rows;
        Assert.Equal(new Money(30_000), rows[0].Cells[2].Amount);
        Assert.All(rows.Skip(1).SelectMany(row => row.Cells), cell => Assert.Null(cell.Amount));
        Assert.Contains(FindingKinds.RowDoesNotFit.Code, disclosure.Codes());
    }

    private static Disclosure Expenditure(params string[] rows) =>
        new DocumentBuilder().Lines("2024年部门支出总表", "单位：元").Table([Header, .. rows]).Recognise();
}
