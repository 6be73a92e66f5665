using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Completeness;

/// <summary>The indicators of a disclosure, always all of them, in one order.</summary>
public static class CompletenessIndicators
{
    /// <summary>A disclosure must be out so many days after the approval.</summary>
    public const int DaysAllowed = 20;

    /// <param name="checks">A run of the rules over the same disclosure.</param>
    public static IReadOnlyList<CompletenessIndicator> Of(Disclosure disclosure, IReadOnlyList<Check> checks, StoredFacts stored)
    {
        var ledger = Ledger.Of(disclosure)[0];
        return
        [
            Timeliness(disclosure),
            Tables(disclosure),
            DetailIndicators.Items(ledger),
            DetailIndicators.EconomicGroups(ledger),
            Parts(disclosure),
            DetailIndicators.ThreePublic(ledger),
            CheckIndicators.Reasons(checks),
            CheckIndicators.Approved(checks),
            CheckIndicators.RulesHolding(checks),
            PerformanceIndicators.Coverage(disclosure, ledger),
            PerformanceIndicators.WithValue(disclosure),
            Readable(stored),
            Units(stored),
            BothStages(stored),
            CheckIndicators.LeftOvers(checks),
        ];
    }

    private static CompletenessIndicator Timeliness(Disclosure disclosure)
    {
        var indicator = new CompletenessIndicator("days", "批复后几天公开", $"财政部门批复之日起到首次公开的天数，应不超过 {DaysAllowed} 天。")
        {
            Measure = IndicatorMeasure.Days,
        };
        return disclosure is { ApprovedOn: { } approved, FirstPublishedOn: { } published } && published >= approved
            ? indicator with { Numerator = published.DayNumber - approved.DayNumber, Denominator = DaysAllowed }
            : indicator with { NotApplicable = "没有登记批复日期或首次公开日期。" };
    }

    private static CompletenessIndicator Tables(Disclosure disclosure) => OfParts(
        new("tables", "规定的表", "规定公开的表里，文件中有的张数；空表也算有。"),
        RequiredTables.Of(disclosure).Select(table => new IndicatorPart(table.Title, RequiredTables.IsIn(disclosure, table))));

    private static CompletenessIndicator Parts(Disclosure disclosure) => OfParts(
        new("parts", "规定的说明", "情况说明应有的部分里，写了的部分数。"),
        RequiredParts.All.Select(part => new IndicatorPart(part.Name, RequiredParts.IsIn(disclosure, part.Kind))));

    private static CompletenessIndicator Readable(StoredFacts stored)
    {
        var indicator = new CompletenessIndicator("machine-readable", "机器可读", "是否提供程序能读的数据文件。");
        return stored.IsMachineReadable is { } isReadable
            ? indicator with { Numerator = isReadable ? 1 : 0, Denominator = 1 }
            : indicator with { NotApplicable = "尚未发布。" };
    }

    private static CompletenessIndicator Units(StoredFacts stored)
    {
        var indicator = new CompletenessIndicator("units", "下属单位公开", "名册所列下属单位里，已公开同一年度的单位数。");
        return stored is { UnitsListed: > 0 and var listed, UnitsPublished: { } published }
            ? indicator with { Numerator = published, Denominator = listed }
            : indicator with { NotApplicable = "名册没有列出下属单位。" };
    }

    private static CompletenessIndicator BothStages(StoredFacts stored)
    {
        var indicator = new CompletenessIndicator("stages", "预算决算都公开", "同一年度的预算和决算，已公开的份数。");
        return stored.HasOtherStage is { } hasOther
            ? indicator with { Numerator = hasOther ? 2 : 1, Denominator = 2 }
            : indicator with { NotApplicable = "尚未发布。" };
    }

    /// <summary>So many parts there of all.</summary>
    internal static CompletenessIndicator OfParts(CompletenessIndicator indicator, IEnumerable<IndicatorPart> parts)
    {
        List<IndicatorPart> all = [.. parts];
        return indicator with { Numerator = all.Count(part => part.IsThere), Denominator = all.Count, Parts = all };
    }
}
