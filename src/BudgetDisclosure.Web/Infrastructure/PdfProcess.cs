using System.Globalization;
using System.Runtime.InteropServices;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Web.Commands;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>Reads PDFs, each in a process of its own with hard limits (docs/adr/0025-own-pdf-reader.md).</summary>
/// <param name="folder">Where a file lies while it is read, in a folder of its own; by default the system's for such.</param>
public sealed class PdfProcess(string? folder = null) : IDocumentReader
{
    /// <summary>No genuine file takes a second; a hostile one must not keep a place.</summary>
    public static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(25);

    private const int MostAtATime = 2;

    /// <summary>What a file of the largest size allowed comes to, with room to spare.</summary>
    private const int MostOutputBytes = 128 * 1024 * 1024;

    /// <summary>384 MiB: six times what the largest genuine file needs.</summary>
    private const string HeapLimit = "0x18000000";

    /// <summary>Beside the heap limit, what the operating system holds the process to; with 64 files it could not start.</summary>
    private static readonly string[] Limits =
        ["--cpu=20", "--as=2147483648", "--fsize=268435456", "--nofile=256", "--core=0"];

    private static readonly SemaphoreSlim Places = new(MostAtATime);

    /// <summary>What is started in place of this program.</summary>
    internal IReadOnlyList<string> Program { get; init; } = [Host, typeof(PdfProcess).Assembly.Location];

    internal TimeSpan Longest { get; init; } = LongestReading;

    internal int MostOutput { get; init; } = MostOutputBytes;

    public SourceFormat Format => SourceFormat.Pdf;

    public SourceDocument Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var outcome = Run(bytes, [], PdfSourceForm.Read, cancellation);
        return outcome.Document ?? throw new RefusedDocumentException(outcome.Refusal!);
    }

    /// <summary>A page as SVG; null where the file has no such page, or it holds more than can be drawn.</summary>
    /// <param name="page">The page's number in the file, from 1.</param>
    /// <exception cref="RefusedDocumentException">The file is not read.</exception>
    public string? Draw(ReadOnlyMemory<byte> bytes, int page, CancellationToken cancellation)
    {
        string[] words = [ReadPdfCommand.DrawOption, page.ToString(CultureInfo.InvariantCulture)];
        var drawing = Run(bytes, words, output => new StreamReader(output).ReadToEnd(), cancellation);
        return drawing.Length > 0 ? drawing : null;
    }

    private T Run<T>(ReadOnlyMemory<byte> bytes, string[] words, Func<Stream, T> read, CancellationToken cancellation)
    {
        Places.Wait(cancellation);
        var directory = BoundedProcess.PrivateFolder(folder, "read-pdf");
        try
        {
            var path = Path.Combine(directory.FullName, $"{Guid.NewGuid():N}.pdf");
            File.WriteAllBytes(path, bytes.Span);
            return RunAsync([.. Program, ReadPdfCommand.Verb, path, .. words], read, cancellation).GetAwaiter().GetResult();
        }
        finally
        {
            directory.Delete(recursive: true);
            Places.Release();
        }
    }

    private async Task<T> RunAsync<T>(string[] command, Func<Stream, T> read, CancellationToken cancellation)
    {
        var process = new BoundedProcess(Limits)
        {
            Longest = Longest,
            MostOutput = MostOutput,
            Environment = new Dictionary<string, string>
            {
                ["DOTNET_GCHeapHardLimit"] = HeapLimit,
                ["DOTNET_gcServer"] = "0",
                ["DOTNET_EnableDiagnostics"] = "0",
                ["TMPDIR"] = Path.GetTempPath(),
            },
        };
        using var output = new MemoryStream();
        var ending = await process.RunAsync(command, output, cancellation);
        if (ending != ProcessEnding.Done)
            throw ending == ProcessEnding.TooSlow ? PdfSentences.TooSlow() : PdfSentences.Unreadable();
        output.Position = 0;
        try
        {
            return read(output);
        }
        catch (InvalidDataException)
        {
            throw PdfSentences.Unreadable();
        }
    }

    /// <summary>The program that runs assemblies, three folders above the runtime that runs this one.</summary>
    private static string Host => Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
