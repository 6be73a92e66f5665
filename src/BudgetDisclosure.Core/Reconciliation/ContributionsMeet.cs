using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R20: pensions, occupational annuities and housing funds are usually the same by function and by economic code.</summary>
internal sealed class ContributionsMeet : Rule
{
    private static readonly (string Function, string Economic, string Name)[] Pairs =
        [("2080505", "30108", "养老保险"), ("2080506", "30109", "职业年金"), ("2210201", "30113", "住房公积金")];

    public override string Code => "R20";

    public override string Title => "养老保险、职业年金、住房公积金两种分类一致";

    public override string Statement => "支出总表的机关事业单位基本养老保险缴费、职业年金缴费、住房公积金，通常等于基本支出表的同一项。";

    public override string Applies => "两张表都印有编码与名称相符的行时核对；只作提示，另有资金来源时可以不等。";

    public override Severity Severity => Severity.Hint;

    public override string Remedy => "请核对列出的单元格；确有其他资金来源的，可在说明中写明。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("expenditure") is not { } expenditure || expenditure.Column(Measure.Total, Fund.All) is not { } left
            || books.Ledger.Table("basic-expenditure") is not { } basic
            || basic.Columns.FirstOrDefault(column => column is { IsPaired: false, Measure: Measure.Basic }) is not { } right)
        {
            yield break;
        }
        foreach (var (function, economic, name) in Pairs)
        {
            if (Of(expenditure, function, name, left) is { } one && Of(basic, economic, name, right) is { } two
                && !(one.IsBlank && two.IsBlank))
                yield return Arithmetic.Equal(this, $"{name}的功能科目与经济科目", one, two);
        }
    }

    private static Figure? Of(LedgerTable table, string code, string name, AmountColumn column) =>
        table.Tree.Find(code) is { } row && LabelText.Key(row.Name).Contains(name) ? table.Tree[row, column] : null;
}
