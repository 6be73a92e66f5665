namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R13: in every row of the tables by budget, the total is basic and project expenditure.</summary>
internal sealed class GeneralRowsAdd : Rule
{
    public override string Code => "R13";

    public override string Title => "拨款支出表每行合计等于基本支出加项目支出";

    public override string Statement => "一般公共预算（以及政府性基金、国有资本经营预算）支出表每一行的合计等于基本支出与项目支出之和。";

    public override string Applies => "支出表印有合计、基本支出和项目支出时逐行核对；缺表则无法核对。";

    public override IEnumerable<Check> Run(Books books) =>
        Of(books.Ledger.Table("general-expenditure"))
            .Concat(Of(WithMoney(books.Ledger.Table("fund-expenditure"))))
            .Concat(Of(WithMoney(books.Ledger.Table("state-capital-expenditure"))));

    private IEnumerable<Check> Of(LedgerTable? table) => table is null ? [] : RowSums.Of(this, table, ColumnSums.Of(table));

    /// <summary>Most departments have neither fund: their tables are empty, and nothing in them is worth a line.</summary>
    private static LedgerTable? WithMoney(LedgerTable? table) => table?.Amounts.Any(figure => figure.IsSome) == true ? table : null;
}
