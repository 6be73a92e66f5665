using System.Diagnostics;
using BudgetDisclosure.Benchmarks.Measuring;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Testing.Sound;
using Figure = BudgetDisclosure.Benchmarks.Measuring.Figure;

namespace BudgetDisclosure.Benchmarks.Reconciliation;

/// <summary>Processor time of all rules on one disclosure, once everything is warm.</summary>
internal static class RulesBenchmark
{
    private const double Demand = 10;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(2);

    public static int Run(BenchmarkOptions options)
    {
        var report = new Report("rules");
        foreach (var (name, disclosure) in Disclosures(report))
            report.Add(new Figure(name, Milliseconds(disclosure), "ms of processor time", Demand));
        return report.Finish(options);
    }

    private static IEnumerable<(string Name, Disclosure Disclosure)> Disclosures(Report report)
    {
        yield return ("a made-up budget", SoundDisclosures.Of(SoundForm.Hebei, 1));
        if (SharedFiles.Folder is not { } shared)
        {
            report.Note("no real disclosures are at hand, only made-up ones were measured");
            yield break;
        }
        foreach (var file in new[] { "samples/laiyuan-2019.docx", "corpus/putuo-wanli-2023-budget.pdf", "corpus/putuo-finance-2024-final.pdf" })
        {
            var name = Path.GetFileName(file);
            var document = DocumentReaders.Read(name, File.ReadAllBytes(Path.Combine(shared, file))).Document!;
            yield return (name, Recogniser.Recognise([new(name, new string('0', 64), document)]));
        }
    }

    private static double Milliseconds(Disclosure disclosure)
    {
        Repeat(disclosure, WarmUp);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var runs = Repeat(disclosure, Measured);
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / runs;
    }

    private static int Repeat(Disclosure disclosure, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var runs = 0;
        for (; watch.Elapsed < time; runs++)
            Reconciler.Run(disclosure);
        return runs;
    }
}
