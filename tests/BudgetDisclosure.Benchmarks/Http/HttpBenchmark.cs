using System.Net.Http.Headers;
using BudgetDisclosure.Benchmarks.Measuring;

namespace BudgetDisclosure.Benchmarks.Http;

/// <summary>Figures 1 to 6: pages from the cache and made anew, on PostgreSQL, each server a process of its own.</summary>
internal static class HttpBenchmark
{
    private const string PerSecond = "requests/s";
    private const int Samples = 400;

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        var report = new Report("http");
        if (Programs.Find("wrk") is null)
        {
            report.Note("wrk is missing, nothing was measured");
            return report.Finish(options);
        }
        var folder = Directory.CreateTempSubdirectory("http");
        try
        {
            await using var nation = new PublishedNation();
            await nation.OpenAsync(folder.FullName);
            if (!options.Values.Contains("uncached"))
                await CachedAsync(report, options, nation, folder.FullName);
            if (!options.Values.Contains("cached"))
                await UncachedAsync(report, options, nation, folder.FullName);
            return report.Finish(options);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CachedAsync(Report report, BenchmarkOptions options, PublishedNation nation, string folder)
    {
        await using var portal = await PortalAsync(nation, folder);
        var page = PublishedNation.Paths[0];
        var coding = Nginx.HasBrotli ? "br" : "gzip";
        var accept = $"Accept-Encoding: {coding}";
        var (plain, _) = await GetAsync(portal.Url + page, coding: null);
        var (packed, tag) = await GetAsync(portal.Url + page, coding);
        report.Note($"page of {plain.Length} bytes, {packed.Length} as {coding}");
        await using var nginx = await Nginx.StartAsync(folder, plain, packed);
        if (nginx is null)
        {
            report.Note("nginx is missing, figures 1 and 2 were not measured");
        }
        else
        {
            var (_, nginxTag) = await GetAsync(nginx.Url + "/page.html", coding);
            await CompareAsync(report, options, $"1: cached page, ours / nginx {coding}_static", 0.7,
                () => Rate(nginx.Url + "/page.html", accept), () => Rate(portal.Url + page, accept));
            await CompareAsync(report, options, "2: 304, ours / nginx", 0.65,
                () => Rate(nginx.Url + "/page.html", accept, $"If-None-Match: {nginxTag}"),
                () => Rate(portal.Url + page, accept, $"If-None-Match: {tag}"));
        }
        foreach (var length in (int[])[packed.Length, 13])
            await CpuAsync(report, options, portal, page, accept, length, folder);
    }

    /// <summary>The demand is on the same number of bytes; beside it the classic text of thirteen.</summary>
    private static async Task CpuAsync(
        Report report, BenchmarkOptions options, ServerProcess portal, string page, string accept, int length, string folder)
    {
        await using var plain = await ServerProcess.OwnAsync(folder, "_serve-plain", $"/{length}", "/");
        var comparison = await Comparison.OfAsync(options.Rounds, "µs CPU per request",
            () => CpuOf(plain, plain.Url + "/"), () => CpuOf(portal, portal.Url + page, accept));
        report.Add(comparison);
        var demand = length == 13 ? (double?)null : 1.3;
        report.Add(new Figure($"3: cached page, CPU, ours / Kestrel's plain text of {length} bytes", comparison.Ratio, "×", demand));
    }

    private static async Task UncachedAsync(Report report, BenchmarkOptions options, PublishedNation nation, string folder)
    {
        await using var portal = await PortalAsync(nation, folder, ("Cache__MostMegabytes", "0"));
        await using var anchor = await ServerProcess.OwnAsync(
            folder, "_serve-by-hand", "", PublishedNation.Paths[0], nation.Connection);
        var (plain, _) = await GetAsync(portal.Url + PublishedNation.Paths[0], coding: null);
        var (byHand, _) = await GetAsync(anchor.Url + PublishedNation.Paths[0], coding: null);
        report.Note($"uncached page of {plain.Length} bytes, by hand {byHand.Length}");
        var script = await Wrk.ScriptAsync(folder, PublishedNation.Paths);
        var comparison = await Comparison.OfAsync(options.Rounds, PerSecond,
            async () => (await Wrk.RunAsync(anchor.Url, Wrk.Few, script)).PerSecond,
            async () => (await Wrk.RunAsync(portal.Url, Wrk.Few, script)).PerSecond);
        report.Add(comparison);
        report.Add(new Figure("4: uncached page, ours / by hand", comparison.Ratio, "×") { AtLeast = 0.7 });
        var cpu = await Comparison.OfAsync(options.Rounds, "µs CPU per page",
            () => PageCpuOf(anchor, script), () => PageCpuOf(portal, script));
        report.Add(cpu);
        report.Add(new Figure("4: the same by CPU, ours / by hand", cpu.Ratio, "×"));
        await AllocationsAsync(report, portal, plain.Length);
        await QueriesAsync(report, nation, portal, PublishedNation.Paths[0], "disclosure");
        await QueriesAsync(report, nation, portal, PublishedNation.Department, "department");
    }

    private static async Task AllocationsAsync(Report report, ServerProcess portal, int bytes)
    {
        foreach (var coding in (string?[])[null, "br"])
        {
            var before = await portal.AllocatedAsync();
            for (var i = 0; i < Samples; i++)
                await GetAsync(portal.Url + PublishedNation.Paths[i % PublishedNation.Paths.Count], coding);
            var each = (await portal.AllocatedAsync() - before) / (double)Samples;
            report.Add(new Figure(
                $"5: uncached page ({coding ?? "not packed, its bytes kept"}), bytes allocated / bytes of HTML",
                each / bytes, "×", coding is null ? null : 1.5));
        }
    }

    private static async Task QueriesAsync(Report report, PublishedNation nation, ServerProcess portal, string path, string what)
    {
        var idle = await nation.TransactionsAsync();
        var before = await nation.TransactionsAsync();
        for (var i = 0; i < Samples; i++)
            await GetAsync(portal.Url + path, coding: null);
        var queries = await nation.TransactionsAsync() - before - (before - idle);
        report.Add(new Figure($"6: queries per {what} page", Math.Round(queries / (double)Samples, 1), "", 3));
    }

    private static Task<ServerProcess> PortalAsync(
        PublishedNation nation, string folder, params IEnumerable<(string Name, string Value)> more) =>
        ServerProcess.PortalAsync(folder,
        [
            ("Database__Provider", "Postgres"), ("ConnectionStrings__Disclosure", nation.Connection),
            ("Storage__Root", folder), .. more,
        ]);

    private static async Task CompareAsync(
        Report report, BenchmarkOptions options, string name, double demand, Func<Task<double>> anchor, Func<Task<double>> ours)
    {
        var comparison = await Comparison.OfAsync(options.Rounds, PerSecond, anchor, ours);
        report.Add(comparison);
        report.Add(new Figure(name, comparison.Ratio, "×") { AtLeast = demand });
    }

    private static async Task<double> Rate(string url, params string[] headers) =>
        (await Wrk.RunAsync(url, Wrk.Many, script: null, headers)).PerSecond;

    private static async Task<double> PageCpuOf(ServerProcess server, string script)
    {
        var before = server.CpuSeconds();
        var (_, count) = await Wrk.RunAsync(server.Url, Wrk.Few, script);
        return (server.CpuSeconds() - before) * 1_000_000 / count;
    }

    private static async Task<double> CpuOf(ServerProcess server, string url, params string[] headers)
    {
        var before = server.CpuSeconds();
        var (_, count) = await Wrk.RunAsync(url, Wrk.Many, script: null, headers);
        return (server.CpuSeconds() - before) * 1_000_000 / count;
    }

    private static async Task<(byte[] Body, string? ETag)> GetAsync(string url, string? coding)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (coding is not null)
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Headers.ETag?.ToString());
    }

    private static readonly HttpClient client = new();
}
