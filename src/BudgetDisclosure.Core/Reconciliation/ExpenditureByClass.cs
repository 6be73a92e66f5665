using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R06: the first table's expenditure is that of the expenditure table, class by class.</summary>
internal sealed class ExpenditureByClass : Rule
{
    public override string Code => "R06";

    public override string Title => "收支总表的支出与支出总表一致";

    public override string Statement => "收支总表的支出合计和每一类支出，等于支出总表的合计和同一类；分栏的，项目支出也相等。";

    public override string Applies => "两张表都印有的类逐类核对，类名按当年科目对应编码；缺其中一张表则无法核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("income-expenditure") is not { } first || LineTree.Of(first, Side.Expenditure) is not { } lines
            || books.Ledger.Table("expenditure") is not { } expenditure)
        {
            yield break;
        }
        var pairs = ClassPairs.Of(lines, expenditure.Tree, books.Disclosure.Year);
        foreach (var column in first.Columns.Where(column =>
            column is { Side: Side.Expenditure, IsPaired: false, Line: null, LinePrefix: null }
            && column.Measure is Measure.Total or Measure.Basic or Measure.Project))
        {
            if (expenditure.Column(column.Measure, Fund.All) is not { } same)
                continue;
            foreach (var check in lines.MeetTotal(this, $"{same.Header}的合计", column, expenditure.Tree.TotalOf(same)))
                yield return check;
            foreach (var check in pairs.Check(this, $"收支总表与支出总表的{same.Header}", lines, column, expenditure.Tree, same))
                yield return check;
        }
    }
}
