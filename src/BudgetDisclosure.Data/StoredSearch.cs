using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data;

/// <summary>The texts of current versions as they are stored for search, and which of them a query finds.</summary>
/// <remarks>No word of a query reaches the database, only numbers of pairs: there is nothing in it to escape.</remarks>
public static class StoredSearch
{
    /// <summary>More pairs than these hardly leave fewer texts to compare.</summary>
    private const int MostPairs = 6;

    /// <summary>A pair in more texts than this counts as common.</summary>
    private const int Common = 2_000;

    /// <summary>Puts what is found of a version in the place of what was found of the version before.</summary>
    /// <param name="found">Empty where nothing is left of the version.</param>
    public static async Task ReplaceSearchAsync(
        this DisclosureDbContext db, Publication publication, IReadOnlyList<SearchableText> found,
        CancellationToken cancellation = default)
    {
        var stage = publication.Stage.Slug();
        var before = db.SearchEntries.Where(row => row.County == publication.County && row.Year == publication.Year
            && row.Stage == stage && row.Organisation == publication.Organisation);
        var old = await before.Select(row => row.Text).Distinct().ToListAsync(cancellation);
        await before.ExecuteDeleteAsync(cancellation);
        await db.AddSearchTextsAsync(found.Select(text => text.Text), cancellation);
        await db.WriteFactsAsync([.. found.Select(text => text.Entry)], cancellation);
        await db.ForgetUnusedAsync(old, cancellation);
    }

    /// <summary>Adds those that are not there yet, inside the current transaction.</summary>
    public static async Task AddSearchTextsAsync(
        this DisclosureDbContext db, IEnumerable<string> texts, CancellationToken cancellation = default)
    {
        var byKey = texts.DistinctBy(Bigrams.KeyOf).ToDictionary(Bigrams.KeyOf);
        long[] keys = [.. byKey.Keys];
        foreach (var known in await db.SearchTexts.Where(row => EF.Parameter(keys).Contains(row.Key))
            .Select(row => row.Key).ToListAsync(cancellation))
        {
            byKey.Remove(known);
        }
        await db.WriteRowsAsync([.. byKey.Select(pair => new SearchText { Key = pair.Key, Text = pair.Value })], cancellation);
        await db.WriteRowsAsync(
            [.. byKey.SelectMany(pair => PairsOf(pair.Value).Select(number => new SearchPosting { Pair = number, Text = pair.Key }))],
            cancellation);
    }

    /// <summary>The texts that contain every term of the query, in no order: the same as comparing each of them.</summary>
    public static async Task<IReadOnlyList<SearchText>> FindTextsAsync(
        this DisclosureDbContext db, SearchTerms terms, CancellationToken cancellation = default)
    {
        if (terms.Trouble != QueryTrouble.None)
            return [];
        var pairs = await db.RarestFirstAsync(terms.Pairs, cancellation);
        if (pairs.Count == 0)
            return [];
        var keys = db.TextsWith(pairs[0]);
        foreach (var pair in pairs.Skip(1))
            keys = keys.Where(key => db.SearchPostings.Any(row => row.Pair == pair && row.Text == key));
        var candidates = await db.SearchTexts.AsNoTracking().Where(row => keys.Contains(row.Key)).ToListAsync(cancellation);
        return [.. candidates.Where(row => terms.Match(row.Text))];
    }

    /// <summary>The pairs to look up, those that the fewest texts have first; none where one is in no text at all.</summary>
    private static async Task<IReadOnlyList<int>> RarestFirstAsync(
        this DisclosureDbContext db, IReadOnlyCollection<int> pairs, CancellationToken cancellation)
    {
        if (pairs.Count == 1)
            return [.. pairs];
        var counts = new List<(int Pair, int Texts)>();
        foreach (var pair in pairs)
        {
            var texts = await db.TextsWith(pair).Take(Common).CountAsync(cancellation);
            if (texts == 0)
                return [];
            counts.Add((pair, texts));
        }
        return [.. counts.OrderBy(count => count.Texts).Take(MostPairs).Select(count => count.Pair)];
    }

    private static IQueryable<long> TextsWith(this DisclosureDbContext db, int pair) =>
        db.SearchPostings.Where(row => row.Pair == pair).Select(row => row.Text);

    private static async Task ForgetUnusedAsync(
        this DisclosureDbContext db, IReadOnlyList<long> keys, CancellationToken cancellation)
    {
        long[] asked = [.. keys];
        var unused = await db.SearchTexts.AsNoTracking()
            .Where(row => EF.Parameter(asked).Contains(row.Key) && !db.SearchEntries.Any(entry => entry.Text == row.Key))
            .ToListAsync(cancellation);
        foreach (var text in unused)
        {
            int[] pairs = [.. PairsOf(text.Text)];
            await db.SearchPostings.Where(row => EF.Parameter(pairs).Contains(row.Pair) && row.Text == text.Key)
                .ExecuteDeleteAsync(cancellation);
        }
        long[] gone = [.. unused.Select(text => text.Key)];
        await db.SearchTexts.Where(row => EF.Parameter(gone).Contains(row.Key)).ExecuteDeleteAsync(cancellation);
    }

    private static IReadOnlyCollection<int> PairsOf(string text) => Bigrams.Of(FoldedText.Of(text));
}
