using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Facts;

/// <summary>Programmes, their activities and indicators, from the performance table read top down.</summary>
/// <remarks>
/// Hebei numbers programmes 一、二、 and activities 1、2、, and prints an activity's name again for each further
/// indicator (涞源 2019). The national form has projects and three levels of indicators, and no activities;
/// the levels stand merged over their indicators, and a project may stand in lines above them.
/// </remarks>
internal static class PerformanceFacts
{
    private static readonly string[] Grades = ["grade.excellent", "grade.good", "grade.fair", "grade.poor"];

    public static IEnumerable<Fact> Of(TableReading table)
    {
        (int? Row, string? Name) programme = default;
        (int? Row, string? Name) activity = default;
        var head = ProjectHead.Of(table.Table);
        if (head?.Name is { } project)
        {
            programme = (1, project);
            yield return ProgrammeOf(table, 0, project) with { Budget = head.Budget, Goal = head.Goal };
        }
        (string? Kind, string? Aspect) level = default;
        for (var row = head?.Rows ?? 0; row < table.Table.Rows.Count; row++)
        {
            level = table.Text(row, "indicator.first") is { } kind ? (kind, table.Text(row, "indicator.second"))
                : (level.Kind, table.Text(row, "indicator.second") ?? level.Aspect);
            var indicator = IndicatorOf(table, row, level);
            var label = table.Text(row, "activity") ?? table.Text(row, "project");
            if (label is not null && IsProgramme(table, row, label, indicator))
            {
                if (label != programme.Name)
                    yield return ProgrammeOf(table, row, label);
                programme = label == programme.Name ? programme : (row + 1, label);
                activity = default;
            }
            else if (label is not null && WithoutNumber(label) != activity.Name)
            {
                activity = (row + 1, WithoutNumber(label));
                yield return ActivityOf(table, row, label, programme.Row);
            }
            if (indicator is not null)
                yield return indicator with { ProgrammeRow = programme.Row, ActivityRow = activity.Row };
        }
    }

    private static bool IsProgramme(TableReading table, int row, string label, Indicator? indicator) =>
        table.Text(row, "project") is not null
        || PerformanceRows.IsProgramme(label, indicator is not null);

    private static string WithoutNumber(string label) =>
        PerformanceRows.StartsWithNumber(label, "0123456789") ? label.TrimStart([.. "0123456789"])[1..].Trim() : label;

    private static Programme ProgrammeOf(TableReading table, int row, string label) => new()
    {
        County = table.Origin.County, Year = table.Origin.Year, Publication = table.Origin.Publication,
        TableNumber = table.Number, RowNumber = row + 1, Name = label, Budget = table.Fen(row, "budget"),
        Description = table.Text(row, "description"), Goal = table.Text(row, "goal"),
    };

    private static ProgrammeActivity ActivityOf(TableReading table, int row, string label, int? programme) => new()
    {
        County = table.Origin.County, Year = table.Origin.Year, Publication = table.Origin.Publication,
        TableNumber = table.Number, RowNumber = row + 1, ProgrammeRow = programme,
        Name = label, Budget = table.Fen(row, "budget"),
        Description = table.Text(row, "description"), Goal = table.Text(row, "goal"),
    };

    /// <summary>
    /// Where the kind (产出指标) stands under the indicator, the row was printed one column to the left of its
    /// header: the name stands under 优, each grade under the next, and the last is lost.
    /// </summary>
    /// <param name="level">The levels above the indicator, which stand merged over its rows.</param>
    private static Indicator? IndicatorOf(TableReading table, int row, (string? Kind, string? Aspect) level)
    {
        var printed = table.Text(row, "indicator");
        string?[] grades = [.. Grades.Select(key => table.Text(row, key))];
        var isShifted = printed is not null && PerformanceRows.IsIndicatorKind(printed);
        var name = isShifted ? grades[0] : printed;
        if (isShifted)
            grades = [.. grades[1..], null];
        return name is null ? null : new()
        {
            County = table.Origin.County, Year = table.Origin.Year, Publication = table.Origin.Publication,
            TableNumber = table.Number, RowNumber = row + 1,
            Kind = isShifted ? printed : level.Kind,
            Aspect = level.Aspect,
            Name = name, Excellent = grades[0], Good = grades[1], Fair = grades[2], Poor = grades[3],
            Target = table.Text(row, "value"), Nature = table.Text(row, "nature"),
            CountedIn = table.Text(row, "measure"), Weight = table.Text(row, "weight"),
        };
    }
}
