using BudgetDisclosure.Core.Statistics;

namespace BudgetDisclosure.Core.Tests.Statistics;

public sealed class PriceChainTests
{
    private static readonly Dictionary<int, decimal> Indexes = new() { [2022] = 102m, [2023] = 100m, [2024] = 105m };

    [Fact]
    public void Factor_IntoThePricesOfAnEarlierYear_DividesByEachYearBetween() =>
        Assert.Equal(100m / 102m * 1m * (100m / 105m), PriceChain.Factor(Indexes, 2024, 2021)!.Value, 20);

    [Fact]
    public void Factor_ThereAndBack_IsOne() => Assert.Equal(
        1m, PriceChain.Factor(Indexes, 2024, 2021)!.Value * PriceChain.Factor(Indexes, 2021, 2024)!.Value, 20);

    [Fact]
    public void Factor_OfTheSameYear_NeedsNoIndex() =>
        Assert.Equal(1m, PriceChain.Factor(new Dictionary<int, decimal>(), 2024, 2024));

    [Theory]
    [InlineData(2025, 2023)]
    [InlineData(2023, 2025)]
    [InlineData(2024, 2020)]
    public void Factor_WithAYearMissingBetween_IsNone(int year, int pricesOf) =>
        Assert.Null(PriceChain.Factor(Indexes, year, pricesOf));

    [Fact]
    public void YearsBetween_TwoYears_LeavesOutTheEarlier()
    {
        Assert.Equal([2022, 2023, 2024], PriceChain.YearsBetween(2024, 2021));
        Assert.Equal([2022, 2023, 2024], PriceChain.YearsBetween(2021, 2024));
        Assert.Empty(PriceChain.YearsBetween(2024, 2024));
    }
}
