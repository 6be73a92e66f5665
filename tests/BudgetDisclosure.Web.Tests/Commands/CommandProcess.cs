using System.Diagnostics;

namespace BudgetDisclosure.Web.Tests.Commands;

/// <summary>What a command printed and ended with.</summary>
internal sealed record CommandResult(int Exit, string Output, string Error);

/// <summary>Runs the built program as its users do: a process of its own, from a directory of its own.</summary>
internal sealed class CommandProcess(params (string Name, string Value)[] environment) : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "BudgetDisclosure.Web.dll");
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("command-");

    public string Root => _directory.FullName;

    public void Put(string name, byte[] bytes)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public Task<CommandResult> RunAsync(params string[] arguments) => EndOfAsync(Start(arguments));

    /// <summary>The same where <see cref="SmallDisk.Directory"/> is a small disk, prepared by a line of shell.</summary>
    public Task<CommandResult> RunOnDiskAsync(string preparation, params string[] arguments)
    {
        Directory.CreateDirectory(Path.Combine(Root, SmallDisk.Directory));
        return EndOfAsync(Start(SmallDisk.Program, [.. SmallDisk.Mounting(preparation), "dotnet", Program, .. arguments]));
    }

    public Process Start(params string[] arguments) => Start("dotnet", [Program, .. arguments]);

    private static async Task<CommandResult> EndOfAsync(Process process)
    {
        using var _ = process;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    private Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
