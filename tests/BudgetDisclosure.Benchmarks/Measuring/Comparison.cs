using System.Diagnostics;

namespace BudgetDisclosure.Benchmarks.Measuring;

/// <summary>Milliseconds of CPU over the rounds.</summary>
internal sealed record Spread(double Min, double Median, double Max)
{
    public static Spread Of(List<double> values)
    {
        var sorted = values.Order().ToList();
        return new(sorted[0], sorted[sorted.Count / 2], sorted[^1]);
    }

    public override string ToString() => $"min {Min:0.#}, median {Median:0.#}, max {Max:0.#} ms CPU";
}

/// <summary>Ours against an anchor in the same run, in turns (A B A B …), by CPU time of this process.</summary>
internal sealed record Comparison(Spread Anchor, Spread Ours, int Rounds)
{
    /// <summary>The platform's own code comes optimised; ours is, after some rounds.</summary>
    private const int WarmUpRounds = 5;

    public double Ratio => Ours.Median / Anchor.Median;

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
        return new(Spread.Of(anchors), Spread.Of(own), rounds);
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
