using System.Diagnostics;

namespace BudgetDisclosure.Benchmarks.Measuring;

/// <summary>Runs this program again, so that the memory of one measurement is not that of another.</summary>
internal static class ChildProcess
{
    private const double BytesPerMegabyte = 1024 * 1024;

    /// <summary>Runs a hidden subcommand and gives the number that it printed.</summary>
    public static double Run(params string[] arguments)
    {
        var program = Environment.ProcessPath
            ?? throw new InvalidOperationException("The program's own path is unknown.");
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var child = Process.Start(start)
            ?? throw new InvalidOperationException("The child process did not start.");
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? double.Parse(output)
            : throw new InvalidOperationException($"{arguments[0]} ended with {child.ExitCode}.");
    }

    /// <summary>The largest resident set that this process has had, in MB.</summary>
    public static double PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / BytesPerMegabyte;
    }
}
