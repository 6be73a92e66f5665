namespace BudgetDisclosure.Core.Statistics;

/// <summary>A figure about a county that its budget documents do not print.</summary>
public enum StatisticKind
{
    /// <summary>常住人口, in persons.</summary>
    Population,

    /// <summary>居民消费价格指数, the year before = 100.</summary>
    ConsumerPrices,
}

/// <summary>Names of <see cref="StatisticKind"/>.</summary>
public static class StatisticKinds
{
    public static string InWords(this StatisticKind kind) =>
        kind == StatisticKind.Population ? "常住人口" : "居民消费价格指数（上年=100）";
}

/// <summary>A county's figure of a year.</summary>
/// <param name="Value">Persons, or the index with the year before = 100.</param>
/// <param name="Source">Where it was published, in words.</param>
public sealed record Statistic(int Year, StatisticKind Kind, decimal Value, string Source);
