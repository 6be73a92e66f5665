using System.Globalization;
using BudgetDisclosure.Core.Completeness;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A completeness indicator in words: its numbers with their unit, and what is missing.</summary>
public sealed record IndicatorView(CompletenessIndicator Indicator)
{
    private const decimal FenPerTenThousand = 1_000_000m;

    public string Result => Indicator switch
    {
        { NotApplicable: { } why } => $"不适用：{why}",
        { Measure: IndicatorMeasure.Days } => Format($"{Indicator.Numerator:0} 天"),
        { Denominator: null } => Format($"{Indicator.Numerator:0} 处"),
        { Measure: IndicatorMeasure.Fen } => Format($"{InTenThousand(Indicator.Numerator)} / {InTenThousand(Indicator.Denominator)} 万元{Share}"),
        _ => Format($"{Indicator.Numerator:0} / {Indicator.Denominator:0}{Share}"),
    };

    /// <summary>The parts that are not there; empty where all are.</summary>
    public string Missing => string.Join('、', Indicator.Parts.Where(part => !part.IsThere).Select(part => part.Name));

    private string Share => Indicator.Share is { } share ? Format($"（{share * 100:0.0}%）") : "";

    private static string InTenThousand(decimal? fen) => Format($"{fen / FenPerTenThousand:#,0.00}");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
