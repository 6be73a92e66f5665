using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R17: where all money is general appropriation, the totals of the first and the appropriation table are one.</summary>
internal sealed class AllMoneyIsAppropriated : Rule
{
    public override string Code => "R17";

    public override string Title => "收支总表与财政拨款收支总表总计一致";

    public override string Statement => "全部收入都是一般公共预算财政拨款的，收支总表的总计等于财政拨款收支总表的总计。";

    public override string Applies => "条件与 R16 相同；有其他资金时两个总计本来就不相等，不核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("income-expenditure") is not { } first || books.Ledger.Table("appropriation") is not { } second)
            return [];
        var (isKnown, other) = GeneralMoney.Of(books.Ledger);
        if (other is not null)
            return [Arithmetic.NotCheckable(this, $"{Title}：另有{Arithmetic.Printed(other)}，不是一般公共预算财政拨款，总计不必相等。", [other])];
        return isKnown ? new[] { Side.Income, Side.Expenditure }.SelectMany(side => Totals(first, second, side)) : [];
    }

    private IEnumerable<Check> Totals(LedgerTable first, LedgerTable second, Side side) =>
        LineTree.Of(first, side) is { } all && all[all.Whole] is { } one
            && LineTree.Of(second, side) is { } appropriated && appropriated[appropriated.Whole] is { } two
            ? [Arithmetic.Equal(this, side == Side.Income ? "收入总计" : "支出总计", two, one)] : [];
}
