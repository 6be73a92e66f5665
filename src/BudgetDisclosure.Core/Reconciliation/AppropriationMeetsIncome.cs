using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R10: the first table's appropriation is the income of the year in the appropriation table.</summary>
internal sealed class AppropriationMeetsIncome : Rule
{
    public override string Code => "R10";

    public override string Title => "财政拨款收入两表一致";

    public override string Statement => "收支总表的财政拨款收入等于财政拨款收支总表的本年收入。";

    public override string Applies => "两张表都印有财政拨款收入时核对；缺其中一张表则无法核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("income-expenditure") is not { } first || LineTree.Of(first, Side.Income) is not { } lines
            || books.Ledger.Table("appropriation") is not { } table || LineTree.Of(table, Side.Income) is not { } appropriated
            || appropriated.YearFigure(appropriated.Column) is not { } found)
        {
            return [];
        }
        return Appropriated.Of(lines) switch
        {
            [] => [],
            [var whole] => [Arithmetic.Equal(this, "财政拨款收入", found, whole)],
            var budgets => [Arithmetic.Sum(this, "财政拨款收支总表的本年收入与收支总表各本预算拨款之和", found, budgets)],
        };
    }
}
