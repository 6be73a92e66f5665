using BudgetDisclosure.Core.Search;

namespace BudgetDisclosure.Web.Pages.Search;

/// <summary>Something that a query found, and where it leads.</summary>
/// <param name="Context">Whose it is: county, organisation, year and stage.</param>
/// <param name="Address">Below the portal's root.</param>
/// <param name="Note">What else to know of it.</param>
public sealed record SearchHit(IReadOnlyList<ExcerptPiece> Text, string Context, string Address, string? Note = null);

/// <summary>A group of hits, or a page of it, in official order.</summary>
/// <param name="Key">The value of <c>?in=</c>.</param>
/// <param name="Hits">Those of the page.</param>
public sealed record SearchGroup(string Key, string Name, int Count, IReadOnlyList<SearchHit> Hits);

/// <summary>The groups of results, in the order in which they are shown.</summary>
public static class SearchGroups
{
    public const string Organisations = "organisations";
    public const string Codes = "codes";
    public const string Programmes = "programmes";
    public const string Indicators = "indicators";
    public const string Text = "text";

    public static IReadOnlyList<(string Key, string Name)> All { get; } =
    [
        (Organisations, "部门"), (Codes, "科目"), (Programmes, "项目"), (Indicators, "指标"), (Text, "正文"),
    ];
}
