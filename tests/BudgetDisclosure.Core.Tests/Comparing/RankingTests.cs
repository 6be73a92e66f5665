using BudgetDisclosure.Core.Comparing;

namespace BudgetDisclosure.Core.Tests.Comparing;

public sealed class RankingTests
{
    [Fact]
    public void Of_EqualAmountsAndAMissingOne_SharesAPlaceAndLeavesOutTheNext() => Assert.Equal(
        [new Place(2, true), null, new Place(1, false), new Place(2, true), new Place(4, false)],
        Ranking.Of([5m, null, 7m, 5m, 0m]));

    /// <summary>Against sorting: a place is the first position of the amount among those that are there.</summary>
    [Fact]
    public void Of_ManyAmounts_AgreesWithSortingAndGivesNoPlaceToTheMissing()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 500; round++)
        {
            var amounts = Enumerable.Range(0, random.Next(0, 13))
                .Select(_ => random.Next(4) == 0 ? (decimal?)null : random.Next(-3, 6)).ToList();

            var places = Ranking.Of(amounts);

            var sorted = amounts.OfType<decimal>().OrderDescending().ToList();
            Assert.Equal(
                amounts.Select(amount => amount is { } own
                    ? new Place(sorted.IndexOf(own) + 1, sorted.Count(other => other == own) > 1) : (Place?)null),
                places);
        }
    }
}
