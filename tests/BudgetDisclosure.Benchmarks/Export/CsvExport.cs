using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using BudgetDisclosure.Benchmarks.Measuring;
using BudgetDisclosure.Benchmarks.Nation;
using BudgetDisclosure.Documents.Rendering.Csv;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Testing;
using Npgsql;

namespace BudgetDisclosure.Benchmarks.Export;

/// <summary>Figure 15: a million figures as the long CSV against <c>psql \copy</c> of the same rows out of a table.</summary>
/// <remarks>
/// Ours begins where the portal does, with the stored documents: compressed JSON, one for each publication. The anchor has
/// the rows ready; it parses nothing.
/// </remarks>
internal static class CsvExport
{
    private const int Figures = 1_000_000;
    private const int RowsPerTable = 100;
    private const double RatioDemand = 2;
    private const double MemoryDemand = 120;
    private const double FlatDemand = 1.1;

    public static async Task MeasureAsync(Report report, BenchmarkOptions options, string folder)
    {
        var documents = Path.Combine(folder, "documents");
        WriteDocuments(documents);
        if (Programs.Find("psql") is { } psql)
            await CompareAsync(report, options, documents, psql, folder);
        else
            report.Note("CSV: psql is missing, the ratio was not measured");
        var (half, whole) = (Memory(Figures / 2, documents), Memory(Figures, documents));
        report.Add(new Figure("CSV, RSS", whole, "MB", MemoryDemand));
        report.Add(new Figure("CSV, RSS of a million figures / of half of them", whole / half, "×", FlatDemand));
    }

    /// <summary>The first documents of the folder until that many figures were written, more or less a document's.</summary>
    public static void Write(string documents, Stream stream, int figures)
    {
        var counted = new LineCount(stream);
        using var csv = new LongCsv(counted);
        using var json = new MemoryStream();
        foreach (var file in Directory.EnumerateFiles(documents).Order(StringComparer.Ordinal))
        {
            if (counted.Lines >= figures)
                break;
            using var packed = new BrotliStream(File.OpenRead(file), CompressionMode.Decompress);
            json.SetLength(0);
            packed.CopyTo(json);
            csv.Write(DisclosureJson.Read(json.GetBuffer().AsMemory(0, (int)json.Length)), []);
        }
    }

    private static double Memory(int figures, string documents) =>
        ChildProcess.Run("_export-once", "csv", figures.ToString(CultureInfo.InvariantCulture), documents);

    private static void WriteDocuments(string folder)
    {
        Directory.CreateDirectory(folder);
        var written = 0;
        for (var department = 101; written < Figures; department++)
        {
            var disclosure = NationDisclosures.Of($"{department}", RowsPerTable);
            written += disclosure.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Count(cell => cell.Amount is not null);
            using var packed = new BrotliStream(File.Create(Path.Combine(folder, $"{department:0000}")), CompressionLevel.Optimal);
            DisclosureJson.Write(disclosure, packed);
        }
    }

    private static async Task CompareAsync(Report report, BenchmarkOptions options, string documents, string psql, string folder)
    {
        var file = Path.Combine(folder, "figures.csv");
        using (var stream = File.Create(file))
            Write(documents, stream, Figures);
        await using var server = new PostgresServer();
        await server.InitializeAsync();
        var settings = new NpgsqlConnectionStringBuilder(server.NewConnectionString());
        Task<string> Psql(string script) => Programs.RunAsync(psql, script, "-q", "-v", "ON_ERROR_STOP=1", "-h", settings.Host!,
            "-p", $"{settings.Port}", "-U", settings.Username!, "-d", settings.Database!);
        await Programs.RunAsync(psql, $"create database {settings.Database};\n", "-q", "-h", settings.Host!, "-p", $"{settings.Port}",
            "-U", settings.Username!, "-d", "postgres");
        var columns = string.Join(", ", LongCsv.Columns.Select(name => $"\"{name}\" {(name == "amount_yuan" ? "numeric" : "text")}"));
        await Psql($"create table figures ({columns});\n\\copy figures from '{file}' with (format csv, header)\n");
        report.Note($"CSV: {new FileInfo(file).Length / 1_000_000} MB; psql copies the same rows out of a table");
        var comparison = await Comparison.OfAsync(
            options.Rounds, "s",
            () => SecondsAsync(() => Psql($"\\copy figures to '{file}.anchor' with (format csv, header)\n")),
            () => SecondsAsync(() =>
            {
                using var stream = File.Create(file + ".ours");
                Write(documents, stream, Figures);
                return Task.CompletedTask;
            }));
        report.Add(comparison);
        report.Add(new Figure("CSV, ours / anchor", comparison.Ratio, "×", RatioDemand));
    }

    private static async Task<double> SecondsAsync(Func<Task> action)
    {
        var watch = Stopwatch.StartNew();
        await action();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Counts the lines that pass.</summary>
    private sealed class LineCount(Stream target) : Stream
    {
        public int Lines { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Lines += buffer.Count((byte)'\n');
            target.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush() => target.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
