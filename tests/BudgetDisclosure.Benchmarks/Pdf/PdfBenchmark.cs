using System.Diagnostics;
using BudgetDisclosure.Benchmarks.Measuring;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Testing.Sound;

namespace BudgetDisclosure.Benchmarks.Pdf;

/// <summary>A report as PDF against what LibreOffice and Chromium make of the same texts: processor time, size, memory.</summary>
internal static class PdfBenchmark
{
    private const int WarmUp = 30;
    private const int Early = 100;
    private const int Late = 400;
    private const double PercentOf = 100;

    public static int Run(BenchmarkOptions options)
    {
        var report = new Report("pdf");
        var disclosure = Sample(report);
        var bytes = Render("pdf", disclosure);
        var ours = Cpu(disclosure, options.Rounds);
        report.Add(new Figure("a report, kB", bytes.Length / 1000.0, "kB"));
        report.Add(new Figure("processor time of a report", ours, "ms"));
        report.Add(new Figure("tags and all else but pages, fonts and texts, upper bound", TagShare.Of(bytes) * PercentOf, "% more bytes", 30));
        report.Add(new Figure("files that differ, of 64 made on four threads", Different(disclosure, bytes), "files", 0));
        Heap(disclosure, report);
        AgainstLibreOffice(disclosure, ours, report);
        AgainstChromium(disclosure, ours, bytes.Length, report, options.Rounds);
        return report.Finish(options);
    }

    internal static byte[] Render(string format, Disclosure disclosure)
    {
        var stream = new MemoryStream();
        ReportRenderers.Find(format)!.Render(disclosure, stream);
        return stream.ToArray();
    }

    private static Disclosure Sample(Report report)
    {
        const string Seed = "samples/laiyuan-2019.docx";
        if (SharedFiles.Folder is null)
        {
            report.Note("no real disclosures are at hand: a made-up one was measured");
            return SoundDisclosures.Of(SoundForm.Hebei, 1);
        }
        var document = DocumentReaders.Read(Path.GetFileName(Seed), SharedFiles.Read(Seed)).Document!;
        return Recogniser.Recognise([new(Path.GetFileName(Seed), new string('0', 64), document)]);
    }

    private static double Cpu(Disclosure disclosure, int rounds)
    {
        for (var i = 0; i < WarmUp; i++)
            Render("pdf", disclosure);
        var times = Enumerable.Range(0, Math.Max(rounds, 7)).Select(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < 10; i++)
                Render("pdf", disclosure);
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / 10;
        }).ToList();
        return Spread.Of(times, "ms").Median;
    }

    private static int Different(Disclosure disclosure, byte[] bytes) => Enumerable.Range(0, 64).AsParallel()
        .WithDegreeOfParallelism(4).Count(_ => !bytes.AsSpan().SequenceEqual(Render("pdf", disclosure)));

    private static void Heap(Disclosure disclosure, Report report)
    {
        double After(int reports)
        {
            for (var i = 0; i < reports; i++)
                Render("pdf", disclosure);
            return GC.GetTotalMemory(forceFullCollection: true);
        }
        var early = After(Early);
        report.Add(new Figure("live heap after 400 reports against 100", After(Late - Early) / early, "×", 1.1));
    }

    private static void AgainstLibreOffice(Disclosure disclosure, double ours, Report report)
    {
        if (Programs.Find("soffice") is not { } office)
        {
            report.Note("soffice is not installed: nothing was measured against LibreOffice");
            return;
        }
        var theirs = LibreOffice.MillisecondsPerReport(office, Render("docx", disclosure));
        report.Note($"LibreOffice prints our Word file, in a batch, in {theirs:0} ms of processor time");
        report.Add(new Figure("processor time against LibreOffice", ours / theirs, "×", Math.Round(1 / 15.0, 4)));
    }

    private static void AgainstChromium(Disclosure disclosure, double ours, int size, Report report, int rounds)
    {
        if (Programs.Find("chromium") is not { } browser)
        {
            report.Note("chromium is not installed: nothing was measured against it");
            return;
        }
        using var chromium = WarmChromium.Start(browser);
        var page = PrintedPage.Of(disclosure);
        chromium.Print(page);
        chromium.Print(page);
        var prints = Enumerable.Range(0, rounds).Select(_ => chromium.Print(page)).ToList();
        var theirs = Spread.Of([.. prints.Select(print => print.Milliseconds)], "ms").Median;
        report.Note($"a warm Chromium prints the same texts in {theirs:0} ms of processor time, tagged, {prints[0].Bytes / 1000} kB");
        report.Add(new Figure("processor time against warm Chromium", ours / theirs, "×", Math.Round(1 / 35.0, 4)));
        report.Add(new Figure("bytes against Chromium", (double)size / prints[0].Bytes, "×", 0.35));
    }
}
