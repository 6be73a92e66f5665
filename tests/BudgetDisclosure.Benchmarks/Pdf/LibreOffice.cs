using System.Globalization;
using BudgetDisclosure.Benchmarks.Measuring;

namespace BudgetDisclosure.Benchmarks.Pdf;

/// <summary>LibreOffice, which prints a batch of Word files in one go.</summary>
internal static class LibreOffice
{
    private const int Batch = 8;
    private const double SecondsPerMinute = 60;
    private const double MillisecondsPerSecond = 1000;

    public static double MillisecondsPerReport(string program, byte[] docx)
    {
        var folder = Directory.CreateTempSubdirectory("pdf-bench");
        try
        {
            var files = Enumerable.Range(0, Batch).Select(i => Path.Combine(folder.FullName, $"{i}.docx")).ToList();
            files.ForEach(file => File.WriteAllBytes(file, docx));
            var seconds = Cpu(program, folder.FullName, files);
            return seconds * MillisecondsPerSecond / Batch;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The shell knows what all processes took that the program started.</summary>
    private static double Cpu(string program, string folder, IEnumerable<string> files)
    {
        var printed = Programs.RunAsync(
            "/bin/sh", "", ["-c", "\"$@\" >&2; times", "sh", program, "--headless", $"-env:UserInstallation=file://{folder}/profile",
                "--convert-to", "pdf", "--outdir", folder, .. files]).GetAwaiter().GetResult();
        var children = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ');
        return children.Sum(Seconds);
    }

    /// <summary>1m2.34s</summary>
    private static double Seconds(string time)
    {
        var parts = time.TrimEnd('s').Split('m');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture) * SecondsPerMinute) + double.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}
