using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Pages;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Withholdings;

/// <summary>What somebody wants withheld, and on whose decision.</summary>
/// <param name="Version">Null for every version that shows the target.</param>
/// <param name="Scope">version, file, table, row or cell.</param>
/// <param name="Target">As <see cref="Withholding.Target"/>.</param>
public sealed record ProposalWish(DisclosureIdentity Identity, int? Version, string Scope, string Target)
{
    public required string Ground { get; init; }
    public required string Authority { get; init; }
    public required string DocumentNumber { get; init; }
    public required DateOnly? DecidedOn { get; init; }
    public required string Reason { get; init; }
}

/// <summary>What became of a step with a proposal.</summary>
public abstract record ProposalOutcome
{
    public sealed record Refused(string Sentence) : ProposalOutcome;

    public sealed record Done(Guid Id) : ProposalOutcome;
}

/// <summary>Withholding by two people with pages: one proposes, another confirms or declines, in one transaction each.</summary>
/// <remarks>Whose role allows what is asked by the page; that nobody confirms their own is asked here.</remarks>
public sealed class WithholdingProposals(DisclosureDbContext db, Withholder withholder, TimeProvider clock)
{
    public const int MaxGroundLength = 200;
    public const int MaxNameLength = 200;
    public const int MaxReasonLength = 1000;

    /// <summary>Characters of a remark, which the audit log repeats.</summary>
    public const int MaxRemarkLength = 800;

    /// <summary>Who proposes and who confirms, of the whole county.</summary>
    public static readonly StaffRole[] Deciders = [StaffRole.Reviewer, StaffRole.Publisher];

    private const string Unknown = "没有这一项屏蔽。";
    private const string Changed = "您打开这一页以后，要屏蔽的内容有了变化（有新的版本，或者别人刚屏蔽了一部分）。请看过现在的再确认。";
    private const string Gone = "要屏蔽的内容现在已经没有了：可能刚刚被别人屏蔽，或者已经屏蔽了整张表、整版。";

    public Task<WithholdingProposal?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        db.WithholdingProposals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>What would go now if it were confirmed.</summary>
    public Task<WithholdingPlan> PlanAsync(WithholdingProposal proposal, CancellationToken cancellation = default) =>
        PlanAsync(ProposalActs.IdentityOf(proposal), proposal.Version, proposal.Scope, proposal.Target, cancellation);

    /// <summary>What would go now.</summary>
    public async Task<WithholdingPlan> PlanAsync(
        DisclosureIdentity identity, int? version, string scope, string target, CancellationToken cancellation = default)
    {
        var plan = await withholder.PlanAsync(identity, version, TargetOf(scope, target), cancellation);
        return plan.Refusal is null ? plan : plan with { Refusal = Gone };
    }

    /// <summary>Writes down what somebody wants withheld; the same by the same person again changes nothing.</summary>
    public async Task<ProposalOutcome> ProposeAsync(
        ProposalWish wish, StaffActor by, CancellationToken cancellation = default)
    {
        if (Complaint(wish) is { } sentence)
            return new ProposalOutcome.Refused(sentence);
        await using var transaction = await db.BeginActAsync(cancellation);
        var (county, organisation, year, stage) = wish.Identity;
        var same = await db.WithholdingProposals.AsNoTracking().FirstOrDefaultAsync(
            row => row.County == county && row.Organisation == organisation && row.Year == year && row.Stage == stage
                && row.Version == wish.Version && row.Scope == wish.Scope && row.Target == wish.Target
                && row.State == ProposalState.Pending,
            cancellation);
        if (same is not null)
            return same.ProposedBy == by.Account
                ? new ProposalOutcome.Done(same.Id)
                : new ProposalOutcome.Refused($"{same.Proposer}已经提出屏蔽这一内容，正等复核。同意的，请到那一项里确认。");
        var plan = await PlanAsync(wish.Identity, wish.Version, wish.Scope, wish.Target, cancellation);
        if (plan.Refusal is { } refusal)
            return new ProposalOutcome.Refused(refusal);
        var proposal = Proposal(wish, by);
        db.WithholdingProposals.Add(proposal);
        return await CommitAsync(proposal, ProposalActs.Propose, by, transaction.CommitAsync, cancellation);
    }

