using System.Diagnostics;
using System.Net;
using BudgetDisclosure.Benchmarks.Measuring;

namespace BudgetDisclosure.Benchmarks.Http;

/// <summary>A server in a process of its own, ready to be asked.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private ServerProcess(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    /// <summary>The portal as it is built beside this program.</summary>
    public static Task<ServerProcess> PortalAsync(string folder, params (string Name, string Value)[] environment)
    {
        var url = $"http://127.0.0.1:{Programs.FreePort()}";
        return StartAsync(url, "/healthz/live", folder,
            [Path.Combine(AppContext.BaseDirectory, "BudgetDisclosure.Web.dll")],
            [
                ("ASPNETCORE_URLS", url), ("DOTNET_STARTUP_HOOKS", typeof(ServerProcess).Assembly.Location),
                ("ASPNETCORE_ENVIRONMENT", "Production"), ("Demo__Load", "false"), .. environment,
            ]);
    }

    /// <summary>A hidden subcommand of this program, told where to listen.</summary>
    public static Task<ServerProcess> OwnAsync(
        string folder, string command, string path, string ready, params IEnumerable<string> more)
    {
        var url = $"http://127.0.0.1:{Programs.FreePort()}";
        return StartAsync(url, ready, folder,
            [typeof(ServerProcess).Assembly.Location, command, url + path, .. more],
            [("ASPNETCORE_ENVIRONMENT", "Production")]);
    }

    /// <summary>Seconds of CPU that the process has used.</summary>
    public double CpuSeconds()
    {
        _process.Refresh();
        return _process.TotalProcessorTime.TotalSeconds;
    }

    /// <summary>Bytes that the process has allocated since its start.</summary>
    public async Task<long> AllocatedAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        await _process.StandardInput.FlushAsync();
        return long.Parse(await _process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The server has ended."));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(
        string url, string ready, string folder, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var server = new ServerProcess(process, url);
        await server.WaitAsync(url + ready);
        return server;
    }

    private async Task WaitAsync(string address)
    {
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < patience && !_process.HasExited; await Task.Delay(100))
        {
            try
            {
                if ((await client.GetAsync(address)).StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new InvalidOperationException($"The server did not start at {address}.");
    }
}
