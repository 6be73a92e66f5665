namespace BudgetDisclosure.Benchmarks.Measuring;

/// <summary>What every benchmark understands.</summary>
/// <param name="Check">Exit with 1 where a demand is missed.</param>
/// <param name="Json">Print the report as JSON.</param>
internal sealed record BenchmarkOptions(bool Check, bool Json, int Rounds, IReadOnlyList<string> Values)
{
    public const string Usage = "[--rounds N] [--json] [--check]";

    /// <summary>Below seven a median says little.</summary>
    private const int DefaultRounds = 7;

    public static BenchmarkOptions Parse(string[] args)
    {
        var at = Array.IndexOf(args, "--rounds") + 1;
        var rounds = at > 0 && at < args.Length ? int.Parse(args[at]) : DefaultRounds;
        var values = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal));
        return new(args.Contains("--check"), args.Contains("--json"), rounds, [.. values]);
    }
}
