using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>One rule tried on a small made-up document.</summary>
internal static class Tried
{
    public static PrintedFor Table(string title, string unit, params string[] rows) => new(title, unit, rows);

    public static List<Check> Rule(string code, params PrintedFor[] tables) => Rule(code, Neighbours.None, tables);

    public static List<Check> Rule(string code, Neighbours neighbours, params PrintedFor[] tables) =>
        [.. Reconciler.Run(Document(tables), neighbours).Where(check => check.Rule == code)];

    public static Disclosure Document(params PrintedFor[] tables)
    {
        var document = new DocumentBuilder();
        foreach (var table in tables)
            document.Lines(table.Title, $"单位：{table.Unit}").Table(table.Rows);
        return document.Recognise();
    }

    /// <summary>The outcomes in order, each once: what a rule says of a document in a word.</summary>
    public static string Said(this IEnumerable<Check> checks) =>
        string.Join(' ', checks.Select(check => check.Outcome.Slug()).Distinct().Order());

    public static Check Only(this IEnumerable<Check> checks, Outcome outcome) => Assert.Single(checks, check => check.Outcome == outcome);
}

/// <summary>A table as printed: title, unit, rows with their header.</summary>
internal sealed record PrintedFor(string Title, string Unit, string[] Rows);
