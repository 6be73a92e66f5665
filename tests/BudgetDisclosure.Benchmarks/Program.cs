using BudgetDisclosure.Benchmarks.County;
using BudgetDisclosure.Benchmarks.Export;
using BudgetDisclosure.Benchmarks.Http;
using BudgetDisclosure.Benchmarks.Ingest;
using BudgetDisclosure.Benchmarks.Load;
using BudgetDisclosure.Benchmarks.Measuring;
using BudgetDisclosure.Benchmarks.Pdf;
using BudgetDisclosure.Benchmarks.Query;
using BudgetDisclosure.Benchmarks.Reconciliation;

// A benchmark is a subcommand; a hidden one (leading underscore) is what a benchmark runs in a process of its own.
var benchmarks = new Dictionary<string, Func<BenchmarkOptions, int>>(StringComparer.Ordinal)
{
    ["ingest"] = IngestBenchmark.Run,
    ["rules"] = RulesBenchmark.Run,
    ["pdf"] = PdfBenchmark.Run,
    ["load"] = options => LoadBenchmark.RunAsync(options).GetAwaiter().GetResult(),
    ["county"] = options => CountyBenchmark.RunAsync(options).GetAwaiter().GetResult(),
    ["export"] = options => ExportBenchmark.RunAsync(options).GetAwaiter().GetResult(),
    ["query"] = options => QueryBenchmark.RunAsync(options).GetAwaiter().GetResult(),
    ["http"] = options => HttpBenchmark.RunAsync(options).GetAwaiter().GetResult(),
    ["_serve-plain"] = options => PlainServer.Run(options.Values[0]),
    ["_serve-by-hand"] = options => HandWrittenServer.Run(options.Values[0], options.Values[1]),
    ["_export-once"] = ExportBenchmark.WriteOnce,
    ["_ingest-once"] = IngestBenchmark.ReadOnce,
};

if (args.Length == 0 || !benchmarks.TryGetValue(args[0], out var run))
{
    var names = string.Join(" | ", benchmarks.Keys.Where(name => name[0] != '_'));
    Console.Error.WriteLine($"usage: {names} {BenchmarkOptions.Usage}");
    return 2;
}

return run(BenchmarkOptions.Parse(args[1..]));
