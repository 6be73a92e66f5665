using BudgetDisclosure.Core.Rosters;

namespace BudgetDisclosure.Core.Tests.Rosters;

public sealed class RosterMatchingTests
{
    private static readonly RosterOrganisation[] Roster =
    [
        new("434", "青山县水利局") { Position = 1, OtherNames = ["水务局"] },
        new("435", "青山县林业和草原局") { Position = 2, OtherNames = ["林业局"] },
        new("436", "青山县人民政府办公室（本级）") { Position = 3 },
        new("437", "城关镇中心小学") { Position = 4 },
        new("438", "青山县城关镇中心小学") { Position = 5 },
        new("439", "青山县水产局") { Position = 6, OtherNames = ["林业局"] },
    ];

    [Theory]
    [InlineData("434", null, "434")]
    [InlineData("434", "青山县水利局（汇总）", "434")]
    [InlineData(null, "青山县水利局", "434")]
    [InlineData(null, "水利局", "434")]
    [InlineData(null, " 青山县 水利局 ", "434")]
    [InlineData("999", "水务局", "434")]
    [InlineData(null, "青山县人民政府办公室(本级)", "436")]
    [InlineData(null, "人民政府办公室本级", "436")]
    public void Find_ByCodeThenNameThenOtherNames(string? code, string? name, string expected) =>
        Assert.Equal(expected, Assert.IsType<RosterMatch.Found>(Find(code, name)).Organisation.Code);

    [Theory]
    [InlineData(null, "城关镇中心小学", "437", "438")]
    [InlineData(null, "林业局", "435", "439")]
    [InlineData("434", "青山县水产局", "434", "439")]
    public void Find_WhatFitsTwo_NamesBoth(string? code, string name, params string[] expected) =>
        Assert.Equal(expected, Assert.IsType<RosterMatch.Ambiguous>(Find(code, name)).Organisations.Select(entry => entry.Code));

    [Fact]
    public void Find_WhatFitsNone_SuggestsSimilarNames()
    {
        var missing = Assert.IsType<RosterMatch.Missing>(Find(null, "青山县林业草原局"));

        Assert.Equal("435", missing.Near[0].Code);
    }

    [Theory]
    [InlineData("999", null)]
    [InlineData(null, "审计厅")]
    public void Find_WhatIsLikeNone_SuggestsNothing(string? code, string? name) =>
        Assert.Empty(Assert.IsType<RosterMatch.Missing>(Find(code, name)).Near);

    private static RosterMatch Find(string? code, string? name) => RosterMatching.Find(Roster, "青山县", new(code, name));
}
