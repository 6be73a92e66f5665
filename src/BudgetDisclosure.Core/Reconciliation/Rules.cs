namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>The rules in order of code. R21 is retired: it was no rule.</summary>
public static class Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new IncomeMeetsExpenditure(),
        new OneYear(),
        new EmptyTablesSaySo(),
        new CodesHaveTheirNames(),
        new NoTemplateLeft(),
        new ChangesHaveReasons(),
        new IndicatorsHaveGrades(),
    ];

    public static Rule? Find(string code) => All.FirstOrDefault(rule => rule.Code == code);
}
