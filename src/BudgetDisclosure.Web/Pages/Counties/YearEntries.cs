using BudgetDisclosure.Core.Rosters;

namespace BudgetDisclosure.Web.Pages.Counties;

/// <summary>An organisation in a county's year.</summary>
/// <param name="HasPage">False for one that has never published.</param>
public sealed record YearEntry(string Code, string Name, string? Parent, bool HasPage)
{
    /// <summary>True where the year's roster says that it must publish, or is exempt.</summary>
    public bool IsOnRoster { get; init; }

    /// <summary>True where it publishes nothing by law (依法不公开).</summary>
    public bool IsExempt { get; init; }

    public string? ExemptGround { get; init; }
}

/// <summary>Who stands in a county's year.</summary>
internal static class YearEntries
{
    /// <summary>
    /// In the roster's order, each department followed by its units, then those that published without being on it;
    /// without a roster all organisations.
    /// </summary>
    /// <param name="published">The codes of those that published in the year.</param>
    public static IReadOnlyList<YearEntry> Of(
        IReadOnlyList<RosterOrganisation> roster, IReadOnlyList<OrganisationEntry> organisations, ISet<string> published)
    {
        var known = organisations.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        var listed = roster.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        var units = roster.Where(entry => entry.Parent is not null).ToLookup(entry => entry.Parent!, StringComparer.Ordinal);
        return
        [
            .. roster.Where(entry => entry.Parent is null).SelectMany(entry => units[entry.Code].Prepend(entry))
                .Select(entry => new YearEntry(entry.Code, entry.Name, entry.Parent, known.Contains(entry.Code))
                {
                    IsOnRoster = true,
                    IsExempt = entry.Exempt,
                    ExemptGround = entry.ExemptGround,
                }),
            .. organisations
                .Where(entry => !listed.Contains(entry.Code) && (roster.Count == 0 || published.Contains(entry.Code)))
                .Select(entry => new YearEntry(entry.Code, entry.Name, entry.Parent, HasPage: true)),
        ];
    }
}
