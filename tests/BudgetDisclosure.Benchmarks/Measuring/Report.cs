using System.Text.Encodings.Web;
using System.Text.Json;

namespace BudgetDisclosure.Benchmarks.Measuring;

/// <summary>A measured figure, with the demand on it where there is one (docs: figures to reach).</summary>
internal sealed record Figure(string Name, double Value, string Unit, double? AtMost = null)
{
    public double? AtLeast { get; init; }

    public bool Missed => (AtMost is { } most && !(Value <= most)) || (AtLeast is { } least && !(Value >= least));

    public string Demand => AtMost is { } most ? $"≤ {most}" : AtLeast is { } least ? $"≥ {least}" : "";
}

/// <summary>What a benchmark found, for people or as JSON.</summary>
internal sealed class Report(string name)
{
    private static readonly JsonSerializerOptions json =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Figure> figures = [];
    private readonly List<object> comparisons = [];
    private readonly List<string> lines = [];
    private readonly List<string> notes = [];

    public void Add(Figure figure)
    {
        figures.Add(figure);
        lines.Add($"{figure.Name}: {figure.Value:0.###} {figure.Unit}" +
            (figure.Demand is "" ? "" : $" (demand {figure.Demand}{(figure.Missed ? ", MISSED" : "")})"));
    }

    /// <summary>What a reader must know beside the figures: what was missing, what an anchor was.</summary>
    public void Note(string sentence)
    {
        notes.Add(sentence);
        lines.Add(sentence);
    }

    public void Add(Comparison comparison)
    {
        comparisons.Add(new { comparison.Anchor, comparison.Ours, comparison.Rounds });
        lines.Add($"anchor: {comparison.Anchor}");
        lines.Add($"ours:   {comparison.Ours}");
    }

    /// <summary>Prints, and gives the exit code: 1 where a demand was missed and that was to be checked.</summary>
    public int Finish(BenchmarkOptions options)
    {
        var load = LoadAverage.Now;
        if (options.Json)
            Console.WriteLine(JsonSerializer.Serialize(new { name, load, figures, comparisons, notes }, json));
        else
            Console.WriteLine(string.Join(Environment.NewLine, [$"{name}, load average {load}", .. lines]));
        return options.Check && figures.Exists(figure => figure.Missed) ? 1 : 0;
    }
}

/// <summary>How busy the machine is; figures of a busy one are worth less.</summary>
internal static class LoadAverage
{
    private const string Source = "/proc/loadavg";

    public static string Now => File.Exists(Source)
        ? string.Join(' ', File.ReadAllText(Source).Split(' ')[..3])
        : "unknown on this system";
}
