using System.Globalization;
using BudgetDisclosure.Benchmarks.Measuring;

namespace BudgetDisclosure.Benchmarks.Export;

/// <summary>Figures 15 and 16: a million lines out, as a workbook and as CSV.</summary>
internal static class ExportBenchmark
{
    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        var report = new Report("export");
        var folder = Directory.CreateTempSubdirectory("export");
        try
        {
            if (!options.Values.Contains("csv"))
                XlsxExport.Measure(report, options, folder.FullName);
            if (!options.Values.Contains("xlsx"))
                await CsvExport.MeasureAsync(report, options, folder.FullName);
            return report.Finish(options);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>In a process of its own: writes that many lines once and prints the memory that took.</summary>
    public static int WriteOnce(BenchmarkOptions options)
    {
        var rows = int.Parse(options.Values[1], CultureInfo.InvariantCulture);
        if (options.Values[0] == "xlsx")
            LineWorkbook.Write(Stream.Null, rows);
        else
            CsvExport.Write(options.Values[2], Stream.Null, rows);
        Console.WriteLine(ChildProcess.PeakMemory());
        return 0;
    }
}
