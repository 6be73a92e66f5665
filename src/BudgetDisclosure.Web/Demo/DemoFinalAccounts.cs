namespace BudgetDisclosure.Web.Demo;

/// <summary>The invented final accounts of a department and year: its budget, and what was spent of it.</summary>
/// <remarks>Nothing is left over: what came in is what was spent.</remarks>
internal sealed class DemoFinalAccounts(DemoDepartment department, int year)
{
    /// <summary>Projects run late, travel and receptions stay below their budget, heating and repairs do not.</summary>
    private static readonly Dictionary<string, decimal> Rates = new(StringComparer.Ordinal)
    {
        ["30211"] = 0.84m, ["30213"] = 1.12m, ["30217"] = 0.62m, ["30231"] = 0.91m, ["30201"] = 0.97m,
    };

    private const decimal ProjectRate = 0.94m;

    public DemoBudget Budget { get; } = new(department, year);

    /// <summary>What was spent, line by line as the budget has it.</summary>
    public DemoBudget Spent { get; } = new(
        department with
        {
            Projects = Executed(department.Projects, year, ProjectRate),
            OwnIncome = Executed(department.OwnIncome, year, ProjectRate),
            Economic = [.. department.Economic.Select(line => Executed(line, year, Rates.GetValueOrDefault(line.Code, 1m)))],
        },
        year);

    private static DemoLine Executed(DemoLine line, int year, decimal rate) =>
        line with { First = Math.Round(line.In(year) * rate, 2, MidpointRounding.AwayFromZero), Step = 0 };
}
