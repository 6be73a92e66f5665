using System.Diagnostics;

namespace BudgetDisclosure.Typesetting.Tests.Pdf;

/// <summary>Other people's programs that read what we wrote: qpdf, poppler-utils, mupdf-tools.</summary>
internal static class PdfPrograms
{
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>What a program says on both outputs; <c>$</c> among the arguments stands for the file.</summary>
    public static (int ExitCode, string Output, string Complaints) Run(byte[] pdf, string program, params string[] arguments)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, pdf);
            var start = new ProcessStartInfo(Find(program)!, arguments.Select(argument => argument == "$" ? path : argument))
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var complaints = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, complaints.Result);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

/// <summary>A test that needs programs, and says so where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(params string[] programs)
    {
        if (programs.FirstOrDefault(program => PdfPrograms.Find(program) is null) is { } missing)
            Skip = $"The program {missing} (packages qpdf, poppler-utils, mupdf-tools) is missing; nothing was compared.";
    }
}
