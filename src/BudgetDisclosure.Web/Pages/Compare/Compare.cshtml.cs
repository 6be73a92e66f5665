using BudgetDisclosure.Core.Search;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;
using BudgetDisclosure.Web.Pages.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Compare;

/// <summary>Organisations side by side: an own selection, or the same kind in all counties.</summary>
public sealed class CompareModel(DisclosureDbContext db) : PageModel
{
    private const int NamesInTitle = 3;

    public CompareQuery Asked { get; private set; } = null!;
    public CompareResult Result { get; private set; } = null!;
    /// <summary>Kinds of departments that several counties have; only where nothing is selected.</summary>
    public IReadOnlyList<SameKind> Kinds { get; private set; } = [];
    /// <summary>What was looked for, and what is wrong with it.</summary>
    public SearchTerms Terms { get; private set; } = SearchTerms.Parse(null);
    /// <summary>Organisations that match and are not selected yet.</summary>
    public IReadOnlyList<SearchHit> Found { get; private set; } = [];
    /// <summary>How many match at all.</summary>
    public int FoundCount { get; private set; }

    public YearStage? At => Result.At;

    public string Title
    {
        get
        {
            if (Result.Comparison is not { Organisations: var of, At: var at })
                return "并排比较";
            var names = string.Join('、', of.Take(NamesInTitle).Select(one => one.Name));
            return $"比较：{names}{(of.Count > NamesInTitle ? "等" : "")}，{at.InWords}";
        }
    }

    /// <summary>The address of the same selection as a file.</summary>
    public string FileAddress => Asked.FileAddress(At!.Value, Result.Of);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (CompareQuery.Asked(Request.Query) is not { } asked
            || await new ComparisonReader(db).ReadAsync(asked, cancellation) is not { } result)
        {
            return NotFound();
        }
        (Asked, Result, Terms) = (asked, result, SearchTerms.Parse(asked.Find));
        if (Terms.Trouble == QueryTrouble.None)
            await FindAsync(cancellation);
        if (result.Of.Count == 0 && At is { } at)
            Kinds = await new SameKinds(db, at).ListAsync(cancellation);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancellation)
    {
        var search = new OrganisationSearch(db, Terms, await CountyList.OfAsync(db, cancellation));
        var group = await search.FindAsync("", "", new SearchPages(SearchGroups.Organisations, 1), cancellation);
        FoundCount = group.Count;
        Found = [.. group.Hits.Where(hit => !Result.Of.Any(one => hit.Address == $"/{one}"))];
    }
}
