using System.Diagnostics;
using System.IO.Compression;
using System.Xml;
using BudgetDisclosure.Benchmarks.Measuring;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Ooxml;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Documents.Reading.Xlsx;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Benchmarks.Ingest;

/// <summary>Figure 7: a workbook of 200,000 rows against unpacking it and walking its XML.</summary>
internal static class IngestBenchmark
{
    /// <summary>Two sheets, because a sheet may have 100,000 rows.</summary>
    private const int Sheets = 2;

    private const int RowsPerSheet = 100_000;
    private const double RatioDemand = 1.3;
    private const double MemoryDemand = 150;
    private const int TypicalSheets = 9;
    private const int TypicalRows = 60;
    private static readonly TimeSpan throughputTime = TimeSpan.FromSeconds(3);

    public static int Run(BenchmarkOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("ingest");
        try
        {
            var large = Path.Combine(folder.FullName, "large.xlsx");
            var typical = Path.Combine(folder.FullName, "typical.xlsx");
            BudgetWorkbook.Write(large, Sheets, RowsPerSheet);
            BudgetWorkbook.Write(typical, TypicalSheets, TypicalRows);
            var report = new Report("ingest");
            Measure(report, File.ReadAllBytes(large), options.Rounds);
            var (streamed, whole) = (Memory(large, "rows"), Memory(large, "document"));
            report.Add(new Figure("RSS, rows streamed", streamed, "MB", MemoryDemand));
            report.Add(new Figure("RSS, guard and whole document", whole, "MB"));
            var perSecond = PerSecond(File.ReadAllBytes(typical));
            report.Add(new Figure("typical workbooks through guard and reader", perSecond, "per second"));
            MeasurePdf(report);
            return report.Finish(options);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>In a process of its own: reads a file once and prints the memory that took.</summary>
    public static int ReadOnce(BenchmarkOptions options)
    {
        var bytes = File.ReadAllBytes(options.Values[0]);
        if (options.Values[1] == "rows")
            StreamRows(bytes);
        else if (DocumentReaders.Read("预算.xlsx", bytes).Document is null)
            return 1;
        Console.WriteLine(ChildProcess.PeakMemory());
        return 0;
    }

    private static double Memory(string file, string how) => ChildProcess.Run("_ingest-once", file, how);

    private static void Measure(Report report, byte[] bytes, int rounds)
    {
        var rows = StreamRows(bytes);
        if (rows != Sheets * RowsPerSheet)
            throw new InvalidOperationException($"{rows} rows were read.");
        var comparison = Comparison.Of(rounds, () => WalkParts(bytes), () => StreamRows(bytes));
        report.Add(comparison);
        report.Add(new Figure("rows streamed, ours / anchor", comparison.Ratio, "×", RatioDemand));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        StreamRows(bytes);
        report.Add(new Figure("allocated per row",
            (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)rows, "bytes"));
        report.Add(new Figure("guard and whole document, ours / anchor",
            Comparison.Of(rounds, () => WalkParts(bytes), () => DocumentReaders.Read("预算.xlsx", bytes)).Ratio, "×"));
    }

    private static void WalkParts(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { CloseInput = true });
            while (reader.Read())
            {
            }
        }
    }

    private static int StreamRows(byte[] bytes)
    {
        using var package = OoxmlPackage.Open(bytes);
        var workbook = XlsxWorkbook.Open(package);
        var rows = 0;
        foreach (var sheet in workbook.Sheets)
        {
            using var reader = new XlsxSheetRows(PartBytes.Open(package, sheet.Part)!, workbook, sheet.Name);
            while (reader.Read())
                rows++;
        }
        return rows;
    }

    /// <summary>Real disclosures, where they are at hand; in this process, without the one that a portal reads them in.</summary>
    private static void MeasurePdf(Report report)
    {
        if (SharedFiles.Folder is not { } shared)
        {
            report.Note("no PDFs are at hand, their pages were not measured");
            return;
        }
        foreach (var file in Directory.EnumerateFiles(Path.Combine(shared, "corpus"), "*.pdf").Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            var pages = PdfPages.Read(bytes, CancellationToken.None).Pages.Count;
            report.Add(new Figure($"{Path.GetFileName(file)}, {pages} pages", pages * PerSecond(bytes, "预算.pdf"), "pages per second"));
        }
    }

    private static double PerSecond(byte[] bytes, string name = "预算.xlsx")
    {
        DocumentReaders.Read(name, bytes);
        var watch = Stopwatch.StartNew();
        var read = 0;
        for (; watch.Elapsed < throughputTime; read++)
            DocumentReaders.Read(name, bytes);
        return read / watch.Elapsed.TotalSeconds;
    }
}
