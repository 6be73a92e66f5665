using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Data.Drafts;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>Something that stands between a draft and the public, or that somebody should have looked at.</summary>
/// <param name="IsBlocking">False for a warning.</param>
public sealed record ChecklistItem(bool IsBlocking, string Sentence);

/// <summary>What is still missing before a draft can be submitted, and before it can be published.</summary>
public static class DraftChecklist
{
    /// <summary>What blocks handing the draft to the reviewer.</summary>
    /// <param name="checks">What the rules say of the content as it is now.</param>
    public static IEnumerable<ChecklistItem> BeforeSubmission(
        Draft draft, Disclosure content, IReadOnlyList<Check> checks, bool isCorrection)
    {
        foreach (var item in Blocking(draft, FailingRules(checks), isCorrection).Concat(Unacknowledged(draft, content)))
            yield return item;
        foreach (var table in content.Unrecognised)
            yield return new(false, $"有一张表没有认出：{table.Title}。它会原样公开，但不能核对、比较。");
        var warnings = content.Findings.Count(finding => finding.Kind.Severity != Severity.Hint);
        if (warnings > 0)
            yield return new(false, $"读取时有 {warnings} 处提示，请逐条看过。");
    }

    /// <summary>What blocks handing the draft to the reviewer, of rules known to fail.</summary>
    public static IEnumerable<ChecklistItem> Blocking(Draft draft, IEnumerable<string> failingRules, bool isCorrection)
    {
        foreach (var rule in failingRules.Except(draft.Explanations.Select(row => row.Rule), StringComparer.Ordinal))
            yield return new(true, $"规则 {rule} 不通过，还没有写说明。请改正数字，或写明原因；原因会和这条规则一起公开。");
        if (isCorrection && string.IsNullOrWhiteSpace(draft.Reason))
            yield return new(true, "这是对已公开内容的更正，还没有写更正的原因。原因会公开。");
    }

    /// <summary>What blocks handing the draft to the reviewer until somebody has looked at it.</summary>
    public static IEnumerable<ChecklistItem> Unacknowledged(Draft draft, Disclosure content)
    {
        if (Acknowledgements.Missing(draft, content).Count() is > 0 and var missing)
            yield return new(true, $"个人信息和看不见的内容还有 {missing} 处没有确认。请逐条看过，可以公开的打勾确认，不该公开的删去后重新上传。");
    }

    /// <summary>What blocks publication, beside all that blocks submission.</summary>
    public static IEnumerable<ChecklistItem> BeforePublication(Draft draft)
    {
        if (draft.State != DraftState.Approved)
            yield return new(true, "还没有审核通过。");
        foreach (var (kind, name) in ((string, string)[])[(SignOff.Secrecy, "保密审查"), (SignOff.Leader, "负责人审签")])
        {
            var signOff = draft.SignOffs.Find(row => row.Kind == kind);
            if (signOff is null)
                yield return new(true, $"还没有登记{name}（谁、日期、文号）。");
            else if (signOff.ContentHash != draft.ContentHash)
                yield return new(true, $"登记{name}以后内容改过，要对现在的内容重新办。");
        }
    }

    /// <summary>The rules that fail as errors without the department's words on it.</summary>
    public static IEnumerable<string> UnexplainedRules(Draft draft, IReadOnlyList<Check> checks) =>
        FailingRules(checks).Except(draft.Explanations.Select(row => row.Rule), StringComparer.Ordinal);

    /// <summary>The rules that fail as errors, in their order.</summary>
    public static IEnumerable<string> FailingRules(IReadOnlyList<Check> checks) => checks
        .Where(check => check.Outcome == Outcome.Fails && check.Severity == Severity.Error)
        .Select(check => check.Rule).Distinct(StringComparer.Ordinal);
}
