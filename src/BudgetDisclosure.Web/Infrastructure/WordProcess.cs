using BudgetDisclosure.Documents.Reading;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>
/// Converts old Word files with LibreOffice, each in a process and a profile of its own with hard limits
/// (docs/adr/0031-old-word-files.md).
/// </summary>
/// <param name="program">Where <c>soffice</c> is.</param>
/// <param name="folder">Where a file lies while it is converted, in a folder of its own; by default the system's for such.</param>
public sealed class WordProcess(string program, string? folder = null)
{
    /// <summary>Genuine files take 3 s; the largest allowed must end too.</summary>
    public static readonly TimeSpan LongestConversion = TimeSpan.FromSeconds(60);

    private const int MostOutputBytes = 1024 * 1024;

    /// <summary>LibreOffice reserves 1.5 GiB of addresses for an empty file and writes files of a few MB.</summary>
    private static readonly string[] Limits =
        ["--cpu=45", "--as=4294967296", "--fsize=134217728", "--nofile=1024", "--core=0"];

    /// <summary>One at a time: it is the largest program that the portal starts.</summary>
    private static readonly SemaphoreSlim Place = new(1);

    internal TimeSpan Longest { get; init; } = LongestConversion;

    /// <summary>The .docx that the file becomes.</summary>
    /// <exception cref="RefusedDocumentException">It takes too long, or nothing usable comes of it.</exception>
    public byte[] Convert(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        Place.Wait(cancellation);
        try
        {
            var work = BoundedProcess.PrivateFolder(folder, "convert-word");
            try
            {
                return ConvertIn(work.FullName, bytes, cancellation);
            }
            finally
            {
                work.Delete(recursive: true);
            }
        }
        finally
        {
            Place.Release();
        }
    }

    private byte[] ConvertIn(string work, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var original = Path.Combine(work, "original.doc");
        File.WriteAllBytes(original, bytes.Span);
        var profile = LibreOfficeProfile.Create(work);
        string[] command =
        [
            program, $"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--nologo",
            "--infilter=MS Word 97", "--convert-to", "docx:MS Word 2007 XML", "--outdir", work, original,
        ];
        return Bounded(work).RunAsync(command, Stream.Null, cancellation).GetAwaiter().GetResult() switch
        {
            ProcessEnding.Done => Result(Path.Combine(work, "original.docx")),
            ProcessEnding.TooSlow => throw OldWordFiles.TooSlow(),
            _ => throw OldWordFiles.NotConverted(),
        };
    }

    private BoundedProcess Bounded(string work) => new(Limits)
    {
        Longest = Longest,
        MostOutput = MostOutputBytes,
        Environment = new Dictionary<string, string>
        {
            ["HOME"] = work,
            ["TMPDIR"] = work,
            ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
            ["LANG"] = "C.UTF-8",
            ["SAL_USE_VCLPLUGIN"] = "svp",
        },
    };

    /// <summary>LibreOffice ends with 0 even where it wrote nothing.</summary>
    private static byte[] Result(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length is > 0 and <= UploadGuard.MaxFileBytes
            ? File.ReadAllBytes(path)
            : throw OldWordFiles.NotConverted();
    }
}
