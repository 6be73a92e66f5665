using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Reports;

public class BudgetExecutionTests
{
    private static readonly Disclosure Budget = new DocumentBuilder()
        .Lines("易县民政局2024年部门预算", "部门预算收支总表", "单位：元")
        .Table("收入|<|支出|<", "项目|预算数|项目|预算数", "收入总计|1000000|支出总计|1000000")
        .Lines("部门预算一般公共预算财政拨款支出表", "单位：元")
        .Table("科目编码|科目名称|合计|基本支出|项目支出", "208|社会保障和就业支出|900000|500000|400000", "221|住房保障支出|100000|100000|")
        .Lines("部门预算财政拨款“三公”经费支出表", "单位：万元")
        .Table("项目|合计", "“三公”经费小计|2.00", "公务接待费|2.00", "因公出国（境）费|0.00")
        .Recognise();

    private static readonly Disclosure Final = new DocumentBuilder()
        .Lines("易县民政局2024年度部门决算", "收入支出决算总表", "单位：万元")
        .Table("收入|<|支出|<", "项目|决算数|项目|决算数", "总计|105.00|总计|105.00")
        .Lines("一般公共预算财政拨款支出决算表", "单位：万元")
        .Table("科目编码|科目名称|本年支出|<|<", "^|^|小计|基本支出|项目支出", "208|社会保障和就业支出|81.00|50.00|31.00", "224|灾害防治及应急管理支出|9.00||9.00")
        .Lines("财政拨款“三公”经费支出决算表", "单位：万元")
        .Table("预算数|<|<|决算数|<|<", "合计|因公出国（境）费|公务接待费|合计|因公出国（境）费|公务接待费", "3.00|0.00|3.00|1.50|0.20|1.30")
        .Recognise();

    private static readonly IReadOnlyList<ExecutionLine> Lines = BudgetExecution.Of(Budget, Final);

    [Theory]
    [InlineData("支出总计", 5_000_000, "105.00")]
    [InlineData("208 社会保障和就业支出", -9_000_000, "90.00")]
    [InlineData("公务接待费", -700_000, "65.00")]
    public void Of_ALineThatBothPrint_HasDifferenceAndRateWhateverTheUnits(string label, long difference, string rate)
    {
        var line = Assert.Single(Lines, line => line.Label == label);

        Assert.Equal(difference, line.Difference!.Value.Fen);
        Assert.Equal(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), line.Rate);
    }

    [Fact]
    public void Of_ABudgetOfZero_HasADifferenceAndNoRate()
    {
        var line = Assert.Single(Lines, line => line.Label == "因公出国（境）费");

        Assert.Equal(200_000, line.Difference!.Value.Fen);
        Assert.Null(line.Rate);
    }

    [Fact]
    public void Of_ALineThatOnlyOnePrints_IsShownWithoutDifference()
    {
        var planned = Assert.Single(Lines, line => line.Label == "221 住房保障支出");
        var spent = Assert.Single(Lines, line => line.Label == "224 灾害防治及应急管理支出");

        Assert.Equal((null, null, null), (planned.Final, planned.Difference, planned.Rate));
        Assert.Equal((null, null, null), (spent.Budget, spent.Difference, spent.Rate));
    }

    [Fact]
    public void Of_ThreePublic_TakesTheBudgetFromTheBudget()
    {
        var line = Assert.Single(Lines, line => line.Label == "合计");

        Assert.Equal(("three-public", "2.00"), (line.Budget!.Table.Slug, line.Budget.Cell.Text));
        Assert.Equal(("final-three-public", "1.50"), (line.Final!.Table.Slug, line.Final.Cell.Text));
        Assert.Equal(Final.Tables[2].Rows[0].Cells[3], line.Final.Cell);
    }
}
