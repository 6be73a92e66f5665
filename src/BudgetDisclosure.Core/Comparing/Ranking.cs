namespace BudgetDisclosure.Core.Comparing;

/// <summary>A place among those that have an amount: 1 for the greatest.</summary>
/// <param name="IsShared">True where others have the same amount; then the next place is left out.</param>
public readonly record struct Place(int Number, bool IsShared);

/// <summary>Puts amounts in order. Who has none has no place, and is never last.</summary>
public static class Ranking
{
    /// <summary>The place of each amount, in the order given; null where there is no amount.</summary>
    public static IReadOnlyList<Place?> Of(IReadOnlyList<decimal?> amounts) =>
    [
        .. amounts.Select(amount => amount is { } own
            ? new Place(1 + amounts.Count(other => other > own), amounts.Count(other => other == own) > 1)
            : (Place?)null),
    ];
}
