using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Facts;

/// <summary>A run of the rules as rows: what to count, and what to ask about.</summary>
public static class CheckExtraction
{
    /// <summary>Counts by rule, then the checks that do not hold, then their operands.</summary>
    public static IReadOnlyList<Fact> Extract(IReadOnlyList<Check> checks, FactOrigin origin)
    {
        var asked = checks.Index().Where(item => item.Item.Outcome != Outcome.Holds).ToList();
        return
        [
            .. checks.GroupBy(check => check.Rule).Select(group => Count(group.Key, [.. group], origin)),
            .. asked.Select(item => Row(item.Item, item.Index + 1, origin)),
            .. asked.SelectMany(item => item.Item.Operands.Select((operand, i) => Row(operand, item.Index + 1, i + 1, origin))),
        ];
    }

    private static RuleOutcomes Count(string rule, IReadOnlyList<Check> checks, FactOrigin origin)
    {
        var tally = OutcomeTally.Of(checks);
        return new()
        {
            County = origin.County,
            Year = origin.Year,
            Publication = origin.Publication,
            Rule = rule,
            Holds = tally.Holds,
            Rounding = tally.Rounding,
            Fails = tally.Fails,
            Hints = tally.Hints,
            NotCheckable = tally.NotCheckable,
        };
    }

    private static CheckFact Row(Check check, int number, FactOrigin origin) => new()
    {
        County = origin.County,
        Year = origin.Year,
        Publication = origin.Publication,
        Number = number,
        Rule = check.Rule,
        Outcome = check.Outcome.Slug(),
        Severity = check.Severity?.ToString().ToLowerInvariant(),
        Slug = check.Table,
        ScopeCode = check.Scope?.Code,
        ScopeName = check.Scope?.Name,
        Expected = check.Expected,
        Found = check.Found,
        Difference = check.Difference,
        Message = check.Message,
        Explanation = check.Explanation,
    };

    private static CheckOperandFact Row(Operand operand, int check, int number, FactOrigin origin) => new()
    {
        County = origin.County,
        Year = origin.Year,
        Publication = origin.Publication,
        CheckNumber = check,
        Number = number,
        Role = operand.Role,
        Text = operand.Text,
        TableNumber = operand.Cell?.Table + 1,
        RowNumber = operand.Cell?.Row + 1,
        ColumnNumber = operand.Cell?.Column + 1,
        Section = operand.Passage?.Section + 1,
        Paragraph = operand.Passage?.Paragraph + 1,
        OtherOrganisation = operand.Document?.Organisation,
        OtherYear = operand.Document?.Year,
        OtherStage = operand.Document?.Stage.Slug(),
    };
}
