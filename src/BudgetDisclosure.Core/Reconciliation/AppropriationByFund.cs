using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R12: each budget's column of the appropriation table is that budget's own table, class by class.</summary>
internal sealed class AppropriationByFund : Rule
{
    private static readonly (Fund Fund, string Subject)[] Budgets =
    [
        (Fund.General, "general-expenditure"), (Fund.GovernmentFund, "fund-expenditure"), (Fund.StateCapital, "state-capital-expenditure"),
    ];

    public override string Code => "R12";

    public override string Title => "财政拨款收支总表与各本预算支出表一致";

    public override string Statement => "财政拨款收支总表的一般公共预算、政府性基金、国有资本经营预算各栏，合计和每一类等于该本预算支出表的合计和同一类。";

    public override string Applies => "两张表都印有的合计和类逐一核对，两边均为空白的不核对；缺其中一张表则无法核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("appropriation") is not { } table || LineTree.Of(table, Side.Expenditure) is not { } lines)
            return [];
        return Budgets.SelectMany(budget => table.Columns.FirstOrDefault(column => !column.IsPaired && column.Side == Side.Expenditure
                && column.Fund == budget.Fund) is { } column && books.Ledger.Table(budget.Subject) is { } own
            ? Compare(lines, column, own, books.Disclosure.Year) : []);
    }

    private IEnumerable<Check> Compare(LineTree lines, AmountColumn column, LedgerTable own, FiscalYear? year)
    {
        if (own.Column(Measure.Total, own.OwnFund) is not { } total)
            yield break;
        foreach (var check in lines.MeetTotal(this, $"“{own.Table.Title}”的合计", column, own.Tree.TotalOf(total)))
            yield return check;
        var subject = $"财政拨款收支总表与“{own.Table.Title}”";
        foreach (var check in ClassPairs.Of(lines, own.Tree, year).Check(this, subject, lines, column, own.Tree, total))
            yield return check;
    }
}
