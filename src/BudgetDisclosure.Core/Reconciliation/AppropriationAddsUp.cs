using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R11: the appropriation table adds up in rows and columns, and its two sides meet.</summary>
internal sealed class AppropriationAddsUp : Rule
{
    public override string Code => "R11";

    public override string Title => "财政拨款收支总表平衡";

    public override string Statement => "财政拨款收支总表每一行的合计等于三本预算之和，每一边的总计等于各项与结转之和，收入总计等于支出总计。";

    public override string Applies => "财政拨款收支总表印有相应的行和栏时核对；缺表则无法核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("appropriation") is not { } table || LineTree.Of(table, Side.Income) is not { } incomes
            || LineTree.Of(table, Side.Expenditure) is not { } expenditures)
        {
            return [];
        }
        return Meet(incomes, expenditures).Concat(RowSums.Of(this, table, ColumnSums.Of(table))).Concat(
            table.Columns.Where(column => column is { IsPaired: false, Line: null, LinePrefix: null })
                .SelectMany(column => Sides(table, column)));
    }

    private IEnumerable<Check> Meet(LineTree incomes, LineTree expenditures) =>
        incomes[incomes.Whole] is { } income && expenditures[expenditures.Whole] is { } expenditure
            ? [Arithmetic.Equal(this, "财政拨款收入总计与支出总计", income, expenditure)] : [];

    private IEnumerable<Check> Sides(LedgerTable table, AmountColumn column)
    {
        var lines = table.LinesOf(column);
        return LineSums.OfTheYear(this, table, lines, column)
            .Concat(LineSums.OfParts(this, table, lines, column)).Concat(LineSums.WithCarryOver(this, table, lines, column));
    }
}
