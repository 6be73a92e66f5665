namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Checks of words: nothing is computed, so there is neither expected nor found.</summary>
internal static class Words
{
    /// <summary>More of one kind help nobody and would let a hostile file fill the memory.</summary>
    public const int MaxPerRule = 200;

    public static Check Holds(Rule rule, string message, IEnumerable<Operand> operands) =>
        new(rule.Code, Outcome.Holds, message) { Operands = [.. operands] };

    public static Check Fails(Rule rule, string message, IEnumerable<Operand> operands) =>
        Fails(rule, rule.Severity, message, operands);

    public static Check Fails(Rule rule, Severity severity, string message, IEnumerable<Operand> operands) =>
        new(rule.Code, Outcome.Fails, message) { Severity = severity, Operands = [.. operands] };

    /// <summary>The words around a find, so that a reader finds them again.</summary>
    public static string Around(string text, int start, int length)
    {
        var from = Math.Max(0, start - 10);
        var to = Math.Min(text.Length, start + length + 10);
        return $"{(from > 0 ? "…" : "")}{text[from..to]}{(to < text.Length ? "…" : "")}";
    }
}
