using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R03: the first table's expenditure is what its classes add up to, in every column.</summary>
internal sealed class ExpenditureAddsUp : Rule
{
    public override string Code => "R03";

    public override string Title => "支出合计等于各类支出之和";

    public override string Statement => "收支总表的本年支出合计（未印该行时为支出总计）等于各类支出之和；分栏的，合计等于基本支出与项目支出之和。";

    public override string Applies => "收支总表印有支出合计和各类支出时核对；缺表或缺合计则无法核对。";

    public override IEnumerable<Check> Run(Books books) =>
        books.Ledger.Table("income-expenditure") is { } table
            ? table.Columns.Where(IsOfExpenditure).SelectMany(column => Of(table, column))
                .Concat(RowSums.Of(this, table, [.. ColumnSums.Of(table).Where(sum => IsOfExpenditure(sum.Total))]))
            : [];

    private static bool IsOfExpenditure(AmountColumn column) =>
        column is { Side: Side.Expenditure, IsPaired: false, Line: null, LinePrefix: null or "economic." };

    private IEnumerable<Check> Of(LedgerTable table, AmountColumn column)
    {
        var lines = table.LinesOf(column);
        return LineSums.OfTheYear(this, table, lines, column).Concat(LineSums.OfParts(this, table, lines, column));
    }
}
