using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R30: in every column of the units table, the total is what the units add up to.</summary>
internal sealed class UnitsAddUp : Rule
{
    public override string Code => "R30";

    public override string Title => "部门基本情况表合计等于各单位之和";

    public override string Statement => "部门基本情况表合计行的车辆、编制、在职、离退休人数，等于各单位之和。";

    public override string Applies => "表中印有合计行和各单位人数时逐栏核对；没有合计行或整栏空白则无法核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("units") is not { } table || TotalRow(table) is not { } total)
            return [];
        return Enumerable.Range(0, table.Table.Columns.Count).Where(column => table.Described(column) is { Kind: ColumnKind.Count })
            .Select(column => Column(table, total, column)).OfType<Check>();
    }

    /// <summary>The row named 合计; null where there is none.</summary>
    internal static int? TotalRow(LedgerTable table)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (LabelText.Key(table.NameOf(row)) is "合计" or "总计")
                return row;
        }
        return null;
    }

    private Check? Column(LedgerTable table, int total, int column)
    {
        var units = Enumerable.Range(0, table.Rows.Count)
            .Where(row => row != total && !LabelText.Key(table.NameOf(row)).EndsWith("小计", StringComparison.Ordinal))
            .Select(row => table[row, column]!).ToList();
        var subject = $"{string.Join(' ', table.Table.Columns[column].Header)}合计与各单位之和";
        return units.Append(table[total, column]!).All(figure => figure.IsBlank) ? null
            : Arithmetic.Sum(this, subject, table[total, column]!, units).UnlessTwice(this);
    }
}
