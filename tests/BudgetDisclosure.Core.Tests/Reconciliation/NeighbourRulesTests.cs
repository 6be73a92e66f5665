using BudgetDisclosure.Core.Approvals;
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
    [InlineData("5.00", AmountUnit.TenThousandYuan, "holds")]
    [InlineData("5", AmountUnit.TenThousandYuan, "holds")]
    [InlineData("50000.00", AmountUnit.Yuan, "holds")]
    [InlineData("50049.99", AmountUnit.Yuan, "holds")]
    [InlineData("5.01", AmountUnit.TenThousandYuan, "rounding")]
    [InlineData("5.02", AmountUnit.TenThousandYuan, "fails")]
    [InlineData("50110.00", AmountUnit.Yuan, "fails")]
    public void R44_Totals_AreTheApproved(string approved, AmountUnit unit, string outcome) => Assert.Equal(outcome, Tried.Rule(
        "R44", new Neighbours { Approval = Approved(approved, unit) }, Totals("5.00")).Said());

    [Fact]
    public void R44_Failing_NamesTheCellAndThePaper()
    {
        var check = Tried.Rule("R44", new Neighbours { Approval = Approved("6.00", AmountUnit.TenThousandYuan) }, Totals("5.00")).First();

        Assert.Equal("公开的收入总计与批复（青财预〔2026〕3号，2026年2月20日）：收入总计 / 收入 预算数 5.00万元 ≠ 批复的收入总计 6.00万元，相差 -1.00万元。", check.Message);
        Assert.NotNull(check.Operands[0].Cell);
        Assert.Equal(("6.00", "5.00"), (check.Expected, check.Found));
    }

    [Fact]
    public void R44_WithoutTheTotalsInTheTables_IsNotCheckable()
    {
        var check = Tried.Rule("R44", new Neighbours { Approval = Approved("5.00", AmountUnit.TenThousandYuan) }, ThreePublic("1.00")).First();

        Assert.Equal(Outcome.NotCheckable, check.Outcome);
        Assert.Contains("公开的表里没有收入总计", check.Message);
    }

    [Fact]
    public void R44_WithoutAnApproval_IsNotCheckable() => Assert.Equal("notCheckable", Tried.Rule("R44", Totals("5.00")).Said());

    private static Approval Approved(string text, AmountUnit unit)
    {
        var amount = new ApprovedAmount(
            new((long)(decimal.Parse(text) * unit.FenPerUnit())), unit, text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0);
        return new(new(2026, 2, 20), "青财预〔2026〕3号") { Income = amount, Expenditure = amount };
    }

    private static PrintedFor ThreePublic(string reception) => Tried.Table("部门“三公”经费支出表", "万元", "项目|预算数", $"公务接待费|{reception}");

    private static Disclosure Unit(string name, string total) => Tried.Document(Totals(total)) with { Unit = new(null, name) };

    private static PrintedFor Totals(string total) => Tried.Table("部门收支总表", "万元", "收入|<|支出|<", "项目|预算数|项目|预算数",
        $"一、财政拨款收入|{total}|一、教育支出|{total}", $"收入总计|{total}|支出总计|{total}");
}
