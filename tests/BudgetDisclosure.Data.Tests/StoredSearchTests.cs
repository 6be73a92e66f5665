using BudgetDisclosure.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Data.Tests;

/// <summary>Looking texts up by pairs of characters finds what comparing each text finds.</summary>
public abstract class StoredSearchTests(TestDatabase database) : IDisposable
{
    /// <summary>Few letters, so that pairs meet often; what SQL and full-text queries give a meaning; rare characters.</summary>
    private static readonly string[] Letters = ["公", "路", "水", "a", "1", "%", "_", "'", "\"", "*", "\\", "-", " ", "𠀀", "𠀁"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Find_AnyTermInARandomCorpus_FindsWhatContainsIt(int seed)
    {
        var random = new Random(seed);
        await using var db = await database.MigratedAsync();
        string[] corpus = [.. Enumerable.Range(0, 300).Select(_ => TextOf(random, 12)).Where(text => text.Length > 0).Distinct()];
        await using var transaction = await db.BeginActAsync();
        await db.AddSearchTextsAsync(corpus);
        var seen = 0;

        for (var i = 0; i < 300; i++)
        {
            var term = TextOf(random, 5);
            if (term.Length < 2 || term.Contains(' '))
                continue;
            var found = await db.FindTextsAsync(SearchTerms.Parse(term));
            Assert.Equal(corpus.Where(text => text.Contains(term, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
                found.Select(text => text.Text).Order(StringComparer.Ordinal));
            seen += found.Count;
        }

        Assert.True(seen > 300);
    }

    [Fact]
    public async Task Find_SeveralTerms_FindsWhatContainsThemAll()
    {
        await using var db = await database.MigratedAsync();
        await using var transaction = await db.BeginActAsync();
        await db.AddSearchTextsAsync(["农村公路养护", "农村公路", "公路养护站", "养护农村公路的路"]);

        var found = await db.FindTextsAsync(SearchTerms.Parse("养护 农村 路"));

        Assert.Equal(["养护农村公路的路", "农村公路养护"], found.Select(text => text.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Add_ATextTwice_KeepsItOnce()
    {
        await using var db = await database.MigratedAsync();
        await using var transaction = await db.BeginActAsync();
        await db.AddSearchTextsAsync(["公路", "公路"]);
        await db.AddSearchTextsAsync(["公路", "水库"]);

        Assert.Equal((2, 2), (await db.SearchTexts.CountAsync(), await db.SearchPostings.CountAsync()));
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string TextOf(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => Letters[random.Next(Letters.Length)])).Trim();
}
