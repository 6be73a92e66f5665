using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>The sheet (审批单) that is printed and signed by hand: one page, with the hash of what is signed.</summary>
public sealed class SheetModel(DraftStore drafts, DraftScopes scopes, DraftDossiers dossiers, TimeProvider clock)
    : DraftDossierPage(drafts, scopes, dossiers)
{
    /// <summary>So many rules have room; the sheet says how many more there are.</summary>
    public const int MostRules = 5;

    /// <summary>Characters of an explanation that have room.</summary>
    public const int MostWords = 60;

    public DateTime PrintedAt { get; } = clock.GetUtcNow().UtcDateTime;

    public DraftTotals Totals { get; private set; } = null!;

    /// <summary>The failing rules with the department's words.</summary>
    public IReadOnlyList<(string Code, string? Title, string Words)> Failing { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowAsync(id, StaffRole.Uploader, StaffRole.Reviewer, StaffRole.Publisher, StaffRole.Auditor);

    protected override Task PrepareAsync()
    {
        Totals = DraftTotals.Of(
            Dossier.Draft, Dossier.Content, Dossier.Published?.Version, Dossier.PublishedContent, Dossier.LastYear);
        Failing =
        [
            .. Dossier.Checks.Where(check => check.IsFailure).Select(check => check.Rule).Distinct().Select(rule => (
                rule, Core.Reconciliation.Rules.Find(rule)?.Title, Short(Dossier.Explanations.GetValueOrDefault(rule)))),
        ];
        return Task.CompletedTask;
    }

    /// <summary>How many findings on what is unseen and on persons there are, and who acknowledged them.</summary>
    public string Acknowledged => Dossier.Unseen switch
    {
        [] => "没有发现",
        var unseen => $"{unseen.Count} 处，"
            + (unseen.Where(pair => pair.By is not null).Select(pair => pair.By!.Who).Distinct().ToList() is [_, ..] people
                ? $"{string.Join('、', people)} 逐条确认" : "还没有确认")
            + (unseen.Count(pair => pair.By is null) is > 0 and var missing && missing < unseen.Count ? $"，还有 {missing} 处没有确认" : ""),
    };

    /// <summary>What was changed of the files, as far as it has room.</summary>
    public IReadOnlyList<string> Edits =>
        [.. Draft.StandingEdits.Take(MostRules).Select(edit => $"{DraftEdits.InWords(DraftEdits.Of(edit))}：{Short(edit.Reason)}")];

    /// <summary>The reason of a correction as far as it has room.</summary>
    public string? Reason => Draft.Reason is { } reason ? Short(reason) : null;

    private static string Short(string? words) => words switch
    {
        null => "没有写说明",
        { Length: > MostWords } => string.Concat(words.AsSpan(0, MostWords), "……（全文见审核页）"),
        _ => words,
    };
}
