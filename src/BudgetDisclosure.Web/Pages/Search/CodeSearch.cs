using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Search;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Search;

/// <summary>Codes of the classifications and lines of “三公”经费: those that everyday words mean, then those whose code or name matches.</summary>
/// <remarks>A code is found once a county, however many departments and years have it.</remarks>
internal sealed class CodeSearch(
    DisclosureDbContext db, SearchTerms terms, IReadOnlyList<SearchText> texts, CountyList counties)
{
    private readonly long[] _keys = [.. texts.Select(text => text.Key)];

    private sealed record Found(string County, string Kind, string Code, int Year);

    public async Task<SearchGroup> FindAsync(string key, string name, SearchPages pages, CancellationToken cancellation)
    {
        var words = EverydayWords.In(terms.Query);
        string[] meant = [.. words.SelectMany(word => word.Codes).Distinct(StringComparer.Ordinal)];
        var rows = await CountedAsync(meant, cancellation);
        var rank = meant.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        rows = [.. rows.OrderBy(row => row.Kind == SearchKinds.Function ? rank.GetValueOrDefault(row.Code, meant.Length) : meant.Length)
            .ThenByDescending(row => row.Kind, StringComparer.Ordinal).ThenBy(row => row.Code, StringComparer.Ordinal).ThenBy(row => row.County, StringComparer.Ordinal)];
        var shown = rows.Skip(pages.Skip).Take(pages.Take).ToList();
        var names = await PrintedNamesAsync(shown, cancellation);
        return new(key, name, rows.Count, [.. shown.Select(row => HitOf(row, words, names.GetValueOrDefault((row.Kind, row.Code))))]);
    }

    /// <summary>Only where the code has a page: a unit's figures beside its department's do not count there.</summary>
    private Task<List<Found>> CountedAsync(string[] meant, CancellationToken cancellation) =>
        db.SearchEntries.AsNoTracking()
            .Where(entry => entry.Code != "" && (EF.Parameter(_keys).Contains(entry.Text)
                || (entry.Kind == SearchKinds.Function && EF.Parameter(meant).Contains(entry.Code)))
                && !db.Organisations.Any(unit => unit.County == entry.County && unit.Code == entry.Organisation
                    && unit.Parent != null && db.KeyFigures.Any(other => other.County == entry.County
                        && other.Year == entry.Year && other.Stage == entry.Stage && other.Organisation == unit.Parent)))
            .GroupBy(entry => new { entry.County, entry.Kind, entry.Code })
            .Select(group => new Found(group.Key.County, group.Key.Kind, group.Key.Code, group.Max(entry => entry.Year)))
            .ToListAsync(cancellation);

    /// <summary>What documents call the codes of which the classification has no name.</summary>
    private async Task<Dictionary<(string Kind, string Code), string>> PrintedNamesAsync(
        List<Found> shown, CancellationToken cancellation)
    {
        string[] codes = [.. shown.Select(row => row.Code).Distinct(StringComparer.Ordinal)];
        var rows = await db.SearchEntries.Where(entry => (entry.Kind == SearchKinds.Function || entry.Kind == SearchKinds.Economic) && EF.Parameter(codes).Contains(entry.Code))
            .Join(db.SearchTexts, entry => entry.Text, text => text.Key, (entry, text) => new { entry.Kind, entry.Code, text.Text })
            .Distinct().ToListAsync(cancellation);
        return rows.Where(row => row.Text.Length > row.Code.Length + 1).OrderBy(row => row.Text, StringComparer.Ordinal)
            .GroupBy(row => (row.Kind, row.Code)).ToDictionary(group => group.Key, group => group.First().Text[(group.Key.Code.Length + 1)..]);
    }

    private SearchHit HitOf(Found row, IReadOnlyList<EverydayWord> words, string? printed)
    {
        var (classification, address) = row.Kind switch
        {
            SearchKinds.Function => ("按功能分类", $"functions/{row.Code}"),
            SearchKinds.Economic => ("按经济分类", $"economic/{row.Code}"),
            _ => ("“三公”经费", "three-public"),
        };
        var name = CodeNames.Of(row.Kind, row.Code, row.Year, printed);
        var text = row.Kind == SearchKinds.ThreePublic ? name : $"{row.Code} {name}";
        var everyday = row.Kind == SearchKinds.Function ? words.FirstOrDefault(word => word.Codes.Contains(row.Code)) : null;
        return new(
            Excerpt.Of(text, terms),
            $"{counties.NameOf(row.County)}，{classification}，最近 {row.Year} 年",
            $"/{row.County}/{address}",
            everyday is not null ? $"与“{everyday.Word}”有关的钱一般列在这里" : terms.Match(text) ? null : OtherName(row));
    }

    /// <summary>Why a code is found by a name that it does not have now.</summary>
    private string OtherName(Found row) =>
        CodeNames.NamesOf(row.Kind, row.Code).FirstOrDefault(known => terms.Match($"{row.Code} {known.Name}")) is { } former
            ? former.InWords() : "公开文件里用的是别的名称";
}
