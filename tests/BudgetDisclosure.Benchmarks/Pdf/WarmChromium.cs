using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using BudgetDisclosure.Benchmarks.Measuring;

namespace BudgetDisclosure.Benchmarks.Pdf;

/// <summary>A browser that stays open and prints page after page, steered over its own protocol.</summary>
internal sealed class WarmChromium : IDisposable
{
    private const int TicksPerSecond = 100;
    private const int UserTime = 11;
    private const int Parent = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo folder;
    private readonly ClientWebSocket socket = new();
    private readonly Process process;
    private int calls;

    private WarmChromium(Process process, DirectoryInfo folder) => (this.process, this.folder) = (process, folder);

    public static WarmChromium Start(string program)
    {
        var port = Programs.FreePort();
        var files = Directory.CreateTempSubdirectory("pdf-bench");
        var started = Process.Start(new ProcessStartInfo(
            program,
            [
                "--headless=old", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                $"--user-data-dir={files.FullName}/profile", $"--remote-debugging-port={port}", "about:blank",
            ])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        started.BeginErrorReadLine();
        started.BeginOutputReadLine();
        var chromium = new WarmChromium(started, files);
        chromium.socket.ConnectAsync(AddressOf(port), CancellationToken.None).GetAwaiter().GetResult();
        chromium.Call("Page.enable", []);
        return chromium;
    }

    /// <summary>Prints a page; the processor time of all the browser's processes.</summary>
    public (double Milliseconds, int Bytes) Print(string html)
    {
        var file = Path.Combine(folder.FullName, "page.html");
        File.WriteAllText(file, html);
        var before = Ticks();
        Call("Page.navigate", new() { ["url"] = "file://" + file });
        Receive(message => message["method"]?.GetValue<string>() == "Page.loadEventFired");
        var printed = Call("Page.printToPDF", new() { ["preferCSSPageSize"] = true, ["generateTaggedPDF"] = true });
        var milliseconds = (Ticks() - before) * 1000.0 / TicksPerSecond;
        return (milliseconds, Convert.FromBase64String(printed["result"]!["data"]!.GetValue<string>()).Length);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        socket.Dispose();
        folder.Delete(recursive: true);
    }

    private static Uri AddressOf(int port)
    {
        using var http = new HttpClient();
        for (var watch = Stopwatch.StartNew(); ; Thread.Sleep(100))
        {
            try
            {
                var targets = JsonNode.Parse(http.GetStringAsync($"http://127.0.0.1:{port}/json/list").GetAwaiter().GetResult())!.AsArray();
                if (targets.FirstOrDefault(target => target!["type"]!.GetValue<string>() == "page") is { } page)
                    return new(page["webSocketDebuggerUrl"]!.GetValue<string>());
            }
            catch (HttpRequestException) when (watch.Elapsed < Patience)
            {
                // It does not listen yet.
            }
        }
    }

    private JsonNode Call(string method, JsonObject parameters)
    {
        var id = ++calls;
        var message = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters });
        socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).GetAwaiter().GetResult();
        return Receive(answer => answer["id"]?.GetValue<int>() == id);
    }

    private JsonNode Receive(Func<JsonNode, bool> isWanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[1 << 16];
        while (true)
        {
            using var message = new MemoryStream();
            ValueWebSocketReceiveResult part;
            do
            {
                part = socket.ReceiveAsync(buffer.AsMemory(), patience.Token).AsTask().GetAwaiter().GetResult();
                message.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            var answer = JsonNode.Parse(message.ToArray())!;
            if (isWanted(answer))
                return answer;
        }
    }

    /// <summary>What the browser and all that it started have used up, in ticks of the system's clock.</summary>
    private long Ticks()
    {
        var all = Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
            .Select(name => (Id: int.Parse(name!), Fields: Fields(name!))).Where(one => one.Fields.Length > 0).ToList();
        var own = new HashSet<int> { process.Id };
        for (var before = 0; own.Count > before;)
        {
            before = own.Count;
            own.UnionWith(all.Where(one => own.Contains(int.Parse(one.Fields[Parent]))).Select(one => one.Id).ToList());
        }
        return all.Where(one => own.Contains(one.Id)).Sum(one => one.Fields.Skip(UserTime).Take(2).Sum(long.Parse));
    }

    /// <summary>The fields behind the program's name, which may hold blanks; none for a process that has ended.</summary>
    private static string[] Fields(string id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
