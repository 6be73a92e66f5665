using System.Diagnostics;
using System.Globalization;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Web.Infrastructure;

namespace BudgetDisclosure.Web.Tests.Infrastructure;

/// <summary>What the portal does with a converter that misbehaves; shell scripts stand in for it.</summary>
public sealed class WordProcessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("word-process-");
    private readonly DirectoryInfo _work;

    public WordProcessTests() => _work = _folder.CreateSubdirectory("work");

    public void Dispose() => _folder.Delete(recursive: true);

    [ShellFact]
    public void Convert_ByAProgramThatWritesAFile_IsThatFileAndLeavesNothingBehind()
    {
        Assert.Equal("written\n"u8.ToArray(), Convert("echo written > \"$result\""));
        Assert.Empty(_work.EnumerateFileSystemInfos());
    }

    [ShellFact]
    public void Convert_GivesTheProgramTheBytesAndAnEnvironmentAndProfileOfItsOwn()
    {
        Environment.SetEnvironmentVariable("WORD_PROCESS_SECRET", "secret");
        var seen = System.Text.Encoding.UTF8.GetString(Convert("""
            { cat "$original"; env; cat "$HOME/profile/user/registrymodifications.xcu"; echo "$@"; } > "$result"
            """));

        Assert.StartsWith("the bytes", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("WORD_PROCESS_SECRET", seen);
        Assert.Contains($"HOME={_work.FullName}", seen);
        Assert.Contains("\"DisableMacrosExecution\" oor:op=\"fuse\"><value>true<", seen);
        Assert.Contains("\"BlockUntrustedRefererLinks\" oor:op=\"fuse\"><value>true<", seen);
        Assert.Contains($"-env:UserInstallation=file://{_work.FullName}", seen);
    }

    [ShellFact]
    public void Convert_ByAProgramThatHangs_StopsItAndWhatItStarted()
    {
        var note = Path.Combine(_folder.FullName, "started");
        var refused = Refusal($"sleep 300 & echo $! > {note}; wait", TimeSpan.FromSeconds(2));

        Assert.Equal("old-word-too-slow", refused.Code);
        Assert.Contains("另存为 .docx", refused.Sentence);
        Assert.Empty(_work.EnumerateFileSystemInfos());
        var child = int.Parse(File.ReadAllText(note), CultureInfo.InvariantCulture);
        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{child}"), TimeSpan.FromSeconds(20)));
    }

    [ShellTheory]
    [InlineData("exit 1")]
    [InlineData("echo half > \"$result\"; exit 1")]
    [InlineData("exit 0")]
    [InlineData(": > \"$result\"")]
    [InlineData("head -c 2000000 /dev/zero; echo done > \"$result\"")]
    [InlineData("truncate -s 100G \"$result\"")]
    public void Convert_ByAProgramThatGivesNothingUsable_IsRefused(string script)
    {
        var refused = Refusal(script);

        Assert.Equal("old-word-not-converted", refused.Code);
        Assert.EndsWith("。", refused.Sentence, StringComparison.Ordinal);
        Assert.Empty(_work.EnumerateFileSystemInfos());
    }

    [ShellFact]
    public void Convert_ResultOfTheLargestSizeRead_IsTakenAndOneByteMoreRefused()
    {
        Assert.Equal(UploadGuard.MaxFileBytes, Convert($"truncate -s {UploadGuard.MaxFileBytes} \"$result\"").Length);
        Assert.Equal("old-word-not-converted", Refusal($"truncate -s {UploadGuard.MaxFileBytes + 1} \"$result\"").Code);
    }

    [ShellFact]
    public async Task Convert_TwoAtOnce_OneWaitsForTheOther()
    {
        var program = Process("sleep 1; echo written > \"$result\"");
        var watch = Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => program.Convert("the bytes"u8.ToArray(), default))));

        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(2), $"Two that take a second each took {watch.Elapsed}.");
    }

    [Fact]
    public void Convert_CancelledByTheCaller_StopsAtOnce() => Assert.ThrowsAny<OperationCanceledException>(
        () => Process("sleep 300").Convert("the bytes"u8.ToArray(), new(canceled: true)));

    [Fact]
    public void Find_TakesTheSettingThenThePathThenNothing()
    {
        var program = StandInOffice.In(_folder.FullName, "");
        var path = $"{_work.FullName}{Path.PathSeparator}{_folder.FullName}";

        Assert.Equal(program, LibreOffice.Find(program, path: null));
        Assert.Equal(program, LibreOffice.Find(setting: null, path));
        Assert.Null(LibreOffice.Find(setting: "", path));
        Assert.Null(LibreOffice.Find(setting: program + "-gone", path));
        Assert.Null(LibreOffice.Find(setting: null, _work.FullName));
    }

    private byte[] Convert(string script) => Process(script).Convert("the bytes"u8.ToArray(), default);

    private Refusal Refusal(string script, TimeSpan? longest = null) => Assert.Throws<RefusedDocumentException>(
        () => Process(script, longest).Convert("the bytes"u8.ToArray(), default)).Refusal;

    private WordProcess Process(string script, TimeSpan? longest = null) =>
        new(StandInOffice.In(_folder.FullName, script), _work.FullName) { Longest = longest ?? WordProcess.LongestConversion };
}

/// <summary>The same as <see cref="ShellFactAttribute"/> for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute() => Skip = new ShellFactAttribute().Skip;
}
