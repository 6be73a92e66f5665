namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R09: in every amount column of the tables by function, total = 类, 类 = 款, 款 = 项.</summary>
internal sealed class CodesAddUp : Rule
{
    private static readonly string[] Subjects =
        ["income", "expenditure", "general-expenditure", "fund-expenditure", "state-capital-expenditure"];

    public override string Code => "R09";

    public override string Title => "功能科目逐级相加";

    public override string Statement => "按功能分类列示的各表，合计等于各类之和，类等于其下各款之和，款等于其下各项之和。";

    public override string Applies => "印有下级科目的行逐栏核对；没有科目行的表、编码不能识别的行无法核对。";

    public override IEnumerable<Check> Run(Books books) =>
        Subjects.Select(books.Ledger.Table).OfType<LedgerTable>().SelectMany(table => TreeSums.Of(this, table));
}
