using BudgetDisclosure.Core.Statistics;

namespace BudgetDisclosure.Data;

/// <summary>A county's population or price index of a year, as an operator gave it.</summary>
public sealed class CountyStatistic
{
    public required string County { get; init; }
    public required int Year { get; init; }
    public required StatisticKind Kind { get; init; }
    /// <summary>Persons, or the index with the year before = 100.</summary>
    public required decimal Value { get; init; }
    /// <summary>Where it was published, in words.</summary>
    public required string Source { get; init; }
}
