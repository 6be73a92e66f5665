using System.Diagnostics;

namespace BudgetDisclosure.Web.Tests.Commands;

/// <summary>What a command printed and ended with.</summary>
internal sealed record CommandResult(int Exit, string Output, string Error);

/// <summary>Runs the built program as its users do: a process of its own, from a directory of its own.</summary>
internal sealed class CommandProcess(params (string Name, string Value)[] environment) : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("command-");

    public string Root => _directory.FullName;

    public void Put(string name, byte[] bytes)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public async Task<CommandResult> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
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
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "BudgetDisclosure.Web.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
