namespace BudgetDisclosure.Core.Statistics;

/// <summary>Money of one year in the prices of another, by indexes with the year before = 100.</summary>
public static class PriceChain
{
    private const decimal YearBefore = 100m;

    /// <summary>The years whose index is needed, the first one first; none for the year itself.</summary>
    public static IEnumerable<int> YearsBetween(int year, int pricesOf) =>
        Enumerable.Range(Math.Min(year, pricesOf) + 1, Math.Abs(year - pricesOf));

    /// <summary>What an amount of <paramref name="year"/> is multiplied by; null where an index is missing.</summary>
    public static decimal? Factor(IReadOnlyDictionary<int, decimal> indexes, int year, int pricesOf)
    {
        var factor = 1m;
        foreach (var between in YearsBetween(year, pricesOf))
        {
            if (!indexes.TryGetValue(between, out var index))
                return null;
            factor *= year > pricesOf ? YearBefore / index : index / YearBefore;
        }
        return factor;
    }
}
