using System.Globalization;

namespace BudgetDisclosure.Web.Pages.Search;

/// <summary>Which part of the results is asked for: the beginnings of all groups, or a page of one.</summary>
/// <param name="Group">Null for all groups.</param>
/// <param name="Page">Counts from 1.</param>
public readonly record struct SearchPages(string? Group, int Page)
{
    /// <summary>How many hits of each group stand side by side.</summary>
    public const int Beginning = 10;

    /// <summary>How many hits a page of one group has.</summary>
    public const int Size = 20;

    private const string GroupParameter = "in";
    private const string PageParameter = "page";

    public int Skip => (Page - 1) * Size;

    public int Take => Group is null ? Beginning : Size;

    public bool Shows(string group) => Group is null || Group == group;

    /// <returns>Null where the address asks for a group or page that cannot be.</returns>
    public static SearchPages? Asked(IQueryCollection query)
    {
        string? group = query.TryGetValue(GroupParameter, out var groupText) ? groupText.ToString() : null;
        if (group is not null && SearchGroups.All.All(known => known.Key != group))
            return null;
        if (!query.TryGetValue(PageParameter, out var pageText))
            return new(group, 1);
        return group is not null && int.TryParse(pageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && page is >= 1 and <= int.MaxValue / Size ? new(group, page) : null;
    }

    /// <summary>The address of a page of a group of a query's results.</summary>
    public static string Address(string query, string group, int page = 1) =>
        $"/search?q={Uri.EscapeDataString(query)}&{GroupParameter}={group}{(page > 1 ? $"&{PageParameter}={page}" : "")}";
}
