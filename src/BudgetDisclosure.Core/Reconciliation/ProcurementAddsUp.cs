using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R28: the procurement table adds up in rows and columns, and no purchase is more than its project has.</summary>
internal sealed class ProcurementAddsUp : Rule
{
    public override string Code => "R28";

    public override string Title => "政府采购预算相加";

    public override string Statement => "政府采购预算的合计等于各行之和，每行的金额等于各资金来源之和，每项采购不大于所属项目的预算。";

    public override string Applies => "采购表印有金额，或者说明写出货物、工程、服务三项时核对；空表无法核对。";

    public override IEnumerable<Check> Run(Books books) =>
        books.Ledger.Table("procurement") is { } table
            ? RowSums.Of(this, table, ColumnSums.Of(table)).Concat(Columns(table)).Concat(WithinProjects(table)).Concat(Text(books)) : Text(books);

    private IEnumerable<Check> Text(Books books) => ProcurementInText.Checks(this, books.Narrative);

    private IEnumerable<Check> Columns(LedgerTable table)
    {
        var rows = Enumerable.Range(0, table.Rows.Count).Select(row => (Row: row, Kind: KindOf(table, row))).ToList();
        var total = rows.Find(row => row.Kind == RowKind.Total);
        var subtotals = rows.FindAll(row => row.Kind == RowKind.Subtotal);
        var items = rows.FindAll(row => row.Kind == RowKind.Item);
        foreach (var column in table.Columns.Where(column => column.Measure is not (Measure.UnitPrice or Measure.Project)
            && table.Amounts.Any(figure => figure.Cell!.Value.Column == column.Index && figure.IsPrinted)))
        {
            if (total.Kind == RowKind.Total && items.Count > 0)
                yield return Sum(table, column, total.Row, items.ConvertAll(row => row.Row));
            if (total.Kind == RowKind.Total && subtotals.Count > 1)
                yield return Sum(table, column, total.Row, subtotals.ConvertAll(row => row.Row));
            if (subtotals is [var only] && items.Count > 0)
                yield return Sum(table, column, only.Row, items.ConvertAll(row => row.Row));
        }
    }

    private Check Sum(LedgerTable table, AmountColumn column, int whole, List<int> rows)
    {
        var subject = $"{table.NameOf(whole)}的{column.Header}与各行之和";
        return Arithmetic.Sum(this, subject, table[whole, column.Index]!, rows.ConvertAll(row => table[row, column.Index]!)).UnlessTwice(this);
    }

    private IEnumerable<Check> WithinProjects(LedgerTable table)
    {
        if (table.Column(Measure.Project, Fund.All) is not { } budget || table.Column(Measure.Total, Fund.All) is not { } total)
            return [];
        return Enumerable.Range(0, table.Rows.Count)
            .Where(row => table[row, budget.Index]!.IsSome && table[row, total.Index]!.IsSome)
            .Select(row => Arithmetic.AtMost(this, "采购金额不大于项目预算", table[row, total.Index]!, table[row, budget.Index]!));
    }

    private static RowKind KindOf(LedgerTable table, int row)
    {
        var name = LabelText.Key(table.NameOf(row));
        if (name is "合计" or "总计")
            return RowKind.Total;
        if (name.EndsWith("小计", StringComparison.Ordinal) || name.EndsWith("合计", StringComparison.Ordinal))
            return RowKind.Subtotal;
        return table.Columns.Any(column => !table[row, column.Index]!.IsBlank) ? RowKind.Item : RowKind.Empty;
    }

    private enum RowKind
    {
        Empty,
        Total,
        Subtotal,
        Item,
    }
}
