using System.Diagnostics;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>How a bounded process ended.</summary>
internal enum ProcessEnding
{
    /// <summary>With exit code 0.</summary>
    Done,
    Failed,
    TooSlow,
    TooMuchOutput,
}

/// <summary>A program started for one file: with hard limits, an empty environment, and nothing of it left afterwards.</summary>
/// <param name="limits">What the operating system holds it to, in the words of <c>prlimit</c>, where that is there.</param>
internal sealed class BoundedProcess(IReadOnlyList<string> limits)
{
    private static readonly string[] LimiterPlaces = ["/usr/bin/prlimit", "/bin/prlimit"];

    public required TimeSpan Longest { get; init; }

    /// <summary>Bytes on standard output and on standard error, each.</summary>
    public required int MostOutput { get; init; }

    /// <summary>All that it finds in its environment.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Runs <paramref name="command"/> to its end; what it prints goes to <paramref name="output"/>.</summary>
    public async Task<ProcessEnding> RunAsync(
        IReadOnlyList<string> command, Stream output, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(Longest);
        using var process = Process.Start(Start(command))!;
        try
        {
            process.StandardInput.Close();
            var errors = CopyAsync(process.StandardError.BaseStream, Stream.Null, time.Token);
            if (!await CopyAsync(process.StandardOutput.BaseStream, output, time.Token) || !await errors)
                return ProcessEnding.TooMuchOutput;
            await process.WaitForExitAsync(time.Token);
            return process.ExitCode == 0 ? ProcessEnding.Done : ProcessEnding.Failed;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ProcessEnding.TooSlow;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Makes a new folder that only this user may look into.</summary>
    public static DirectoryInfo PrivateFolder(string? parent, string name)
    {
        var path = Path.Combine(parent ?? Path.GetTempPath(), $"{name}-{Guid.NewGuid():N}");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Reads to the end, but never more than <see cref="MostOutput"/>; false where there was more.</summary>
    private async Task<bool> CopyAsync(Stream from, Stream to, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        int read;
        while ((read = await from.ReadAsync(buffer, cancellation)) > 0)
        {
            if ((total += read) > MostOutput)
                return false;
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        return true;
    }

    private ProcessStartInfo Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] words = [.. Limiter(), .. command];
        start.FileName = words[0];
        foreach (var word in words.Skip(1))
            start.ArgumentList.Add(word);
        start.Environment.Clear();
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return start;
    }

    private IEnumerable<string> Limiter() =>
        LimiterPlaces.FirstOrDefault(File.Exists) is { } limiter ? [limiter, .. limits, "--"] : [];
}
