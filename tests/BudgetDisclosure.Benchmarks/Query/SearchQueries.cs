using System.Diagnostics;
using BudgetDisclosure.Benchmarks.Measuring;
using BudgetDisclosure.Core.Search;
using BudgetDisclosure.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Benchmarks.Query;

/// <summary>Figure 13: the same names found by pairs of characters and by the database's own scan.</summary>
internal static class SearchQueries
{
    private const int Names = 1_500_000;
    private const int AtOnce = 20_000;

    public static async Task MeasureAsync(Report report, BenchmarkOptions options, IGrownDatabases databases)
    {
        var connection = await databases.CreateAsync();
        await using var db = databases.Open(connection);
        var watch = Stopwatch.StartNew();
        foreach (var names in InventedNames.Of(Names).Chunk(AtOnce))
        {
            await using var transaction = await db.BeginActAsync();
            await db.AddSearchTextsAsync(names);
            await transaction.CommitAsync();
        }
        await databases.AnalyseAsync(db);
        report.Note($"{databases.Name}: {Names:N0} names indexed in {watch.Elapsed.TotalSeconds:0} s");
        var (worst, worstTerm) = (0d, "");
        var (anchors, ours) = (0d, 0d);
        foreach (var term in InventedNames.Terms)
        {
            var terms = SearchTerms.Parse(term);
            if (!(await db.FindTextsAsync(terms)).Select(text => text.Key).ToHashSet().SetEquals(await ScanAsync(db, term)))
                throw new InvalidOperationException($"{term}: the hits differ.");
            var comparison = await Comparison.OfAsync(options.Rounds, "ms",
                () => TimedAsync(() => ScanAsync(db, term)), () => TimedAsync(() => db.FindTextsAsync(terms)));
            (anchors, ours) = (anchors + comparison.Anchor.Median, ours + comparison.Ours.Median);
            if (comparison.Ratio > worst)
                (worst, worstTerm) = (comparison.Ratio, term);
            report.Note($"{databases.Name}, {term}: scan {comparison.Anchor.Median:0.0} ms, ours {comparison.Ours.Median:0.0} ms");
        }
        report.Add(new Figure($"13: search, {databases.Name}, all terms, ours / LIKE", ours / anchors, "×",
            databases is GrownSqlite ? 0.02 : 0.2));
        report.Add(new Figure($"13: the worst term, {worstTerm}", worst, "×"));
    }

    private static async Task<IReadOnlyList<long>> ScanAsync(DisclosureDbContext db, string term)
    {
        var pattern = $"%{term}%";
        return await db.SearchTexts.AsNoTracking().Where(row => EF.Functions.Like(row.Text, pattern))
            .Select(row => row.Key).ToListAsync();
    }

    private static async Task<double> TimedAsync<T>(Func<Task<T>> find)
    {
        var watch = Stopwatch.StartNew();
        await find();
        return watch.Elapsed.TotalMilliseconds;
    }
}
