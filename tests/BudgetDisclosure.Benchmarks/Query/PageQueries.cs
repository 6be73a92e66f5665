using System.Diagnostics;
using BudgetDisclosure.Benchmarks.Http;
using BudgetDisclosure.Benchmarks.Measuring;

namespace BudgetDisclosure.Benchmarks.Query;

/// <summary>Figures 11 and 12: pages of the portal itself over ten times as many lines, one request after the other.</summary>
internal static class PageQueries
{
    private const int SmallCounties = 11;
    private const int Growth = 10;

    public static async Task MeasureAsync(Report report, BenchmarkOptions options, IGrownDatabases databases, string folder)
    {
        var (small, large) = (new GrownNation(SmallCounties), new GrownNation(SmallCounties * Growth));
        await using var few = await StartAsync(report, databases, small, folder);
        await using var many = await StartAsync(report, databases, large, folder);
        using var client = new HttpClient();
        foreach (var (name, pages, most, mostMilliseconds) in new (string, Func<GrownNation, IEnumerable<string>>, double, double?)[]
        {
            ("11: department page", nation => nation.DepartmentPages, 1.5, null),
            ("11: drill-down by function", nation => nation.CodePages, 1.5, null),
            ("11: county's year", nation => nation.YearPages, 1.5, null),
            ("12: province page", nation => nation.ProvincePages, 2, 5),
            ("12: nation page", _ => ["/"], 2, 5),
        })
        {
            var (fewPages, manyPages) = (pages(small).ToList(), pages(large).ToList());
            var comparison = await Comparison.OfAsync(options.Rounds, "ms",
                () => MedianAsync(client, few.Url, fewPages), () => MedianAsync(client, many.Url, manyPages));
            report.Add(comparison);
            report.Add(new Figure($"{name}, {databases.Name}, 10 M / 1 M lines", comparison.Ratio, "×", most));
            if (mostMilliseconds is { } bound)
                report.Add(new Figure($"{name}, {databases.Name}, 10 M lines", comparison.Ours.Median, "ms", bound));
        }
    }

    private static async Task<ServerProcess> StartAsync(
        Report report, IGrownDatabases databases, GrownNation nation, string folder)
    {
        var connection = await databases.CreateAsync();
        var watch = Stopwatch.StartNew();
        await using (var db = databases.Open(connection))
        {
            await nation.FillAsync(db);
            await databases.AnalyseAsync(db);
        }
        report.Note($"{databases.Name}: {nation.Lines:N0} lines of {nation.Publications:N0} publications in {watch.Elapsed.TotalSeconds:0} s");
        return await ServerProcess.PortalAsync(folder,
            ("Database__Provider", databases.Provider), ("ConnectionStrings__Disclosure", connection),
            ("Storage__Root", folder), ("Cache__MostMegabytes", "0"));
    }

    /// <summary>The median of a request over the pages, each asked for several times.</summary>
    private static async Task<double> MedianAsync(HttpClient client, string server, List<string> pages)
    {
        const int requests = 88;
        var taken = new List<double>(requests);
        for (var i = 0; i < requests; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await client.GetAsync(server + pages[i % pages.Count]);
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }
        return taken.Order().ElementAt(requests / 2);
    }
}
