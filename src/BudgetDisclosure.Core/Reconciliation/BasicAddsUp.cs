namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R15: the table of basic expenditure adds up in rows and by code.</summary>
internal sealed class BasicAddsUp : Rule
{
    public override string Code => "R15";

    public override string Title => "基本支出表逐行逐级相加";

    public override string Statement => "基本支出表每一行的合计等于人员经费与公用经费之和，合计等于各类之和，类等于其下各款之和。";

    public override string Applies => "印有人员、公用两栏的逐行核对，印有下级科目的逐级核对；缺表则无法核对。";

    public override IEnumerable<Check> Run(Books books) => books.Ledger.Table("basic-expenditure") is { } table
        ? RowSums.Of(this, table, ColumnSums.Of(table)).Concat(TreeSums.Of(this, table)) : [];
}
