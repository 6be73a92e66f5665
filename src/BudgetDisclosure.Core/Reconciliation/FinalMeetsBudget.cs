using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>
/// R37: the budget printed in final accounts is the budget that was published, and percentages of tables are what they say.
/// </summary>
internal sealed class FinalMeetsBudget : Rule
{
    private static readonly string[] Items =
        ["total", "abroad", "vehicle", "vehicle.purchase", "vehicle.running", "reception"];

    public override string Code => "R37";

    public override string Title => "决算中的预算数与公开的预算一致，表中百分比相符";

    public override string Statement => "“三公”经费决算表的预算数等于同年预算公开的同一项；表中的增减百分比等于增减除以上年数，上年数为 0 时没有百分比。";

    public override string Applies => "本站存有同一单位同年预算时核对预算数；表中同时印有上年数、增减数和百分比时核对百分比。";

    public override string Source => "部门决算公开表式";

    public override IEnumerable<Check> Run(Books books) =>
        Planned(books).Concat(books.Ledger.Tables.SelectMany(Percentages));

    private IEnumerable<Check> Planned(Books books)
    {
        if (books.Ledger.Stage != Stage.Final || books.Ledger.Table("three-public") is not { } table
            || Budgeted(table) is not { IsBlank: false } printed)
        {
            return [];
        }
        if (!books.IsOwn || books.Neighbours.Budget is not { } budget)
        {
            var figures = Items.Select(item => printed[item]).OfType<Figure>().Where(figure => figure.IsPrinted).ToList();
            return [Arithmetic.NotCheckable(this, "本站没有存同年的预算，“三公”经费决算表的预算数无从对照。", figures)];
        }
        return Ledger.Of(budget)[0].Table("three-public") is { } published && Budgeted(published) is { } then
            ? Items.Select(item => printed[item] is { IsPrinted: true } found && then[item] is { } expected
                ? Arithmetic.Equal(this, "“三公”经费决算表的预算数与公开的预算", expected, found) : null).OfType<Check>()
            : [];
    }

    private static ThreePublicItems? Budgeted(LedgerTable table) => ThreePublicItems.Of(table)
        .FirstOrDefault(set => set.Stage == Stage.Budget && set.Measure == Measure.Total && set.Fund == table.OwnFund);

    /// <summary>A column of percentages beside last year's figures and the changes.</summary>
    private IEnumerable<Check> Percentages(LedgerTable table)
    {
        var rate = table.Table.Columns.ToList().FindIndex(column => column.Key == "change-rate");
        if (rate < 0 || table.Columns.FirstOrDefault(column => column.Measure == Measure.LastYear) is not { } last
            || table.Columns.FirstOrDefault(column => column.Measure == Measure.Change) is not { } change)
        {
            yield break;
        }
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (table[row, rate] is { IsPrinted: true } rated && InPerCent(rated) is { } printed
                && table[row, last.Index] is { IsPrinted: true } before
                && table[row, change.Index] is { IsPrinted: true } difference)
            {
                yield return Arithmetic.Percentage(this, "增减百分比", printed, difference, before);
            }
        }
    }

    /// <summary>The percentage with the digits that it prints.</summary>
    private static Figure? InPerCent(Figure rate)
    {
        if (AmountText.Read(rate.Text, out var number) != AmountTextKind.Number)
            return null;
        var digit = 1m;
        for (var i = 0; i < number.Decimals; i++)
            digit /= 10;
        return rate with { Value = number.Value, Digit = digit, UnitName = number.IsPercentage ? "" : "%" };
    }
}
