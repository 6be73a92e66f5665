using BudgetDisclosure.Core.Reconciliation.Binding;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R22: 机关运行经费 is the operating part of basic expenditure, where all units are administrative.</summary>
internal sealed class OperatingCostsMeetBasic : Rule
{
    public override string Code => "R22";

    public override string Title => "机关运行经费等于基本支出中的公用经费";

    public override string Statement => "机关运行经费是行政单位和参照公务员法管理的事业单位的公用经费，所属单位全是这两类时，等于一般公共预算基本支出表的公用经费合计。";

    public override string Applies => "印有机关运行经费和公用经费时核对；二者相等即相符，不等时只有所属单位全部是行政或参公单位才算不符，有其他事业单位或不知道单位性质则无法核对。";

    public override string Source => "“机关运行经费”的名词解释";

    public override IEnumerable<Check> Run(Books books)
    {
        if (Costs(books) is not { } costs)
            yield break;
        if (Operating(books) is not { } operating)
        {
            yield return Arithmetic.NotCheckable(this, $"{Arithmetic.Printed(costs)}：文件中没有公用经费合计，无法核对。", [costs]);
            yield break;
        }
        var check = costs.Passage is null ? Arithmetic.Equal(this, "机关运行经费与公用经费", operating, costs)
            : Arithmetic.Stated(this, "机关运行经费与公用经费", operating, costs);
        yield return check.Outcome == Outcome.Fails && !UnitKinds.AllAdministrative(books.Disclosure)
            ? Arithmetic.NotCheckable(this, $"{check.Message}所属单位不全是（或无法确定全是）行政、参公单位，不能断定不符。", [costs, operating])
            : check;
    }

    private static Figure? Costs(Books books) =>
        books.Ledger.Line("three-public", Vocabulary.OperatingCosts) is { IsPrinted: true } cell ? cell
            : books.Narrative.Find("three-public", Vocabulary.OperatingCosts);

    /// <summary>The table's total; where there is no such table what the text states.</summary>
    private static Figure? Operating(Books books) =>
        books.Ledger.Line("basic-expenditure", Lines.Total, measure: Measure.Operating)
        ?? books.Ledger.Line("basic-expenditure", "operating-total", measure: Measure.Basic)
        ?? (books.Ledger.Table("basic-expenditure") is null
            ? books.Narrative.Find("expenditure", Lines.Total, measure: Measure.Operating, fund: Fund.All) : null);
}
