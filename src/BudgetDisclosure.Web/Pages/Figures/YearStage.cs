using System.Globalization;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Web.Pages.Figures;

/// <summary>A year's budgets or final accounts.</summary>
public readonly record struct YearStage(int Year, Stage Stage)
{
    private const string YearParameter = "year";
    private const string StageParameter = "stage";

    /// <summary><c>?year=2024</c>, with <c>&amp;stage=final</c> for final accounts.</summary>
    public string Query => $"?{YearParameter}={Year}{(Stage == Stage.Final ? $"&{StageParameter}={Stage.Slug()}" : "")}";

    /// <summary>2024 年预算.</summary>
    public string InWords => $"{Year} 年{Stage.Printed()}";

    public YearStage LastYear => this with { Year = Year - 1 };

    /// <summary>True where the address asks for a year or a stage.</summary>
    public static bool IsIn(IQueryCollection query) => query.ContainsKey(YearParameter) || query.ContainsKey(StageParameter);

    /// <summary>What the address asks for; without a year the newest, without a stage budgets where the year has them.</summary>
    /// <param name="there">What there is.</param>
    /// <returns>Null where the address asks for what is not there.</returns>
    public static YearStage? Asked(IQueryCollection query, IReadOnlyCollection<YearStage> there)
    {
        int? year = null;
        Stage? stage = null;
        if (query.TryGetValue(YearParameter, out var yearText))
        {
            if (!int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            year = number;
        }
        if (query.TryGetValue(StageParameter, out var stageText) && (stage = Stages.TryParse(stageText.ToString())) is null)
            return null;
        var found = there.Where(one => (year is null || one.Year == year) && (stage is null || one.Stage == stage)).ToList();
        return found.Count == 0 ? null : found.OrderByDescending(one => one.Year).ThenBy(one => one.Stage).First();
    }
}
