using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Completeness;

/// <summary>How deep the money is itemised.</summary>
internal static class DetailIndicators
{
    private const int ItemDigits = 7;
    private const int EconomicGroupDigits = 5;

    private static readonly (string Line, string Name)[] ThreePublicLines =
    [
        ("abroad", "因公出国（境）费"), ("vehicle.purchase", "公务用车购置费"),
        ("vehicle.running", "公务用车运行费"), ("reception", "公务接待费"),
    ];

    public static CompletenessIndicator Items(Ledger ledger)
    {
        var indicator = new CompletenessIndicator("items", "支出细到项", "支出总额里，按功能分类列到“项”的金额。");
        var table = ledger.Table("expenditure") ?? ledger.Table("general-expenditure");
        return ShareOfCodes(indicator, ledger, table, Measure.Total, ItemDigits, "没有支出总表，或表里没有合计。");
    }

    public static CompletenessIndicator EconomicGroups(Ledger ledger)
    {
        var indicator = new CompletenessIndicator("economic-groups", "基本支出细到款", "基本支出里，按经济分类列到“款”的金额。");
        return ShareOfCodes(indicator, ledger, ledger.Table("basic-expenditure"), Measure.Basic, EconomicGroupDigits,
            "没有基本支出表，或表里没有合计。");
    }

    /// <summary>The three items, vehicles in two: each has a place of its own, whatever stands in it.</summary>
    public static CompletenessIndicator ThreePublic(Ledger ledger)
    {
        var indicator = new CompletenessIndicator("three-public-split", "“三公”经费分项", "“三公”经费应分列的四项里，表中分列的项数。");
        if (ledger.Table("three-public") is not { } table)
            return indicator with { NotApplicable = "没有“三公”经费表。" };
        var lines = table.Amounts.Select(figure => figure.Place!.Value.Line).ToHashSet(StringComparer.Ordinal);
        return CompletenessIndicators.OfParts(indicator, ThreePublicLines.Select(item => new IndicatorPart(item.Name, lines.Contains(item.Line))));
    }

    private static CompletenessIndicator ShareOfCodes(
        CompletenessIndicator indicator, Ledger ledger, LedgerTable? table, Measure measure, int digits, string missing)
    {
        var total = table is null ? null : ledger.Line(table.Subject, Lines.Total, measure: measure) ?? SumOfClasses(table, measure);
        if (table is null || total is not { } whole || whole is not { IsPrinted: true, Value: > 0 })
            return indicator with { NotApplicable = missing };
        return indicator with
        {
            Measure = IndicatorMeasure.Fen,
            Numerator = Math.Min(whole.Value, SumOf(table, measure, digits)),
            Denominator = whole.Value,
        };
    }

    /// <summary>Two tables side by side print totals of their blocks and none of all.</summary>
    private static Figure? SumOfClasses(LedgerTable table, Measure measure) =>
        table.Amounts.FirstOrDefault(figure => figure.IsPrinted) is { } any ? any with { Value = SumOf(table, measure, 3) } : null;

    private static decimal SumOf(LedgerTable table, Measure measure, int digits) => table.Amounts
        .Where(figure => figure.Place is { } place && place.Measure == measure && place.Code?.Length == digits)
        .Sum(figure => figure.Value);
}
