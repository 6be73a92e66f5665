namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R07: in every row of the income table, the total is what its sources add up to.</summary>
internal sealed class IncomeRowsAdd : Rule
{
    public override string Code => "R07";

    public override string Title => "收入总表每行合计等于各来源之和";

    public override string Statement => "收入总表每一行的合计等于各项收入来源之和，其中数不重复计算。";

    public override string Applies => "收入总表印有合计栏和来源栏时逐行核对；缺表则无法核对。";

    public override IEnumerable<Check> Run(Books books) =>
        books.Ledger.Table("income") is { } table ? RowSums.Of(this, table, ColumnSums.Of(table)) : [];
}
