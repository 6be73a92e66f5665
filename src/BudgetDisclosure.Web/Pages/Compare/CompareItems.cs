using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Web.Pages.Figures;

namespace BudgetDisclosure.Web.Pages.Compare;

/// <summary>A row of the comparison: which key figure it is, and which of its amounts.</summary>
/// <param name="Level">0 for a whole, 1 and 2 for its parts.</param>
/// <param name="Instead">The subject that is asked where a disclosure has no such table.</param>
public sealed record CompareItem(
    string Key, string Name, int Level, string Subject, string Code, Func<KeyFigure, long?> Amount,
    string? Instead = null)
{
    /// <summary>True where the figure's outcome speaks of this very amount.</summary>
    public bool IsTotal { get; init; }

    /// <summary>What is compared with the year before.</summary>
    public bool HasChange => Level == 0;

    /// <summary>Null where the disclosure has no such row.</summary>
    public KeyFigure? In(IReadOnlyDictionary<(string Subject, string Code), KeyFigure> figures) =>
        figures.GetValueOrDefault((Subject, Code))
        ?? (Instead is null ? null : figures.GetValueOrDefault((Instead, Code)));
}

/// <summary>The rows of the comparison, in order.</summary>
public static class CompareItems
{
    public const string Spending = "spending";
    public const string ThreePublic = "three-public";

    private const string Whole = "";

    private static readonly CompareItem[] OfSpending =
    [
        new("expenditure", "支出合计", 0, KeySubjects.Function, Whole, figure => figure.Total, KeySubjects.Expenditure)
        {
            IsTotal = true,
        },
        new("basic", "基本支出", 1, KeySubjects.Function, Whole, figure => figure.Basic),
        new("personnel", "其中：人员经费", 2, KeySubjects.Economic, Whole, figure => figure.Personnel),
        new("operating", "其中：公用经费", 2, KeySubjects.Economic, Whole, figure => figure.Operating),
        new("project", "项目支出", 1, KeySubjects.Function, Whole, figure => figure.Project),
    ];

    private static readonly CompareItem[] OfThreePublic =
    [
        .. ThreePublicModel.Codes.Select(code => new CompareItem(
            $"{ThreePublic}.{code}", CodeNames.Of(KeySubjects.ThreePublic, code, 0),
            code == "total" ? 0 : code.Contains('.') ? 2 : 1, KeySubjects.ThreePublic, code, figure => figure.Total)
            { IsTotal = true }),
    ];

    /// <summary>The values of <c>show</c>.</summary>
    public static IReadOnlyList<(string Key, string Name)> Groups { get; } =
        [(Spending, "支出"), (ThreePublic, "“三公”经费")];

    public static IReadOnlyList<CompareItem> Of(string? show) => show switch
    {
        Spending => OfSpending,
        ThreePublic => OfThreePublic,
        _ => [.. OfSpending, .. OfThreePublic],
    };
}
