using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Search;
using BudgetDisclosure.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Search;

/// <summary>Search over organisations, codes, programmes, indicators and text of what is public now.</summary>
public sealed class SearchModel(DisclosureDbContext db) : PageModel
{
    /// <summary>The beginning of each group, or one page of one.</summary>
    public IReadOnlyList<SearchGroup> Groups { get; private set; } = [];
    public SearchTerms Terms { get; private set; } = SearchTerms.Parse(null);
    public SearchPages Pages { get; private set; }
    /// <summary>The everyday words in the query, with the codes that they mean.</summary>
    public IReadOnlyList<EverydayWord> Words { get; private set; } = [];

    /// <summary>True for a code of a classification.</summary>
    public bool IsCode => Terms.Query.Length is 3 or 5 or 7 && Terms.Query.All(char.IsAsciiDigit)
        && (CodeRegistry.Function.NamesOf(Terms.Query).Count > 0 || CodeRegistry.Economic.NamesOf(Terms.Query).Count > 0);

    public bool HasHits => Groups.Any(group => group.Count > 0);

    public int PageCount => Pages.Group is null ? 1 : (Groups[0].Count + SearchPages.Size - 1) / SearchPages.Size;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (SearchPages.Asked(Request.Query) is not { } pages)
            return NotFound();
        (Pages, Terms) = (pages, SearchTerms.Parse(Request.Query["q"]));
        if (Terms.Trouble != QueryTrouble.None)
            return Page();
        Words = EverydayWords.In(Terms.Query);
        Groups = await FindAsync(cancellation);
        return Pages.Page > Math.Max(PageCount, 1) ? NotFound() : Page();
    }

    private async Task<IReadOnlyList<SearchGroup>> FindAsync(CancellationToken cancellation)
    {
        // The texts and where they stand must be of one moment: a withholding may come between.
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var counties = await CountyList.OfAsync(db, cancellation);
        var texts = await db.FindTextsAsync(Terms, cancellation);
        var entries = new EntrySearch(db, Terms, texts, counties);
        var groups = new List<SearchGroup>();
        foreach (var (key, name) in SearchGroups.All.Where(group => Pages.Shows(group.Key)))
        {
            groups.Add(key switch
            {
                SearchGroups.Organisations => await new OrganisationSearch(db, Terms, counties).FindAsync(key, name, Pages, cancellation),
                SearchGroups.Codes => await new CodeSearch(db, Terms, texts, counties).FindAsync(key, name, Pages, cancellation),
                SearchGroups.Programmes => await entries.FindAsync(key, name, SearchKinds.Programme, Pages, cancellation),
                SearchGroups.Indicators => await entries.FindAsync(key, name, SearchKinds.Indicator, Pages, cancellation),
                _ => await entries.FindAsync(key, name, SearchKinds.Paragraph, Pages, cancellation),
            });
        }
        return groups;
    }
}
