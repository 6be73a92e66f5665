using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Completeness;

/// <summary>What a run of the rules came to.</summary>
internal static class CheckIndicators
{
    private const string ReasonRule = "R42";
    private const string ApprovalRule = "R44";
    private const string ResidueRule = "R40";

    /// <summary>A reason that only says the change again is none.</summary>
    public static CompletenessIndicator Reasons(IReadOnlyList<Check> checks)
    {
        var indicator = new CompletenessIndicator("reasons", "增减有原因", "写明的增减里，各有自己原因的个数；只把增减再说一遍的不算。");
        var tried = Tried(checks, ReasonRule);
        return tried.Count == 0 ? indicator with { NotApplicable = "没有写增减。" }
            : indicator with { Numerator = tried.Count(check => check.Outcome == Outcome.Holds), Denominator = tried.Count };
    }

    public static CompletenessIndicator Approved(IReadOnlyList<Check> checks)
    {
        var indicator = new CompletenessIndicator("approved", "与批复一致", "财政部门批复的总数里，公开数与之相同的个数。");
        var tried = Tried(checks, ApprovalRule);
        return tried.Count == 0 ? indicator with { NotApplicable = "没有登记批复数。" }
            : indicator with { Numerator = tried.Count(check => check.Outcome != Outcome.Fails), Denominator = tried.Count };
    }

    /// <summary>Rules of which something could be checked, and those of them without a failure; hints are no failures.</summary>
    public static CompletenessIndicator RulesHolding(IReadOnlyList<Check> checks)
    {
        var indicator = new CompletenessIndicator("rules", "勾稽相符", "能够核对的规则里，没有不符的规则数；无法核对的不算在内。");
        var parts = checks.Where(check => check.Outcome != Outcome.NotCheckable).GroupBy(check => check.Rule)
            .Select(rule => new IndicatorPart(Rules.Find(rule.Key) is { } known ? $"{rule.Key} {known.Title}" : rule.Key,
                !rule.Any(check => check is { Outcome: Outcome.Fails, Severity: not Severity.Hint }))).ToList();
        return parts.Count == 0 ? indicator with { NotApplicable = "没有能够核对的规则。" } : CompletenessIndicators.OfParts(indicator, parts);
    }

    /// <summary>Places, not a share: none is right.</summary>
    public static CompletenessIndicator LeftOvers(IReadOnlyList<Check> checks) =>
        new("residue", "模板残留", "正文和表格里残留的占位文字、空白和域代码的处数。")
        {
            Numerator = checks.Where(check => check is { Rule: ResidueRule, Outcome: Outcome.Fails, Severity: Severity.Error })
                .Sum(check => check.Operands.Count),
        };

    private static List<Check> Tried(IReadOnlyList<Check> checks, string rule) =>
        [.. checks.Where(check => check.Rule == rule && check.Outcome != Outcome.NotCheckable)];
}
