using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Search;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Search;

/// <summary>What stands in documents and matches a query: codes, programmes, indicators, paragraphs.</summary>
/// <param name="texts">The texts that match.</param>
internal sealed class EntrySearch(
    DisclosureDbContext db, SearchTerms terms, IReadOnlyList<SearchText> texts, CountyList counties)
{
    private readonly long[] _keys = [.. texts.Select(text => text.Key)];
    private readonly Dictionary<long, string> _texts = texts.ToDictionary(text => text.Key, text => text.Text);

    private sealed record Row(SearchEntry Entry, string? Name);

    /// <summary>By county, newest year first, then in the organisations' order and that of the document.</summary>
    public async Task<SearchGroup> FindAsync(
        string key, string name, string kind, SearchPages pages, CancellationToken cancellation)
    {
        var entries = db.SearchEntries.AsNoTracking()
            .Where(entry => entry.Kind == kind && EF.Parameter(_keys).Contains(entry.Text));
        var count = await entries.CountAsync(cancellation);
        if (count <= pages.Skip)
            return new(key, name, count, []);
        var rows =
            from entry in entries
            join unit in db.Organisations
                on new { entry.County, Code = entry.Organisation } equals new { unit.County, unit.Code }
            orderby entry.County, entry.Year descending, unit.DisplayOrder, entry.Organisation, entry.Stage, entry.Number
            select new Row(entry, db.OrganisationNames
                .Where(row => row.County == entry.County && row.Organisation == entry.Organisation && row.Year == entry.Year)
                .Select(row => row.Name).FirstOrDefault());
        return new(key, name, count,
            [.. (await rows.Skip(pages.Skip).Take(pages.Take).ToListAsync(cancellation)).Select(HitOf)]);
    }

    private SearchHit HitOf(Row row)
    {
        var (entry, stage) = (row.Entry, Stages.TryParse(row.Entry.Stage)!.Value);
        return new(
            Excerpt.Of(_texts[entry.Text], terms),
            $"{counties.NameOf(entry.County)} {row.Name ?? entry.Organisation}，{new YearStage(entry.Year, stage).InWords}",
            $"/{entry.County}/{entry.Organisation}/{entry.Year}/{entry.Stage}{entry.Place}",
            entry.Budget is { } fen ? $"{FigureWords.InTenThousands(fen)} 万元" : null);
    }
}
