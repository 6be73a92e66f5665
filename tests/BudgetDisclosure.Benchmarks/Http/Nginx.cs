using System.Diagnostics;
using BudgetDisclosure.Benchmarks.Measuring;

namespace BudgetDisclosure.Benchmarks.Http;

/// <summary>The anchor of figures 1 and 2: nginx with the page and its compressed bytes as files.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private const string Module = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
    private readonly Process _process;

    private Nginx(Process process, string url) => (_process, Url) = (process, url);

    public static bool HasBrotli => File.Exists(Module);

    public string Url { get; }

    /// <summary>Serves <c>/page.html</c>; null where nginx is not installed.</summary>
    public static async Task<Nginx?> StartAsync(string folder, byte[] page, byte[] packed)
    {
        if (Programs.Find("nginx") is not { } program)
            return null;
        var root = Directory.CreateDirectory(Path.Combine(folder, "www"));
        await File.WriteAllBytesAsync(Path.Combine(root.FullName, "page.html"), page);
        await File.WriteAllBytesAsync(Path.Combine(root.FullName, HasBrotli ? "page.html.br" : "page.html.gz"), packed);
        // Workers run as nobody.
        await Programs.RunAsync("/bin/chmod", "", "o+rx", folder, root.FullName);
        var port = Programs.FreePort();
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Configuration(folder, root.FullName, port));
        var process = Process.Start(new ProcessStartInfo(program, ["-c", configuration, "-p", folder, "-g", "daemon off;"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        })!;
        await Task.Delay(TimeSpan.FromSeconds(1));
        return new(process, $"http://127.0.0.1:{port}");
    }

    public async ValueTask DisposeAsync()
    {
        // nginx's own way to stop with its workers: SIGTERM to the master.
        await Programs.RunAsync("/bin/kill", "", "-TERM", $"{_process.Id}");
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Configuration(string folder, string root, int port) =>
        $$"""
        {{(HasBrotli ? $"load_module {Module};" : "")}}
        worker_processes auto;
        pid {{folder}}/nginx.pid;
        error_log {{folder}}/nginx.log;
        events { worker_connections 1024; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 100000000;
          types { text/html html; }
          charset utf-8;
          server {
            listen 127.0.0.1:{{port}};
            root {{root}};
            {{(HasBrotli ? "brotli_static on;" : "gzip_static on;")}}
            add_header Cache-Control no-cache;
            add_header Vary Accept-Encoding;
          }
        }
        """;
}
