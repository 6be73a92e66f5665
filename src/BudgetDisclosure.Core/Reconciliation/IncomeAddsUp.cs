using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R02: the first table's income is what its lines add up to; parts add up to their line.</summary>
internal sealed class IncomeAddsUp : Rule
{
    public override string Code => "R02";

    public override string Title => "收入合计等于各项收入之和";

    public override string Statement => "收支总表的本年收入合计（未印该行时为收入总计）等于各项收入之和，其中数不重复计算。";

    public override string Applies => "收支总表印有收入合计和各项收入时核对；缺表或缺合计则无法核对。";

    public override IEnumerable<Check> Run(Books books) =>
        books.Ledger.Table("income-expenditure") is { } table && LineTree.Of(table, Side.Income) is { } lines
            ? LineSums.OfTheYear(this, table, lines, lines.Column).Concat(LineSums.OfParts(this, table, lines, lines.Column))
            : [];
}
