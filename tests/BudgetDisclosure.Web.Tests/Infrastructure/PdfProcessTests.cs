using System.Diagnostics;
using System.Globalization;
using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Pdf;
using BudgetDisclosure.Testing;
using BudgetDisclosure.Web.Infrastructure;

namespace BudgetDisclosure.Web.Tests.Infrastructure;

public sealed class PdfProcessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pdf-process-");
    private readonly PdfProcess _process;

    public PdfProcessTests() => _process = new(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    [SharedFact]
    public void Read_GenuineFile_IsWhatThisProcessReads()
    {
        var bytes = SharedFiles.Read("corpus/putuo-finance-2025-budget.pdf");

        Assert.Equal(Form(new PdfReader().Read(bytes, default)), Form(_process.Read(bytes, default)));
    }

    [Fact]
    public void Read_BrokenFile_IsRefusedInWordsAndLeavesNothingBehind()
    {
        var refused = Assert.Throws<RefusedDocumentException>(() => _process.Read(Encoding.ASCII.GetBytes("%PDF-1.7\nrubbish"), default));

        Assert.Equal("pdf-damaged", refused.Refusal.Code);
        Assert.EndsWith("。", refused.Refusal.Sentence, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public void Read_CancelledByTheCaller_StopsAtOnce() =>
        Assert.ThrowsAny<OperationCanceledException>(() => _process.Read("%PDF-1.7"u8.ToArray(), new(canceled: true)));

    [SharedFact]
    public async Task Read_ManyAtOnce_AllEndWithTheSame()
    {
        var bytes = SharedFiles.Read("corpus/putuo-welfare-2024-unit-budget.pdf");

        var read = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Form(_process.Read(bytes, default)))));

        Assert.All(read, form => Assert.Equal(read[0], form));
    }

    [SharedFact]
    public void Draw_APageThereIsAndOneThereIsNot_IsADrawingOrNone()
    {
        var bytes = SharedFiles.Read("corpus/putuo-welfare-2024-unit-budget.pdf");

        Assert.StartsWith("<svg", _process.Draw(bytes, 16, default), StringComparison.Ordinal);
        Assert.Null(_process.Draw(bytes, 17, default));
    }

    [Fact]
    public void Draw_BrokenFile_IsRefused() =>
        Assert.Throws<RefusedDocumentException>(() => _process.Draw(Encoding.ASCII.GetBytes("%PDF-1.7\nrubbish"), 1, default));

    [ShellFact]
    public void Read_ProcessThatDoesNotEnd_IsStoppedAndSaidToBeTooSlow()
    {
        var note = Path.Combine(Path.GetTempPath(), $"slow-{Guid.NewGuid():N}");
        var slow = StandIn($"echo $$ > {note}; sleep 300", longest: TimeSpan.FromSeconds(2));

        var refused = Assert.Throws<RefusedDocumentException>(() => slow.Read("%PDF-1.7"u8.ToArray(), default));

        Assert.Equal("pdf-too-slow", refused.Refusal.Code);
        Assert.Empty(_folder.EnumerateFileSystemInfos());
        var process = int.Parse(File.ReadAllText(note), CultureInfo.InvariantCulture);
        File.Delete(note);
        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{process}"), TimeSpan.FromSeconds(20)));
    }

    [ShellFact]
    public void Draw_ProcessThatPrintsMoreThanAllowed_IsUnreadable()
    {
        Assert.Equal(1000, Printing(1000).Draw("%PDF-1.7"u8.ToArray(), 1, default)!.Length);
        var refused = Assert.Throws<RefusedDocumentException>(() => Printing(1001).Draw("%PDF-1.7"u8.ToArray(), 1, default));
        Assert.Equal("pdf-unreadable", refused.Refusal.Code);

        PdfProcess Printing(int letters) => StandIn($"printf %{letters}d 0", most: 1000);
    }

    [ShellFact]
    public async Task Draw_FourAtOnce_TwoWaitForTheOthers()
    {
        var second = StandIn("sleep 1");
        var watch = Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => second.Draw("%PDF-1.7"u8.ToArray(), 1, default))));

        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(2), $"Four that take a second each took {watch.Elapsed}.");
    }

    /// <summary>What starts a shell script where the reader would be.</summary>
    private PdfProcess StandIn(string script, TimeSpan? longest = null, int most = int.MaxValue) => new(_folder.FullName)
    {
        Program = ["/bin/sh", "-c", script], Longest = longest ?? PdfProcess.LongestReading, MostOutput = most,
    };

    private static byte[] Form(SourceDocument document)
    {
        using var form = new MemoryStream();
        PdfSourceForm.Write(new(document, null), form);
        return form.ToArray();
    }
}

/// <summary>A test that starts a shell script; skipped, saying so, where there is no such shell.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute()
    {
        if (!File.Exists("/bin/sh"))
            Skip = "There is no /bin/sh to stand in for the reader.";
    }
}
