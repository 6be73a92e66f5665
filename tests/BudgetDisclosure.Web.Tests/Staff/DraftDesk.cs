using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data.Drafts;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Tests.Staff;

/// <summary>The people of one county at work on drafts: the clerk by the services, the others by their pages.</summary>
internal sealed class DraftDesk(Portal portal, ManualClock clock)
{
    public const string Explanation = "上年结转列在支出外。";

    public StaffActor Clerk { get; private set; } = null!;
    public StaffClient Reviewer { get; private set; } = null!;
    public StaffClient Publisher { get; private set; } = null!;

    public async Task OpenAsync()
    {
        await portal.UseAsync<CountyRegistration, bool>(
            registration => registration.RecordAsync(CountyCode.Parse(Portal.County), "青山县", "operator"));
        await portal.UseAsync<StaffAccounts, AccountOutcome>(accounts => accounts.InviteAsync(
            "clerk", "李填报", new(StaffRole.Uploader, Portal.County, null), StaffActor.Operator));
        Clerk = new("李填报（clerk）", await IdOfAsync("clerk"), "192.0.2.1");
        Reviewer = await StaffClient.JoinAsync(portal, clock, "reviewer", StaffRole.Reviewer, Portal.County);
        Publisher = await StaffClient.JoinAsync(portal, clock, "publisher", StaffRole.Publisher, Portal.County);
    }

    public void Close()
    {
        Reviewer.Dispose();
        Publisher.Dispose();
    }

    /// <summary>Uploaded, every failing rule explained where that is wished, handed to the reviewer.</summary>
    public async Task<Guid> SubmitAsync(IncomingFile file, string? reason = null, bool explains = false)
    {
        var request = new ImportRequest(CountyCode.Parse(Portal.County), new GivenIdentity(), ImportMode.Draft, Clerk.Named)
        {
            Author = new(Clerk, (_, _) => true),
        };
        var id = Assert.IsType<ImportOutcome.Drafted>(Assert.Single(await portal.ImportAsync(request, file))).Draft;
        var draft = await DraftAsync(id);
        var checks = await portal.UseAsync<DraftReview, IReadOnlyList<Core.Reconciliation.Check>>(review => review.CheckAsync(draft));
        foreach (var rule in explains ? DraftChecklist.UnexplainedRules(draft, checks) : [])
            await DoAsync(id, (review, revision) => review.ExplainAsync(id, revision, rule, Explanation, Clerk));
        await DoAsync(id, (review, revision) => review.SubmitAsync(id, revision, reason, Clerk));
        return id;
    }

    public async Task ApproveAsync(Guid id)
    {
        var draft = await DraftAsync(id);
        await Accepted(Reviewer.PostAsync(
            $"/staff/drafts/{id}/review?handler=Approve", ("revision", $"{draft.Revision}"), ("contentHash", draft.ContentHash)));
    }

    public async Task SignOffAsync(Guid id)
    {
        foreach (var kind in (string[])[SignOff.Secrecy, SignOff.Leader])
        {
            await Accepted(Publisher.PostAsync(
                $"/staff/drafts/{id}/publish?handler=SignOff", ("revision", await RevisionAsync(id)), ("kind", kind),
                ("signatory", "张三"), ("signedOn", "2026-02-10"), ("documentNumber", $"{kind}〔2026〕8号")));
        }
    }

    public async Task<StaffAnswer> PublishAsync(Guid id, bool isSure = true) => await Publisher.PostAsync(
        $"/staff/drafts/{id}/publish?handler=Publish", ("revision", await RevisionAsync(id)), ("sure", isSure ? "true" : "false"));

    /// <summary>Approved, with both signatures.</summary>
    public async Task<Guid> SignedAsync(IncomingFile file, string? reason = null, bool explains = false)
    {
        var id = await SubmitAsync(file, reason, explains);
        await ApproveAsync(id);
        await SignOffAsync(id);
        return id;
    }

    public Task<Draft> DraftAsync(Guid id) =>
        portal.UseAsync<DraftStore, Draft>(async drafts => (await drafts.FindAsync(id))!);

    public async Task<string> RevisionAsync(Guid id) => $"{(await DraftAsync(id)).Revision}";

    public Task<Guid> IdOfAsync(string userName) => portal.ReadAsync(db =>
        db.StaffAccounts.Where(row => row.UserName == userName).Select(row => row.Id).SingleAsync());

    /// <summary>A form that was taken leads back to its page.</summary>
    public static async Task Accepted(Task<StaffAnswer> answer)
    {
        var given = await answer;
        Assert.True(given.Location?.StartsWith("/staff/drafts/") == true, given.Refusal ?? given.Location ?? given.Status.ToString());
    }

    private async Task DoAsync(Guid id, Func<DraftReview, int, Task<DraftOutcome>> act)
    {
        var revision = (await DraftAsync(id)).Revision;
        Assert.IsType<DraftOutcome.Done>(await portal.UseAsync<DraftReview, DraftOutcome>(review => act(review, revision)));
    }
}