    /// <summary>The second person: carries out exactly what was seen.</summary>
    /// <param name="seen">The fingerprint of the plan that the person saw.</param>
    public async Task<ProposalOutcome> ConfirmAsync(
        Guid id, string seen, StaffActor by, CancellationToken cancellation = default)
    {
        await using var transaction = await db.BeginActAsync(cancellation);
        var (proposal, closed) = await OpenAsync(id, ProposalState.Confirmed, by, cancellation);
        if (proposal is null)
            return closed!;
        if (proposal.ProposedBy == by.Account)
            return new ProposalOutcome.Refused("屏蔽须由两个人办理。这是您提出的，请另一位审核或公开人员来确认。");
        if (!await MayStillProposeAsync(proposal, cancellation))
            return new ProposalOutcome.Refused(
                $"提出的人（{proposal.Proposer}）已经停用，或者不再有权限，不能照此办理。确需屏蔽的，请选“不同意”，再由两个人重新办。");
        var plan = await PlanAsync(proposal, cancellation);
        if (plan.Refusal is { } refusal)
            return new ProposalOutcome.Refused(refusal);
        if (plan.Fingerprint != seen)
            return new ProposalOutcome.Refused(Changed);
        await withholder.CarryOutAsync(plan, RequestOf(proposal, by), by.Named, proposal.Id, cancellation);
        proposal.Close(ProposalState.Confirmed, by.Named, clock.UtcSecond());
        var outcome = await CommitAsync(proposal, ProposalActs.Confirm, by, transaction.CommitAsync, cancellation);
        await withholder.FinishAsync(cancellation);
        return outcome;
    }

    /// <summary>The second person does not agree: nothing is withheld.</summary>
    public async Task<ProposalOutcome> DeclineAsync(
        Guid id, string remark, StaffActor by, CancellationToken cancellation = default)
    {
        if (remark.Trim() is not { Length: > 0 and <= MaxRemarkLength } words)
            return new ProposalOutcome.Refused($"请写明为什么不同意，最多 {MaxRemarkLength} 字。");
        await using var transaction = await db.BeginActAsync(cancellation);
        var (proposal, closed) = await OpenAsync(id, ProposalState.Declined, by, cancellation);
        if (proposal is null)
            return closed!;
        if (proposal.ProposedBy == by.Account)
            return new ProposalOutcome.Refused("这是您自己提出的。不再需要的，请选“收回”。");
        proposal.Close(ProposalState.Declined, by.Named, clock.UtcSecond(), words);
        return await CommitAsync(proposal, ProposalActs.Decline, by, transaction.CommitAsync, cancellation);
    }

    /// <summary>Whoever proposed it does not want it any more.</summary>
    public async Task<ProposalOutcome> TakeBackAsync(Guid id, StaffActor by, CancellationToken cancellation = default)
    {
        await using var transaction = await db.BeginActAsync(cancellation);
        var (proposal, closed) = await OpenAsync(id, ProposalState.TakenBack, by, cancellation);
        if (proposal is null)
            return closed!;
        if (proposal.ProposedBy != by.Account)
            return new ProposalOutcome.Refused("只有提出的人能收回。不同意的，请选“不同意”并写明原因。");
        proposal.Close(ProposalState.TakenBack, by.Named, clock.UtcSecond());
        return await CommitAsync(proposal, ProposalActs.TakeBack, by, transaction.CommitAsync, cancellation);
    }

