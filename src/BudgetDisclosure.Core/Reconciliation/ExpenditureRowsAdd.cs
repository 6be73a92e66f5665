namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R08: in every row of the expenditure table, the total is what the kinds of expenditure add up to.</summary>
internal sealed class ExpenditureRowsAdd : Rule
{
    public override string Code => "R08";

    public override string Title => "支出总表每行合计等于各类支出之和";

    public override string Statement => "支出总表每一行的合计等于基本支出、项目支出、上缴上级支出、经营支出和对附属单位补助支出之和。";

    public override string Applies => "支出总表印有合计、基本支出和项目支出时逐行核对；缺表则无法核对。";

    public override IEnumerable<Check> Run(Books books) =>
        books.Ledger.Table("expenditure") is { } table ? RowSums.Of(this, table, ColumnSums.Of(table)) : [];
}
