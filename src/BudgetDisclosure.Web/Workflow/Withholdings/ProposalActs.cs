using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Workflow.Accounts;

namespace BudgetDisclosure.Web.Workflow.Withholdings;

/// <summary>What the audit log says of proposals to withhold.</summary>
/// <remarks>All are the staff's: while a proposal waits, no public answer changes, not even in how fast it comes.</remarks>
public static class ProposalActs
{
    public const string Propose = AuditEntry.StaffPrefix + "withhold-propose";
    public const string Confirm = AuditEntry.StaffPrefix + "withhold-confirm";
    public const string Decline = AuditEntry.StaffPrefix + "withhold-decline";
    public const string TakeBack = AuditEntry.StaffPrefix + "withhold-take-back";

    internal static AuditedAct Of(WithholdingProposal proposal, string action, StaffActor by, DateTime at) => new()
    {
        At = at,
        Who = by.Named,
        Action = action,
        Subject = SubjectOf(proposal),
        Detail = action == Propose ? Sealed(proposal) : proposal.Remark is { } remark ? $"{proposal.Id}, {remark}" : $"{proposal.Id}",
        FromAddress = by.FromAddress,
    };

    public static string SubjectOf(WithholdingProposal proposal) => IdentityOf(proposal).Address;

    /// <summary>What was proposed, with the hash over all of it.</summary>
    public static string Sealed(WithholdingProposal proposal) =>
        $"{proposal.Id}, {(proposal.Version is { } version ? $"version {version}" : "all versions")}, {proposal.Scope}, {proposal.ComputeHash()}";

    internal static DisclosureIdentity IdentityOf(WithholdingProposal proposal) =>
        new(proposal.County, proposal.Organisation, proposal.Year, proposal.Stage);
}
