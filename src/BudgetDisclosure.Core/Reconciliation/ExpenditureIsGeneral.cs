using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R16: where all money is general appropriation, the expenditure table is the general one, cell by cell.</summary>
internal sealed class ExpenditureIsGeneral : Rule
{
    private static readonly Measure[] Measures = [Measure.Total, Measure.Basic, Measure.Personnel, Measure.Operating, Measure.Project];

    public override string Code => "R16";

    public override string Title => "支出总表与一般公共预算支出表逐格一致";

    public override string Statement => "全部收入都是一般公共预算财政拨款的，支出总表与一般公共预算支出表的同一科目、同一栏相等。";

    public override string Applies => "只在收支总表和财政拨款收支总表表明没有其他资金和结转时核对；有其他资金时两表本来就不相等，不核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("expenditure") is not { } all || books.Ledger.Table("general-expenditure") is not { } general)
            return [];
        var (isKnown, other) = GeneralMoney.Of(books.Ledger);
        if (other is not null)
            return [Arithmetic.NotCheckable(this, $"{Title}：另有{Arithmetic.Printed(other)}，不是一般公共预算财政拨款，两表不必相等。", [other])];
        return isKnown ? Cells(all, general) : [];
    }

    private IEnumerable<Check> Cells(LedgerTable all, LedgerTable general)
    {
        foreach (var measure in Measures)
        {
            if (all.Column(measure, Fund.All) is not { } left || general.Column(measure, Fund.General) is not { } right)
                continue;
            if (all.Tree.TotalOf(left) is { } total && general.Tree.TotalOf(right) is { } same && !(total.IsBlank && same.IsBlank))
                yield return Arithmetic.Equal(this, $"合计的{left.Header}", total, same);
            foreach (var row in all.Tree.Coded.Where(row => all.Tree.Find(row.Code!) is not null))
            {
                if (general.Tree.Find(row.Code!) is { } other && all.Tree[row, left] is { } one && general.Tree[other, right] is { } two
                    && !(one.IsBlank && two.IsBlank))
                {
                    yield return Arithmetic.Equal(this, $"{row.Code}{row.Name}的{left.Header}", one, two);
                }
            }
        }
    }
}
