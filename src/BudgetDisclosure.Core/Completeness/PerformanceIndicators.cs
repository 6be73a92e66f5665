using System.Globalization;
using System.Text.RegularExpressions;
using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Tables;
using Programme = BudgetDisclosure.Core.Facts.Programme;

namespace BudgetDisclosure.Core.Completeness;

/// <summary>How much project money has performance goals, and how many indicators say what is to be reached.</summary>
internal static partial class PerformanceIndicators
{
    /// <summary>Money of the programmes of all project expenditure; stated in the text where no table prints it.</summary>
    public static CompletenessIndicator Coverage(Disclosure disclosure, Ledger ledger)
    {
        var indicator = new CompletenessIndicator("performance", "绩效目标覆盖", "项目支出里，列入绩效目标表的金额。");
        var programmes = Of<Programme>(disclosure);
        if (programmes.TrueForAll(programme => programme.Budget is null))
            return indicator with { NotApplicable = "没有绩效目标表，或表里没有预算数。" };
        if (ProjectMoney(disclosure, ledger) is not { } project || project == 0)
            return indicator with { NotApplicable = "没有印出项目支出。" };
        var covered = programmes.Sum(programme => programme.Budget ?? 0);
        return indicator with { Measure = IndicatorMeasure.Fen, Numerator = covered, Denominator = project };
    }

    public static CompletenessIndicator WithValue(Disclosure disclosure)
    {
        var indicator = new CompletenessIndicator("indicators", "绩效指标有值", "绩效指标里，写明指标值或评价标准的个数。");
        var all = Of<Indicator>(disclosure);
        return all.Count == 0 ? indicator with { NotApplicable = "没有绩效指标。" }
            : indicator with { Numerator = all.Count(HasValue), Denominator = all.Count };
    }

    private static bool HasValue(Indicator indicator) =>
        (indicator.Target ?? indicator.Excellent ?? indicator.Good ?? indicator.Fair ?? indicator.Poor) is not null;

    private static List<T> Of<T>(Disclosure disclosure) => [.. disclosure.Tables
        .Where(table => table is { Slug: "performance", Withheld: false, Scope: null })
        .SelectMany(table => PerformanceFacts.Of(new(table, 1, disclosure.Stage, new("", 0, Guid.Empty)))).OfType<T>()];

    private static decimal? ProjectMoney(Disclosure disclosure, Ledger ledger)
    {
        var figure = ledger.Line("expenditure", Lines.Total, measure: Measure.Project)
            ?? ledger.Line("general-expenditure", Lines.Total, measure: Measure.Project);
        return figure is { IsPrinted: true } ? figure.Value : Stated(disclosure);
    }

    private static decimal? Stated(Disclosure disclosure) => disclosure.Sections.Where(section => section.Kind == SectionKind.Arrangement)
        .SelectMany(section => section.Paragraphs).Select(paragraph => ProjectWords().Match(paragraph.Text)).Where(match => match.Success)
        .Select(match => (decimal?)(decimal.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture) * AmountUnit.TenThousandYuan.FenPerUnit()))
        .FirstOrDefault();

    [GeneratedRegex("项目支出(预算)?(为|安排)?[ 　]*(?<amount>[0-9]{1,9}(\\.[0-9]{1,6})?)万元", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex ProjectWords();
}
