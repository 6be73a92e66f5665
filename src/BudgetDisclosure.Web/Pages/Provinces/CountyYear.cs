using BudgetDisclosure.Core;
using BudgetDisclosure.Data;

namespace BudgetDisclosure.Web.Pages.Provinces;

/// <summary>A current publication of a province's year.</summary>
internal sealed record PublishedIn(string County, string Organisation, Stage Stage);

/// <summary>A county in its province's year.</summary>
/// <param name="Obliged">Those that must publish by the year's roster; null where there is no roster.</param>
/// <param name="MissingBudgets">How many of those have not published a budget.</param>
public sealed record CountyYear(
    string Code, string Name, int? Obliged, int Budgets, int FinalAccounts, int MissingBudgets,
    int MissingFinalAccounts)
{
    /// <summary>True where the county has a page for the year.</summary>
    public bool HasYear => Obliged is not null || Budgets + FinalAccounts > 0;

    /// <summary>What its organisations come to in the stage asked for.</summary>
    public CountyTotals Totals { get; init; } = new([], 0);

    /// <summary>The names of those that must publish the stage asked for and have not, in the roster's order.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <param name="roster">The county's roster of the year.</param>
    /// <param name="published">What the county has published of the year.</param>
    /// <param name="units">The county's units with their departments.</param>
    /// <param name="figures">The county's sums of the stage.</param>
    internal static CountyYear Of(
        County county, Stage stage, IReadOnlyList<RosterEntry> roster, IReadOnlyList<PublishedIn> published,
        IReadOnlyDictionary<string, string> units, IReadOnlyList<CountyFigure> figures)
    {
        var obliged = roster.Where(row => !row.Exempt).ToList();
        var (budgets, finals) = (In(Stage.Budget), In(Stage.Final));
        var shown = stage == Stage.Budget ? budgets : finals;
        return new(
            county.Code, county.Name, roster.Count == 0 ? null : obliged.Count, budgets.Count, finals.Count,
            obliged.Count(row => !budgets.Contains(row.Code)), obliged.Count(row => !finals.Contains(row.Code)))
        {
            Totals = new(
                figures, shown.Count(code => !units.TryGetValue(code, out var parent) || !shown.Contains(parent))),
            Missing =
            [
                .. obliged.Where(row => !shown.Contains(row.Code)).OrderBy(row => row.Position).Select(row => row.Name),
            ],
        };

        HashSet<string> In(Stage one) =>
            published.Where(row => row.Stage == one).Select(row => row.Organisation).ToHashSet(StringComparer.Ordinal);
    }
}
