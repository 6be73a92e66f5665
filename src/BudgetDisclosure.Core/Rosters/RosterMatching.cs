namespace BudgetDisclosure.Core.Rosters;

/// <summary>What looking up an organisation in a roster came to.</summary>
public abstract record RosterMatch
{
    public sealed record Found(RosterOrganisation Organisation) : RosterMatch;

    /// <summary>Several fit; none is chosen.</summary>
    public sealed record Ambiguous(IReadOnlyList<RosterOrganisation> Organisations) : RosterMatch;

    /// <summary>None fits.</summary>
    /// <param name="Near">Those with a similar name, the most similar first.</param>
    public sealed record Missing(IReadOnlyList<RosterOrganisation> Near) : RosterMatch;
}

/// <summary>Finds the organisation that a document names in a county's roster: by code, name, then other names.</summary>
public static class RosterMatching
{
    /// <summary>More suggestions are no help.</summary>
    private const int MaxNear = 3;

    private const double LeastLikeness = 0.4;

    /// <param name="county">The county's name, which documents put before an organisation's or leave out.</param>
    /// <remarks>A code and a name that belong to two organisations are ambiguous: one of them is misprinted.</remarks>
    public static RosterMatch Find(IReadOnlyList<RosterOrganisation> roster, string? county, NamedCode named)
    {
        var byCode = roster.FirstOrDefault(
            entry => string.Equals(entry.Code, named.Code, StringComparison.OrdinalIgnoreCase));
        if (named.Name is not { } name)
            return byCode is null ? new RosterMatch.Missing([]) : new RosterMatch.Found(byCode);
        var key = RosterNames.Key(name, county);
        var byName = ByName(roster, county, key);
        if (byCode is not null)
        {
            return byName.Count == 0 || byName.Contains(byCode)
                ? new RosterMatch.Found(byCode)
                : new RosterMatch.Ambiguous([byCode, .. byName]);
        }
        return byName switch
        {
            [] => new RosterMatch.Missing(Near(roster, county, key)),
            [var only] => new RosterMatch.Found(only),
            _ => new RosterMatch.Ambiguous(byName),
        };
    }

    private static List<RosterOrganisation> ByName(IReadOnlyList<RosterOrganisation> roster, string? county, string key)
    {
        var named = roster.Where(entry => RosterNames.Key(entry.Name, county) == key).ToList();
        return named.Count > 0
            ? named
            : [.. roster.Where(entry => entry.OtherNames.Any(other => RosterNames.Key(other, county) == key))];
    }

    private static List<RosterOrganisation> Near(IReadOnlyList<RosterOrganisation> roster, string? county, string key) =>
    [
        .. roster.Select(entry => (Entry: entry, Likeness: LikenessOf(entry, county, key)))
            .Where(pair => pair.Likeness >= LeastLikeness)
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Entry.Position)
            .Take(MaxNear).Select(pair => pair.Entry),
    ];

    private static double LikenessOf(RosterOrganisation entry, string? county, string key) =>
        entry.OtherNames.Prepend(entry.Name).Max(name => RosterNames.Likeness(RosterNames.Key(name, county), key));
}
