using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow.Withholdings;

namespace BudgetDisclosure.Web.Verification;

/// <summary>Every withholding stands in the audit log as it was decided, and none is left undone.</summary>
internal static class WithholdingChecks
{
    public static void VerifyAudit(
        IReadOnlyList<AuditEntry> audit, IReadOnlyList<Publication> publications,
        IReadOnlyList<Withholding> withholdings, VerificationReport report)
    {
        var byId = publications.ToDictionary(row => row.Id);
        var logged = audit.Where(row => row.Action == WithholdingActs.AuditAction)
            .Select(row => (row.Subject, row.Detail)).ToHashSet();
        foreach (var row in withholdings)
        {
            if (!byId.TryGetValue(row.PublicationId, out var publication))
                report.Fail($"屏蔽 {row.Id} 不属于任何一次发布。");
            else if (!logged.Remove((publication.Address, WithholdingActs.AuditDetail(publication, row))))
                report.Fail($"{publication.Named()}的屏蔽（{row.Scope} {row.Target}）没有审计记录，或者被改动。");
        }
        foreach (var (subject, detail) in logged)
            report.Fail($"审计记录所记 {subject} 的屏蔽（{detail}）不见了，或者被改动。");
    }

    /// <summary>Every proposal stands in the audit log as it was made.</summary>
    public static void VerifyProposals(
        IReadOnlyList<AuditEntry> audit, IReadOnlyList<WithholdingProposal> proposals, VerificationReport report)
    {
        var logged = audit.Where(row => row.Action == ProposalActs.Propose).Select(row => (row.Subject, row.Detail)).ToHashSet();
        foreach (var row in proposals)
        {
            if (!logged.Remove((ProposalActs.SubjectOf(row), ProposalActs.Sealed(row))))
                report.Fail($"{ProposalActs.SubjectOf(row)} 的屏蔽申请 {row.Id} 没有审计记录，或者被改动。");
        }
        foreach (var (subject, detail) in logged.Where(row => !proposals.Any(known => row.Detail.StartsWith($"{known.Id}", StringComparison.Ordinal))))
            report.Fail($"审计记录所记 {subject} 的屏蔽申请（{detail}）不见了。");
    }

    /// <summary>What was decided and written down, and then cut short; the next start carries it out.</summary>
    public static async Task VerifyJournalAsync(
        WithholdingJournal journal, IReadOnlyList<Publication> publications, IReadOnlyList<Withholding> withholdings,
        VerificationReport report, CancellationToken cancellation)
    {
        var carriedOut = withholdings.Select(row => row.Id).ToHashSet();
        var known = publications.ToDictionary(row => row.Id);
        foreach (var (row, _, _, _) in await journal.ReadAsync(cancellation))
        {
            if (!carriedOut.Contains(row.Id) && known.TryGetValue(row.PublicationId, out var publication))
                report.Fail($"{publication.Named()}的屏蔽（{row.Scope} {row.Target}）还没有办完。重新启动网站即可办完。");
        }
    }
}
