using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>R36, R37, R39, R44: what is stored beside a disclosure.</summary>
public class NeighbourRulesTests
{
    [Theory]
    [InlineData("100", "holds")]
    [InlineData("101", "rounding")]
    [InlineData("102", "fails")]
    public void R36_LastYear_IsWhatWasPublishedThen(string then, string outcome) => Assert.Equal(outcome, Tried.Rule("R36",
        new Neighbours { LastYear = Tried.Document(ThreePublic(then)) },
        Tried.Table("“三公”经费预算情况及增减变化原因", "万元", "项目名称|上年度预算|本年度预算|增减金额|变化原因", "公务接待费支出|100|123|23|接待")).Said());

    [Fact]
    public void R36_LastYearsExecution_IsNotItsBudget() => Assert.Equal("notCheckable", Tried.Rule("R36",
        new Neighbours { LastYear = Tried.Document(ThreePublic("90")) },
        Tried.Table("部门“三公”经费支出表", "万元", "项目|上年执行数|本年预算数", "公务接待费|100|123")).Said());

    [Fact]
    public void R36_WithoutLastYear_IsNotCheckable() => Assert.Equal("notCheckable", Tried.Rule("R36",
        Tried.Table("“三公”经费预算情况及增减变化原因", "万元", "项目名称|上年度预算|本年度预算|增减金额|变化原因", "公务接待费支出|100|123|23|接待")).Said());

    [Theory]
    [InlineData("0.95", "holds")]
    [InlineData("0.97", "fails")]
    [InlineData("", "notCheckable")]
    public void R37_PlannedInFinalAccounts_IsTheBudget(string budget, string outcome)
    {
        var final = Tried.Table("财政拨款“三公”经费支出决算表", "万元", "公务接待费|<|因公出国（境）费|<", "预算数|决算数|预算数|决算数", "0.95|0.50||");
        var neighbours = budget.Length == 0 ? Neighbours.None : new Neighbours { Budget = Tried.Document(ThreePublic(budget)) };
        var document = new BudgetDisclosure.Testing.DocumentBuilder().Lines("某县财政局2024年度部门决算", final.Title, "单位：万元").Table(final.Rows).Recognise();

        Assert.Equal(Stage.Final, document.Stage);
        Assert.Equal(outcome, Reconciler.Run(document, neighbours).Where(check => check.Rule == "R37").Said());
    }

    [Theory]
    [InlineData("23.00", "holds")]
    [InlineData("23.01", "rounding")]
    [InlineData("18.70", "fails")]
    public void R37_PercentagesOfATable_AreRecomputed(string rate, string outcome) => Assert.Equal(outcome, Tried.Rule("R37",
        Tried.Table("“三公”经费预算情况及增减变化", "万元", "项目名称|上年度预算|本年度预算|增减金额|增减率（%）", $"公务接待费支出|100.0000|123.0000|23.0000|{rate}")).Said());

    [Theory]
    [InlineData("5.00", 2, "holds")]
    [InlineData("5.03", 2, "fails")]
    [InlineData("5.00", 3, "notCheckable")]
    public void R39_Department_IsItsUnits(string department, int listed, string outcome) => Assert.Equal(outcome, Tried.Rule("R39", new Neighbours
    {
        Units = [Unit("某局（本级）", "2.00"), Unit("某中心", "3.00")], UnitsListed = listed,
    }, Totals(department)).Said());

    [Fact]
    public void R39_WithoutTheOfficeItself_IsNotCalledTooMuch() => Assert.Equal("notCheckable", Tried.Rule("R39", new Neighbours
    {
        Units = [Unit("某中心", "3.00")], UnitsListed = 1,
    }, Totals("5.00")).Said());

    [Theory]
    [InlineData(5_000_000, "holds")]
    [InlineData(5_004_999, "holds")]
    [InlineData(5_011_000, "fails")]
    public void R44_Totals_AreTheApproved(long approvedFen, string outcome) => Assert.Equal(outcome, Tried.Rule("R44", new Neighbours
    {
        Approval = new(new Money(approvedFen), new Money(approvedFen)),
    }, Totals("5.00")).Said());

    [Fact]
    public void R44_WithoutAnApproval_IsNotCheckable() => Assert.Equal("notCheckable", Tried.Rule("R44", Totals("5.00")).Said());

    private static PrintedFor ThreePublic(string reception) => Tried.Table("部门“三公”经费支出表", "万元", "项目|预算数", $"公务接待费|{reception}");

    private static Disclosure Unit(string name, string total) => Tried.Document(Totals(total)) with { Unit = new(null, name) };

    private static PrintedFor Totals(string total) => Tried.Table("部门收支总表", "万元", "收入|<|支出|<", "项目|预算数|项目|预算数",
        $"一、财政拨款收入|{total}|一、教育支出|{total}", $"收入总计|{total}|支出总计|{total}");
}
