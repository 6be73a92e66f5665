using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Web.Pages.Figures;

namespace BudgetDisclosure.Web.Pages.Departments.Details;

/// <summary>A line of two years of the same stage, with an amount in both.</summary>
public sealed record ChangedLine(string Name, KeyFigure Now, KeyFigure Before)
{
    public long Difference => Now.Total!.Value - Before.Total!.Value;
}

/// <summary>What changed most against the year that was published before, of the same stage.</summary>
/// <param name="New">Function lines that the year before does not have.</param>
/// <param name="Gone">Function lines that this year does not have.</param>
public sealed record Changes(
    YearStage Before, IReadOnlyList<ChangedLine> Functions, IReadOnlyList<KeyFigure> New, IReadOnlyList<KeyFigure> Gone,
    IReadOnlyList<ChangedLine> ThreePublic)
{
    /// <summary>How many lines of a kind are listed.</summary>
    public const int Most = 5;

    /// <param name="before">The year and stage of <paramref name="then"/>.</param>
    public static Changes Of(IReadOnlyList<KeyFigure> now, YearStage before, IReadOnlyList<KeyFigure> then)
    {
        // One of the years may have classes only: items against classes would all be new and gone.
        var length = Math.Min(FinestLength(now), FinestLength(then));
        var (items, thenItems) = (FunctionsOf(now, length), FunctionsOf(then, length));
        return new(
            before,
            [.. Both(items, thenItems).OrderByDescending(line => Math.Abs(line.Difference)).Take(Most)],
            Only(items, thenItems), Only(thenItems, items),
            [.. Both(Lines(now), Lines(then))]);
    }

    /// <summary>That of items (项), divisions (款) or classes (类): the deepest there are.</summary>
    private static int FinestLength(IReadOnlyList<KeyFigure> figures) =>
        figures.Where(figure => figure.Subject == KeySubjects.Function).Select(figure => figure.Code.Length)
            .DefaultIfEmpty().Max();

    private static List<KeyFigure> FunctionsOf(IReadOnlyList<KeyFigure> figures, int length) =>
        [.. figures.Where(figure => figure.Subject == KeySubjects.Function && length > 0 && figure.Code.Length == length)];

    private static List<KeyFigure> Lines(IReadOnlyList<KeyFigure> figures) =>
        [.. figures.Where(figure => figure.Subject == KeySubjects.ThreePublic)];

    private static IEnumerable<ChangedLine> Both(List<KeyFigure> now, List<KeyFigure> before) =>
        now.Where(figure => figure.Total is not null)
            .Join(before.Where(figure => figure.Total is not null), figure => figure.Code, figure => figure.Code,
                (left, right) => new ChangedLine(NameOf(left), left, right))
            .Where(line => line.Difference != 0);

    private static IReadOnlyList<KeyFigure> Only(List<KeyFigure> these, List<KeyFigure> others) =>
    [
        .. these.Where(figure => figure.Total is not null and not 0)
            .Where(figure => !others.Exists(other => other.Code == figure.Code))
            .OrderByDescending(figure => figure.Total).Take(Most),
    ];

    /// <summary>The name of the classification in the figure's own year.</summary>
    public static string NameOf(KeyFigure figure) =>
        CodeNames.Of(figure.Subject, figure.Code, figure.Year, figure.Name);
}
