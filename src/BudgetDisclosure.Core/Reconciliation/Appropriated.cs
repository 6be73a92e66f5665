namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>财政拨款收入 of the first table, printed whole or as its three budgets.</summary>
internal static class Appropriated
{
    public static IReadOnlyList<string> Budgets { get; } = ["appropriation.general", "appropriation.fund", "appropriation.state-capital"];

    /// <summary>The lines that make it: the one of the whole, or those of the budgets; none where neither is printed.</summary>
    public static IReadOnlyList<Figure> Of(LineTree lines) => lines[lines.Find("appropriation")] is { } whole
        ? [whole]
        : [.. Budgets.Select(key => lines[lines.Find(key)]).OfType<Figure>()];
}
