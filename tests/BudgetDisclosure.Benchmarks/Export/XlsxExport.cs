using System.IO.Compression;
using BudgetDisclosure.Benchmarks.Measuring;

namespace BudgetDisclosure.Benchmarks.Export;

/// <summary>Figure 16: a workbook of a million lines against deflating the same XML.</summary>
internal static class XlsxExport
{
    private const int Rows = 1_000_000;
    private const double RatioDemand = 1.5;
    private const double MemoryDemand = 120;
    private const double FlatDemand = 1.1;

    public static void Measure(Report report, BenchmarkOptions options, string folder)
    {
        var xml = Path.Combine(folder, "sheet.xml");
        WriteXml(xml, Path.Combine(folder, "lines.xlsx"));
        report.Note($"XLSX: {Rows} lines, {new FileInfo(xml).Length / 1_000_000} MB of XML; both deflate at the same level");
        var comparison = Comparison.Of(options.Rounds, () => Deflate(xml), () => LineWorkbook.Write(Stream.Null, Rows));
        report.Add(comparison);
        report.Add(new Figure("XLSX, ours / anchor", comparison.Ratio, "×", RatioDemand));
        var (half, whole) = (Memory(Rows / 2), Memory(Rows));
        report.Add(new Figure("XLSX, RSS", whole, "MB", MemoryDemand));
        report.Add(new Figure("XLSX, RSS of a million lines / of half of them", whole / half, "×", FlatDemand));
    }

    private static double Memory(int rows) => ChildProcess.Run("_export-once", "xlsx", $"{rows}");

    private static void WriteXml(string xml, string workbook)
    {
        using (var file = File.Create(workbook))
            LineWorkbook.Write(file, Rows);
        using var zip = ZipFile.OpenRead(workbook);
        zip.GetEntry("xl/worksheets/sheet1.xml")!.ExtractToFile(xml);
    }

    private static void Deflate(string xml)
    {
        using var source = File.OpenRead(xml);
        using var deflate = new DeflateStream(Stream.Null, CompressionLevel.Optimal);
        source.CopyTo(deflate);
    }
}
