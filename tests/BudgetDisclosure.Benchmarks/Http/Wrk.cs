using System.Globalization;
using System.Text.RegularExpressions;
using BudgetDisclosure.Benchmarks.Measuring;

namespace BudgetDisclosure.Benchmarks.Http;

/// <summary>The load generator, the same for both sides.</summary>
internal static partial class Wrk
{
    /// <summary>For pages out of memory.</summary>
    public const int Many = 32;

    /// <summary>For pages that a core works at for milliseconds.</summary>
    public const int Few = 4;

    private const string Seconds = "2";

    /// <summary>Requests per second and how many there were.</summary>
    /// <exception cref="InvalidOperationException">An answer was an error.</exception>
    public static async Task<(double PerSecond, long Count)> RunAsync(
        string url, int connections, string? script = null, params IEnumerable<string> headers)
    {
        var program = Programs.Find("wrk")!;
        var output = await Programs.RunAsync(program, "",
        [
            "-t", "1", "-c", $"{connections}", "-d", Seconds + "s",
            .. headers.SelectMany(header => (string[])["-H", header]),
            .. script is null ? (string[])[] : ["-s", script], url,
        ]);
        if (output.Contains("Non-2xx") || output.Contains("Socket errors"))
            throw new InvalidOperationException(output);
        return (
            double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture),
            long.Parse(Count().Match(output).Groups[1].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>A script that asks for one path after the other.</summary>
    public static async Task<string> ScriptAsync(string folder, IEnumerable<string> paths)
    {
        var file = Path.Combine(folder, "paths.lua");
        await File.WriteAllTextAsync(file,
            $"local paths = {{ {string.Join(", ", paths.Select(path => $"\"{path}\""))} }}\n" +
            "local at = 0\n" +
            "request = function() at = at % #paths + 1; return wrk.format('GET', paths[at]) end\n");
        return file;
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Count();
}
