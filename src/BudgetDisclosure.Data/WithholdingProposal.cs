using BudgetDisclosure.Core;

namespace BudgetDisclosure.Data;

/// <summary>Where a proposal to withhold stands.</summary>
public enum ProposalState
{
    /// <summary>待复核: nothing is withheld yet.</summary>
    Pending,
    /// <summary>已屏蔽: a second person confirmed it.</summary>
    Confirmed,
    /// <summary>不同意: a second person declined it.</summary>
    Declined,
    /// <summary>已收回: whoever proposed it took it back.</summary>
    TakenBack,
}

/// <summary>The first of two people wants something withheld (屏蔽). Closed once, by one of three steps; never public.</summary>
public sealed class WithholdingProposal
{
    /// <summary>Ordered by time (version 7).</summary>
    public required Guid Id { get; init; }
    public required string County { get; init; }
    public required int Year { get; init; }
    public required string Organisation { get; init; }
    public required Stage Stage { get; init; }
    /// <summary>Null for every version that shows the target.</summary>
    public int? Version { get; init; }
    /// <summary>version, file, table, row or cell, as <see cref="Withholding.Scope"/>.</summary>
    public required string Scope { get; init; }
    /// <summary>As <see cref="Withholding.Target"/>.</summary>
    public required string Target { get; init; }
    /// <summary>What the public will read.</summary>
    public required string Ground { get; init; }
    /// <summary>Who decided it: 批准机关.</summary>
    public required string Authority { get; init; }
    public required string DocumentNumber { get; init; }
    public required DateOnly DecidedOn { get; init; }
    /// <summary>Why, for the record.</summary>
    public required string Reason { get; init; }
    public required Guid ProposedBy { get; init; }
    /// <summary>The same person as the audit log names it.</summary>
    public required string Proposer { get; init; }
    /// <summary>UTC, whole seconds.</summary>
    public required DateTime ProposedAt { get; init; }
    public ProposalState State { get; private set; }
    /// <summary>Who closed it, as the audit log names the person; null while it is pending.</summary>
    public string? ClosedBy { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    /// <summary>What was said as it was declined.</summary>
    public string? Remark { get; private set; }

    public void Close(ProposalState state, string by, DateTime at, string? remark = null) =>
        (State, ClosedBy, ClosedAt, Remark) = (state, by, at, remark);

    /// <summary>Over what was proposed; the audit log holds it, so that none of it can be changed afterwards.</summary>
    public string ComputeHash() => PublicationHashes.Compute(this);
}
