using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Completeness;

/// <summary>The tables that every disclosure must hold, empty or not, in the order of the form.</summary>
/// <remarks>财预〔2016〕143号 names eight for budgets; the ninth, of state capital, is asked for everywhere since 2019.</remarks>
public static class RequiredTables
{
    private const int NinthFrom = 2019;
    private const string Ninth = "state-capital-expenditure";

    private static readonly string[] Budget =
    [
        "income-expenditure", "income", "expenditure", "appropriation", "general-expenditure", "basic-expenditure",
        "fund-expenditure", Ninth, "three-public",
    ];

    private static readonly string[] Final =
    [
        "final-income-expenditure", "final-income", "final-expenditure", "final-appropriation", "final-general-expenditure",
        "final-basic-expenditure", "final-three-public", "final-fund", "final-state-capital",
    ];

    /// <summary>All nine of a stage.</summary>
    public static IReadOnlyList<TableDescription> All(Stage stage) =>
        [.. (stage == Stage.Final ? Final : Budget).Select(slug => TableCatalogue.Find(slug)!)];

    /// <summary>Those that the disclosure's stage and year ask for.</summary>
    public static IReadOnlyList<TableDescription> Of(Disclosure disclosure) => Of(disclosure.Stage, disclosure.Year?.Value);

    /// <summary>How many of those that a stage and year ask for are there.</summary>
    /// <param name="slugs">The names of a disclosure's own tables.</param>
    public static (int There, int Asked) Count(Stage stage, int? year, IEnumerable<string> slugs)
    {
        var subjects = slugs.Select(LedgerTable.SubjectOf).ToHashSet(StringComparer.Ordinal);
        var asked = Of(stage, year);
        return (asked.Count(table => subjects.Contains(LedgerTable.SubjectOf(table.Slug))), asked.Count);
    }

    /// <summary>True where the disclosure holds the table as its own, withheld or not, with or without rows.</summary>
    public static bool IsIn(Disclosure disclosure, TableDescription table)
    {
        var subject = LedgerTable.SubjectOf(table.Slug);
        return disclosure.Tables.Any(one => one.Scope is null && LedgerTable.SubjectOf(one.Slug) == subject);
    }

    private static IReadOnlyList<TableDescription> Of(Stage stage, int? year) =>
        [.. All(stage).Where(table => table.Slug != Ninth || !(year < NinthFrom))];

    /// <summary>True where a table that was kept unrecognised has its title: another finding asks about that one.</summary>
    internal static bool MayBeUnrecognised(Disclosure disclosure, TableDescription table) =>
        disclosure.Unrecognised.Any(kept => TableCatalogue.ByTitle(kept.Title, disclosure.Stage)?.Slug == table.Slug);
}
