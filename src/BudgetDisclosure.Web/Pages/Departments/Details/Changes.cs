using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Web.Pages.Figures;
using BudgetDisclosure.Web.Workflow;

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
    private const int Most = 5;
    private const int ItemLength = 7;

    public static Changes Of(IReadOnlyList<KeyFigure> now, PublishedDisclosure before)
    {
        var then = PublishedKeyFigures.Of(before.Publication, before.Disclosure);
        var (items, thenItems) = (Finest(now), Finest(then));
        return new(
            new(before.Publication.Year, before.Publication.Stage),
            [.. Both(items, thenItems).OrderByDescending(line => Math.Abs(line.Difference)).Take(Most)],
            Only(items, thenItems), Only(thenItems, items),
            [.. Both(Lines(now), Lines(then))]);
    }

    /// <summary>The items (项) of the function table; where it has none, its deepest codes.</summary>
    private static List<KeyFigure> Finest(IReadOnlyList<KeyFigure> figures)
    {
        var functions = figures.Where(figure => figure is { Subject: KeySubjects.Function, Code.Length: > 0 }).ToList();
        var length = functions.Exists(figure => figure.Code.Length == ItemLength) ? ItemLength
            : functions.Select(figure => figure.Code.Length).DefaultIfEmpty().Max();
        return functions.FindAll(figure => figure.Code.Length == length);
    }

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
