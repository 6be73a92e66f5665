namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>The rules in order of code. R21 is retired: it was no rule.</summary>
public static class Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new IncomeMeetsExpenditure(),
        new OperatingCostsMeetBasic(),
        new OperatingCostItems(),
        new TextStatesTables(),
        new TextChangesAdd(),
        new PercentagesFollow(),
        new DirectionsAgree(),
    ];

    public static Rule? Find(string code) => All.FirstOrDefault(rule => rule.Code == code);
}
