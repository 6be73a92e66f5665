using BudgetDisclosure.Core.Rosters;

namespace BudgetDisclosure.Core.Comparing;

/// <summary>What an organisation is by its name: 涞源县财政局 and 青山县财政局 are both 财政局.</summary>
/// <param name="Name">Equal for organisations of the same kind.</param>
/// <param name="IsListed">True where <see cref="SameNames"/> says so, and the name itself may be another one.</param>
public readonly record struct OrganisationKind(string Name, bool IsListed)
{
    /// <summary>A province's, a city's or the party's name before the county's.</summary>
    private const int LongestBefore = 16;

    private static readonly string[] After = ["本级", "机关"];

    /// <summary>Null for a name of which nothing is left without the county's.</summary>
    /// <param name="county">The name of the county that it belongs to.</param>
    public static OrganisationKind? Of(string name, string county)
    {
        var bare = RosterNames.Key(name);
        if (SameNames.OfWhole(bare) is { } whole)
            return new(whole, IsListed: true);
        var own = WithoutCounty(bare, RosterNames.Key(county));
        foreach (var end in After)
        {
            if (own.Length > end.Length && own.EndsWith(end, StringComparison.Ordinal))
                own = own[..^end.Length];
        }
        return own.Length == 0 ? null
            : SameNames.Of(own) is { } listed ? new(listed, IsListed: true)
            : new(own, IsListed: false);
    }

    private static string WithoutCounty(string name, string county)
    {
        var at = county.Length == 0 ? -1 : name.IndexOf(county, StringComparison.Ordinal);
        if (at is >= 0 and <= LongestBefore)
            return name[(at + county.Length)..];
        return name.Length > 2 && name[0] == '县' ? name[1..] : name;
    }
}
