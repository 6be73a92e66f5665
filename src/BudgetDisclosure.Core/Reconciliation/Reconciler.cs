namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Tries every rule on a disclosure. The same document and neighbours always give the same checks, in the same order.</summary>
public static class Reconciler
{
    /// <summary>The version of the rules; it goes up with every change of a rule that may change an outcome.</summary>
    public const int RulesVersion = 1;

    public static IReadOnlyList<Check> Run(Disclosure disclosure) => Run(disclosure, Neighbours.None);

    public static IReadOnlyList<Check> Run(Disclosure disclosure, Neighbours neighbours)
    {
        var books = Ledger.Of(disclosure).Select(ledger => new Books(disclosure, ledger, neighbours)).ToList();
        return [.. Rules.All.SelectMany(rule => Of(rule, books))];
    }

    /// <summary>Every rule appears at least once: one that found nothing to check says so.</summary>
    private static List<Check> Of(Rule rule, List<Books> books)
    {
        var checks = books.SelectMany(one => rule.Run(one).Select(check => Judged(rule, check, one))).ToList();
        return checks.Count > 0 ? checks : [new(rule.Code, Outcome.NotCheckable, $"{rule.Title}：{rule.Applies}")];
    }

    private static Check Judged(Rule rule, Check check, Books books)
    {
        var own = DisclosureKey.Of(books.Disclosure);
        var placed = check with
        {
            Scope = books.Ledger.Scope,
            Operands = [.. check.Operands.Select(operand => Placed(operand, own))],
        };
        placed = placed with
        {
            Table = check.Table ?? FirstTable(placed, books.Disclosure),
            Explanation = check.Explanation ?? Explanations.Of(placed, books),
            Gap = null,
        };
        return check.Outcome == Outcome.Fails && DoubtedTable(check, books, own) is { } doubted
            ? placed with
            {
                Outcome = Outcome.NotCheckable,
                Severity = null,
                Explanation = null,
                Message = $"{check.Message}“{doubted.Title}”的版面需人工核对，不能断定不符。",
            }
            : placed;
    }

    /// <summary>Indexes and places mean this disclosure alone; of another one its name is what can be told.</summary>
    private static Operand Placed(Operand operand, DisclosureKey own) => operand.Document is null || operand.Document == own
        ? operand with { Document = null }
        : operand with { At = null, Cell = null, Passage = null };

    private static string? FirstTable(Check check, Disclosure disclosure) =>
        check.Operands.Select(operand => operand.Cell).FirstOrDefault(cell => cell is not null) is { } cell
            ? disclosure.Tables[cell.Table].Slug : null;

    /// <summary>A table that a program put together from a drawn page proves nobody wrong.</summary>
    private static DisclosureTable? DoubtedTable(Check check, Books books, DisclosureKey own)
    {
        foreach (var operand in check.Operands)
        {
            var holder = operand.Document is null || operand.Document == own
                ? books.Disclosure
                : books.Neighbours.All.FirstOrDefault(other => DisclosureKey.Of(other) == operand.Document);
            if (operand.Cell is { } cell && holder?.Tables[cell.Table] is { Doubts.Count: > 0 } table)
                return table;
        }
        return null;
    }
}
