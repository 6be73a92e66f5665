using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;

namespace BudgetDisclosure.Web.Pages.Compare;

/// <summary>An organisation that is compared, with its key figures of the year and of the year before.</summary>
/// <param name="IsUnit">True for a unit of a department: its figures are its own alone.</param>
/// <param name="HasUnits">True for a department with units: its figures include theirs.</param>
public sealed record ComparedOrganisation(County County, string Code, string Name, bool IsUnit, bool HasUnits)
{
    /// <summary>The stages of the year that are published.</summary>
    public IReadOnlySet<Stage> Published { get; init; } = new HashSet<Stage>();

    public bool HasPublishedLastYear { get; init; }

    /// <summary>True where nothing is left of what was published.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>The tables of which something is withheld, by slug.</summary>
    public IReadOnlySet<string> WithheldTables { get; init; } = new HashSet<string>();

    public IReadOnlyDictionary<(string Subject, string Code), KeyFigure> Figures { get; init; } =
        new Dictionary<(string, string), KeyFigure>();

    public IReadOnlyDictionary<(string Subject, string Code), KeyFigure> LastYear { get; init; } =
        new Dictionary<(string, string), KeyFigure>();

    /// <summary>在职人员 as its document prints them; null where it prints none, or some are withheld.</summary>
    public long? Staff { get; init; }

    /// <summary>With the county's name, which most organisations have in their own.</summary>
    public string FullName => Name.Contains(County.Name, StringComparison.Ordinal) ? Name : $"{County.Name} {Name}";

    public OrganisationAddress Address => new(County.Code, Code);

    /// <summary>Why there is no amount of a row, in the words of the portal.</summary>
    public string WhyNone(CompareItem item, YearStage at)
    {
        if (!Published.Contains(at.Stage))
            return Published.Count > 0 ? $"没有公布{at.Stage.Printed()}，只有{Published.First().Printed()}" : "没有公布";
        if (IsWithheld)
            return "已屏蔽";
        if (item.In(Figures) is not { } figure)
            return Figures.Keys.Any(key => key.Subject == item.Subject) ? "没有这一行" : "没有认出这张表";
        if (!KeyOutcomes.HasAmount(figure.Outcome) && (item.IsTotal || figure.Outcome != KeyOutcomes.Blank))
            return FigureWords.WhyNone(figure.Outcome);
        return WithheldTables.Contains(figure.Slug) ? "没有数（表里有屏蔽）" : "没有数";
    }
}
