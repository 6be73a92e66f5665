using BudgetDisclosure.Benchmarks.Measuring;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Benchmarks.Query;

/// <summary>Figures 11 to 13, on either database: <c>query [pages|search] [sqlite|postgres]</c>.</summary>
internal static class QueryBenchmark
{
    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        var report = new Report("query");
        var folder = Directory.CreateTempSubdirectory("query");
        try
        {
            if (!options.Values.Contains("postgres"))
                await MeasureAsync(report, options, new GrownSqlite(folder.FullName), folder.FullName);
            if (!options.Values.Contains("sqlite"))
            {
                var server = new PostgresServer();
                await server.InitializeAsync();
                await using var databases = new GrownPostgres(server);
                await MeasureAsync(report, options, databases, folder.FullName);
            }
            return report.Finish(options);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(
        Report report, BenchmarkOptions options, IGrownDatabases databases, string folder)
    {
        if (!options.Values.Contains("search"))
            await PageQueries.MeasureAsync(report, options, databases, folder);
        if (!options.Values.Contains("pages"))
            await SearchQueries.MeasureAsync(report, options, databases);
    }
}
