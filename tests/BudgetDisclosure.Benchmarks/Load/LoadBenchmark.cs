using BudgetDisclosure.Benchmarks.Measuring;
using BudgetDisclosure.Benchmarks.Nation;
using BudgetDisclosure.Core.Facts;

namespace BudgetDisclosure.Benchmarks.Load;

/// <summary>Figures 8 and 9: the facts of a county's departments into the tables of either database.</summary>
/// <remarks>
/// Both sides load the same rows, publication by publication inside one transaction, into a fresh copy of the same
/// database with its keys, foreign keys and triggers. The anchors are psql's <c>\copy</c> and sqlite3's <c>.import</c>,
/// which check foreign keys too.
/// </remarks>
internal static class LoadBenchmark
{
    private const int Departments = 80;
    private const int RowsPerTable = 100;
    private const double Demand = 0.6;
    private const string Unit = "rows/s";

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        var report = new Report("load");
        var folder = Directory.CreateTempSubdirectory("load");
        try
        {
            var facts = new NationFacts(Departments, RowsPerTable);
            report.Note($"{facts.Count} rows of {Departments} departments");
            await MeasureAsync(report, options, "PostgreSQL", "psql \\copy", await PostgresLoad.OpenAsync(facts, folder.FullName));
            await MeasureAsync(report, options, "SQLite", "sqlite3 .import", await SqliteLoad.OpenAsync(facts, folder.FullName));
            return report.Finish(options);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(
        Report report, BenchmarkOptions options, string database, string anchor, ILoad? load)
    {
        if (load is null)
        {
            report.Note($"{database}: {anchor} is missing, nothing was measured");
            return;
        }
        await using var _ = load;
        var comparison = await Comparison.OfAsync(options.Rounds, Unit, load.AnchorAsync, load.OursAsync);
        report.Note($"{database}: ours against {anchor}");
        report.Add(comparison);
        report.Add(new Figure($"{database}, ours / {anchor}", comparison.Ratio, "×") { AtLeast = Demand });
    }
}

/// <summary>One database with its anchor; each turn gives rows per second.</summary>
internal interface ILoad : IAsyncDisposable
{
    Task<double> AnchorAsync();

    Task<double> OursAsync();
}

/// <summary>The facts of the nation's departments, each department's apart.</summary>
internal sealed class NationFacts
{
    public NationFacts(int departments, int rowsPerTable)
    {
        Publications = [.. NationDisclosures.Departments(departments).Select((code, i) =>
        {
            var id = new Guid(i + 1, 0, 0, new byte[8]);
            var facts = FactExtraction.Extract(
                NationDisclosures.Of(code, rowsPerTable), new(NationDisclosures.County, NationDisclosures.Year, id));
            return (code, id, facts);
        })];
        Count = Publications.Sum(publication => publication.Facts.Count);
    }

    public IReadOnlyList<(string Department, Guid Id, IReadOnlyList<Fact> Facts)> Publications { get; }

    public int Count { get; }
}
