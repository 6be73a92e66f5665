using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Pages.Shared;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.AspNetCore.Mvc;

namespace BudgetDisclosure.Web.Pages.Staff.Withholdings;

/// <summary>What somebody wants withheld, with all that will go, for the second person; and afterwards what came of it.</summary>
public sealed class ProposalModel(
    DisclosureDbContext db, WithholdingProposals proposals, WithholdingEffects effects, TimeProvider clock) : WithholdingPage(db)
{
    public WithholdingProposal Proposal { get; private set; } = null!;
    public string Heading { get; private set; } = "";

    /// <summary>What would go now; empty once it is closed.</summary>
    public WithholdingPlan Plan { get; private set; } = new([], []);

    public IReadOnlyList<WithholdingEffect> Effects { get; private set; } = [];

    /// <summary>The day that the public would read, if it were confirmed now.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public string Remark { get; private set; } = "";

    public IReadOnlyList<BreadcrumbStep> Way => WayTo(Heading);

    /// <summary>Where the public finds what is left.</summary>
    public string PublicAddress => ProposalActs.SubjectOf(Proposal);

    public bool IsPending => Proposal.State == ProposalState.Pending;

    public bool IsOwn => Proposal.ProposedBy == Person.Id;

    public async Task<IActionResult> OnGetAsync(string county, Guid id) =>
        await FindAsync(county, id, Readers) ? await ShowAsync() : Forbid();

    public Task<IActionResult> OnPostConfirmAsync(string county, Guid id, [FromForm] string? seen, [FromForm] bool sure) =>
        ActAsync(county, id, async () => sure
            ? await proposals.ConfirmAsync(id, seen ?? "", Actor, HttpContext.RequestAborted)
            : new ProposalOutcome.Refused("屏蔽不能撤销。确实要屏蔽的，请先勾选“我已核对”。"));

    public Task<IActionResult> OnPostDeclineAsync(string county, Guid id, [FromForm] string? remark)
    {
        Remark = remark ?? "";
        return ActAsync(county, id, () => proposals.DeclineAsync(id, Remark, Actor, HttpContext.RequestAborted));
    }

    public Task<IActionResult> OnPostTakeBackAsync(string county, Guid id) =>
        ActAsync(county, id, () => proposals.TakeBackAsync(id, Actor, HttpContext.RequestAborted));

    private async Task<IActionResult> ActAsync(string county, Guid id, Func<Task<ProposalOutcome>> act)
    {
        if (!await FindAsync(county, id, WithholdingProposals.Deciders))
            return Forbid();
        if (await act() is not ProposalOutcome.Refused refused)
            return Redirect(Url.Content($"~{Address}/{id}"));
        Sentence = refused.Sentence;
        // Others may have closed it meanwhile: the page shows it as it is now.
        return await FindAsync(county, id, WithholdingProposals.Deciders) ? await ShowAsync() : Forbid();
    }

    /// <summary>False for a proposal that is not there or not the person's to see: both look the same.</summary>
    private async Task<bool> FindAsync(string county, Guid id, params StaffRole[] roles)
    {
        if (!await OpenAsync(county, roles)
            || await proposals.FindAsync(id, HttpContext.RequestAborted) is not { } found || found.County != county)
            return false;
        Proposal = found;
        return true;
    }

    private async Task<IActionResult> ShowAsync()
    {
        var name = (await Db.ListPublishedAsync(County.Code, HttpContext.RequestAborted)).FirstOrDefault(entry =>
            entry.Organisation == Proposal.Organisation && entry.Year == Proposal.Year && entry.Stage == Proposal.Stage)?.Name;
        Heading = $"{name ?? Proposal.Organisation} {Proposal.Year} 年{Proposal.Stage.Printed()}";
        if (IsPending)
        {
            Plan = await proposals.PlanAsync(Proposal, HttpContext.RequestAborted);
            Effects = await effects.OfAsync(Plan, HttpContext.RequestAborted);
        }
        return Page();
    }
}
