using System.Diagnostics;

namespace BudgetDisclosure.Benchmarks.Measuring;

/// <summary>What the rounds gave, in <paramref name="Unit"/>.</summary>
internal sealed record Spread(double Min, double Median, double Max, string Unit)
{
    public static Spread Of(List<double> values, string unit)
    {
        var sorted = values.Order().ToList();
        return new(sorted[0], sorted[sorted.Count / 2], sorted[^1], unit);
    }

    public override string ToString() => $"min {Min:0.##}, median {Median:0.##}, max {Max:0.##} {Unit}";
}

/// <summary>Ours against an anchor in the same run, in turns (A B A B …).</summary>
internal sealed record Comparison(Spread Anchor, Spread Ours, int Rounds)
{
    private const string Cpu = "ms CPU";

    /// <summary>The platform's own code comes optimised; ours is, after some rounds.</summary>
    private const int WarmUpRounds = 5;

    public double Ratio => Ours.Median / Anchor.Median;

    /// <summary>By a figure that each turn gives itself.</summary>
    public static async Task<Comparison> OfAsync(
        int rounds, string unit, Func<Task<double>> anchor, Func<Task<double>> ours)
    {
        await anchor();
        await ours();
        List<double> anchors = [], own = [];
        for (var round = 0; round < rounds; round++)
        {
            anchors.Add(await anchor());
            own.Add(await ours());
        }
        return new(Spread.Of(anchors, unit), Spread.Of(own, unit), rounds);
    }

    /// <summary>By CPU time of this process.</summary>
    public static Comparison Of(int rounds, Action anchor, Action ours)
    {
        for (var round = 0; round < WarmUpRounds; round++)
        {
            anchor();
            ours();
        }
        List<double> anchors = [], own = [];
        for (var round = 0; round < rounds; round++)
        {
            anchors.Add(CpuOf(anchor));
            own.Add(CpuOf(ours));
        }
        return new(Spread.Of(anchors, Cpu), Spread.Of(own, Cpu), rounds);
    }

    private static double CpuOf(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }
}
