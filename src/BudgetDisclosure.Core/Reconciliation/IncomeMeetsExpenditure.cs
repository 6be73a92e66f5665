using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R01: the first table's two sides meet, carry-over included.</summary>
internal sealed class IncomeMeetsExpenditure : Rule
{
    public override string Code => "R01";

    public override string Title => "收入总计等于支出总计";

    public override string Statement => "收支总表的收入总计（含上年结转）等于支出总计（含年末结转）。";

    public override string Applies => "收支总表印有收入总计和支出总计时核对；缺表或缺其中一项则无法核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("income-expenditure") is { } table
            && LineTree.Of(table, Side.Income) is { } incomes && incomes[incomes.Whole] is { } income
            && LineTree.Of(table, Side.Expenditure) is { } expenditures
            && expenditures[expenditures.Whole] is { } expenditure)
        {
            yield return Arithmetic.Equal(this, "收入总计与支出总计", income, expenditure);
        }
    }
}