    private static string? Complaint(ProposalWish wish)
    {
        if (wish.Ground.Trim() is not { Length: > 0 and <= MaxGroundLength })
            return $"请写明理由，最多 {MaxGroundLength} 字。公众会看到它，不要把要屏蔽的内容写进去。";
        if (PublicWords.Complaint("理由", wish.Ground) is { } complaint)
            return complaint;
        if (wish.Authority.Trim() is not { Length: > 0 and <= MaxNameLength }
            || wish.DocumentNumber.Trim() is not { Length: > 0 and <= MaxNameLength } || wish.DecidedOn is null)
            return $"请写明批准机关、文号（各不超过 {MaxNameLength} 字）和批准日期。";
        if (wish.Reason.Trim() is not { Length: > 0 and <= MaxReasonLength })
            return $"请写明情况说明，最多 {MaxReasonLength} 字。它只留在内部记录里。";
        return wish.Target.Length > Withholder.MaxTargetLength ? "要屏蔽的行或格的标识太长。请屏蔽整张表。" : null;
    }

    private WithholdingProposal Proposal(ProposalWish wish, StaffActor by) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        County = wish.Identity.County,
        Year = wish.Identity.Year,
        Organisation = wish.Identity.Organisation,
        Stage = wish.Identity.Stage,
        Version = wish.Version,
        Scope = wish.Scope,
        Target = wish.Target,
        Ground = wish.Ground.Trim(),
        Authority = wish.Authority.Trim(),
        DocumentNumber = wish.DocumentNumber.Trim(),
        DecidedOn = wish.DecidedOn!.Value,
        Reason = wish.Reason.Trim(),
        ProposedBy = by.Account!.Value,
        Proposer = by.Named,
        ProposedAt = clock.UtcSecond(),
    };

    /// <summary>The pending proposal; or the outcome where it is closed already, by the same step of the same person or not.</summary>
    private async Task<(WithholdingProposal? Pending, ProposalOutcome? Closed)> OpenAsync(
        Guid id, ProposalState wished, StaffActor by, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var found = await db.WithholdingProposals.SingleOrDefaultAsync(row => row.Id == id, cancellation);
        return found switch
        {
            null => (null, new ProposalOutcome.Refused(Unknown)),
            { State: ProposalState.Pending } => (found, null),
            _ when found.State == wished && found.ClosedBy == by.Named => (null, new ProposalOutcome.Done(id)),
            _ => (null, new ProposalOutcome.Refused(
                $"这一项刚刚已经由{found.ClosedBy}办过，您这一步没有生效。请看下面的结果。")),
        };
    }

    private async Task<bool> MayStillProposeAsync(WithholdingProposal proposal, CancellationToken cancellation)
    {
        var account = await db.StaffAccounts.AsNoTracking().Include(row => row.Grants)
            .SingleAsync(row => row.Id == proposal.ProposedBy, cancellation);
        return StaffPerson.Of(account)?.May(new(proposal.County), Deciders) == true;
    }

    private async Task<ProposalOutcome> CommitAsync(
        WithholdingProposal proposal, string action, StaffActor by, Func<CancellationToken, Task> commit,
        CancellationToken cancellation)
    {
        await db.AppendAsync([ProposalActs.Of(proposal, action, by, clock.UtcSecond())], cancellation);
        await db.SaveChangesAsync(cancellation);
        await commit(cancellation);
        db.ChangeTracker.Clear();
        return new ProposalOutcome.Done(proposal.Id);
    }

    private static WithholdingRequest RequestOf(WithholdingProposal proposal, StaffActor by) =>
        new(ProposalActs.IdentityOf(proposal), proposal.Version, TargetOf(proposal.Scope, proposal.Target))
        {
            Ground = proposal.Ground,
            Authority = $"{proposal.Authority} {proposal.DocumentNumber}，{proposal.DecidedOn.InWords()}",
            DecidedBy = proposal.Proposer,
            ConfirmedBy = by.Named,
        };

    private static WithholdingTarget TargetOf(string scope, string target)
    {
        if (scope == Withholding.OfVersion)
            return new();
        if (scope == Withholding.OfFile)
            return new(File: target);
        var part = WithheldPart.Parse(scope, target);
        return new(Part: new(part.Slug, part.Scope, part.Row, part.Cell));
    }
}
