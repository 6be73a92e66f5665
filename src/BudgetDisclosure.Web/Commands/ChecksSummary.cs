using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Web.Pages.Disclosures;

namespace BudgetDisclosure.Web.Commands;

/// <summary>What the rules came to, for a terminal: failures first, then hints, each with its remedy, then the counts.</summary>
internal static class ChecksSummary
{
    private const int MostPlaces = 4;

    public static void Write(Disclosure disclosure, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"勾稽核对：{OutcomeTally.OfRules(disclosure.Checks).InWords()}");
        var failing = disclosure.Checks.Where(check => check.Outcome == Outcome.Fails)
            .OrderByDescending(check => check.Severity).ThenBy(check => check.Rule, StringComparer.Ordinal);
        foreach (var check in failing)
            Write(check, output);
        WriteRules(disclosure.Checks, output);
    }

    private static void Write(Check check, TextWriter output)
    {
        output.WriteLine($"  {WordOf(check)} {check.Rule}{Scope(check)}：{SentenceOf(check)}");
        if (PlacesOf(check) is { Length: > 0 } places)
            output.WriteLine($"      在：{places}");
        if (Rules.Find(check.Rule) is { } rule)
            output.WriteLine($"      {rule.Remedy}");
    }

    private static string WordOf(Check check) => check.Severity switch
    {
        Severity.Hint => "提示",
        Severity.Warning => "不符（提醒）",
        _ => "不符",
    };

    /// <summary>The sentence of a check, with what its gap happens to equal.</summary>
    public static string SentenceOf(Check check) =>
        check.Message + (check.Explanation is { } explanation ? explanation.TrimEnd('。') + "。" : "");

    private static string Scope(Check check) => check.Scope is { } scope ? $"（{scope.Name ?? scope.Code}）" : "";

    private static string PlacesOf(Check check)
    {
        var places = check.Operands.Select(operand => operand.At).OfType<SourcePosition>().Select(SourcePlaces.InWords)
            .Distinct().ToList();
        return string.Join("；", places.Take(MostPlaces)) + (places.Count > MostPlaces ? $"；共 {places.Count} 处" : "");
    }

    private static void WriteRules(IReadOnlyList<Check> checks, TextWriter output)
    {
        foreach (var rule in checks.GroupBy(check => check.Rule))
        {
            var tally = OutcomeTally.Of(rule);
            var why = tally.WorstOutcome.Outcome == Outcome.NotCheckable ? $"　{rule.First().Message}" : "";
            output.WriteLine($"  {rule.Key} {Rules.Find(rule.Key)?.Title}：{tally.ChecksInWords()}{why}");
        }
    }
}
