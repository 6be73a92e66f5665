using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R14: basic expenditure by function is basic expenditure by economic code.</summary>
internal sealed class BasicMeetsGeneral : Rule
{
    public override string Code => "R14";

    public override string Title => "基本支出两表一致";

    public override string Statement => "一般公共预算支出表的基本支出合计等于基本支出表的合计（分人员、公用两栏合计的，等于两者之和）。";

    public override string Applies => "两张表都印有合计时核对；缺其中一张表则无法核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("general-expenditure") is not { } general
            || general.Tree.TotalOf(general.Column(Measure.Basic, Fund.General)) is not { } whole
            || books.Ledger.Table("basic-expenditure") is not { } basic)
        {
            return [];
        }
        return BasicTotals.Of(basic) switch
        {
            [] => [],
            [var total] => [Arithmetic.Equal(this, "基本支出合计", total, whole)],
            var totals => [Arithmetic.Sum(this, "基本支出合计与人员经费、公用经费合计之和", whole, totals)],
        };
    }
}
