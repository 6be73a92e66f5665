using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R36: what is printed now as last year's is what was published last year.</summary>
internal sealed class LastYearAsPrintedThen : Rule
{
    public override string Code => "R36";

    public override string Title => "上年数与上年公开的一致";

    public override string Statement => "本年公开中印出的上年预算数，等于上年公开时的同一项。";

    public override string Applies => "本站存有同一单位上一年度的公开、且本年印有上年预算数时核对；印的是上年执行数的不核对。";

    public override string Remedy => "请与上年公开的同一项核对；口径调整造成的，请在说明中写明。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (!books.IsOwn || books.Neighbours.LastYear is not { } before)
            return [];
        var then = Ledger.Of(before)[0];
        return books.Ledger.Tables.SelectMany(table => table.Amounts
            .Where(figure => figure.Place!.Value.Measure == Measure.LastYear && figure.IsPrinted && IsPlanned(table, figure))
            .Select(figure => Then(then, figure.Place!.Value) is { IsPrinted: true } printed
                ? Arithmetic.Equal(this, "上年数与上年公开", printed, figure) : null).OfType<Check>());
    }

    /// <summary>上年执行数 and 上年决算数 are not what was budgeted.</summary>
    private static bool IsPlanned(LedgerTable table, Figure figure)
    {
        var header = string.Concat(table.Table.Columns[figure.Cell!.Value.Column].Header);
        return !header.Contains("执行") && !header.Contains("决算");
    }

    private static Figure? Then(Ledger then, Coordinate now)
    {
        var subject = now.Table == "three-public-changes" ? "three-public" : LedgerTable.SubjectOf(now.Table);
        if (now.Code is { } code)
            return then.Code(subject, code, Measure.Total, now.Fund);
        return now.Line is { Length: > 0 } line ? then.Line(subject, line, now.Side, Measure.Total, now.Fund) : null;
    }
}
