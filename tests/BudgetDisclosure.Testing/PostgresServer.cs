using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace BudgetDisclosure.Testing;

/// <summary>Debian's PostgreSQL with a data directory and a port of its own; started once for a collection of tests.</summary>
/// <remarks>Its programs refuse to run as root, so under root they run as the user that Debian's package made.</remarks>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Missing =
        "PostgreSQL is missing: install Debian's package postgresql (apt-get install postgresql).";
    private const string User = "postgres";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("postgres-");
    private readonly string _programs = FindPrograms();
    private readonly int _port = FreePort();

    private string Data => Path.Combine(_directory.FullName, "data");

    /// <summary>A database that nobody else uses; the first migration makes it.</summary>
    public string NewConnectionString() => string.Create(CultureInfo.InvariantCulture,
        $"Host=127.0.0.1;Port={_port};Username={User};Database=test_{Guid.NewGuid():N};Pooling=False");

    public async Task InitializeAsync()
    {
        if (Environment.UserName == "root")
            await RunAsync("chown", User, _directory.FullName);
        await RunAsPostgresAsync(
            "initdb", "-D", Data, "-U", User, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        // The tests are about what is stored, not about surviving a power cut.
        var options = string.Create(CultureInfo.InvariantCulture,
            $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200");
        await RunAsPostgresAsync(
            "pg_ctl", "start", "-D", Data, "-w", "-t", "120", "-l", Path.Combine(_directory.FullName, "log"), "-o", options);
    }

    public async Task DisposeAsync()
    {
        await RunAsPostgresAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate");
        _directory.Delete(recursive: true);
    }

    private Task RunAsPostgresAsync(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(_programs, program), .. arguments];
        return Environment.UserName == "root"
            ? RunAsync("setpriv", ["--reuid", User, "--regid", User, "--clear-groups", .. command])
            : RunAsync(command[0], arguments);
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _directory.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await error}{await output}");
    }

    private static string FindPrograms()
    {
        const string Versions = "/usr/lib/postgresql";
        var newest = Directory.Exists(Versions)
            ? Directory.GetDirectories(Versions)
                .MaxBy(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var version) ? version : 0)
            : null;
        return newest is not null && File.Exists(Path.Combine(newest, "bin", "initdb"))
            ? Path.Combine(newest, "bin")
            : throw new InvalidOperationException(Missing);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
