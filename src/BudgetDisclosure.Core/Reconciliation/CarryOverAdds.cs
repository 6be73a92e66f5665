using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R04: on either side of the first table, the year and what was carried over make the total.</summary>
internal sealed class CarryOverAdds : Rule
{
    public override string Code => "R04";

    public override string Title => "本年合计加结转结余等于总计";

    public override string Statement => "收支总表每一边的本年合计，加上年结转、使用的结余（支出为结余分配、年末结转），等于总计。";

    public override string Applies => "收支总表同时印有本年合计和总计时核对；没有本年合计行的表式无法核对。";

    public override IEnumerable<Check> Run(Books books) =>
        books.Ledger.Table("income-expenditure") is { } table
            ? new[] { LineTree.Of(table, Side.Income), LineTree.Of(table, Side.Expenditure) }.OfType<LineTree>()
                .SelectMany(lines => LineSums.WithCarryOver(this, table, lines, lines.Column))
            : [];
}
