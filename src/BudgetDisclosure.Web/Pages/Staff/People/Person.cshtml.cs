using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.People;

/// <summary>One account: its rights, reset, disabling.</summary>
public sealed class PersonModel(DisclosureDbContext db, StaffAccounts accounts, TimeProvider clock) : StaffPage
{
    public StaffAccount Account { get; private set; } = null!;
    public string State => Account.State(clock.GetUtcNow().UtcDateTime);
    public IReadOnlyList<(StaffGrant Grant, string Words)> Rights { get; private set; } = [];
    public GrantFields Fields { get; private set; } = null!;
    public ResetRequest? ResetRequest { get; private set; }
    public string? RequestedBy { get; private set; }
    public string? Sentence { get; private set; }
    public LinkToHandOver? Link { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    public async Task<IActionResult> OnPostGrantAsync(
        Guid id, [FromForm] StaffRole? role, [FromForm] string? county, [FromForm] string? organisation)
    {
        var (wish, sentence) = GrantFields.Read(Person, role, county, organisation);
        return await ActAsync(id, () => wish is null
            ? Task.FromResult<AccountOutcome>(new AccountOutcome.Refused(sentence!))
            : accounts.GrantAsync(id, wish, Actor));
    }

    public Task<IActionResult> OnPostRevokeAsync(Guid id, [FromForm] Guid grant) =>
        ActAsync(id, () => accounts.RevokeAsync(id, grant, Actor));

    public Task<IActionResult> OnPostDisableAsync(Guid id) => ActAsync(id, () => accounts.DisableAsync(id, Actor));

    public Task<IActionResult> OnPostEnableAsync(Guid id) => ActAsync(id, () => accounts.EnableAsync(id, Actor));

    public Task<IActionResult> OnPostRequestResetAsync(Guid id) =>
        ActAsync(id, () => accounts.RequestResetAsync(id, Actor));

    public Task<IActionResult> OnPostCancelResetAsync(Guid id) =>
        ActAsync(id, () => accounts.CancelResetAsync(id, Actor));

    public Task<IActionResult> OnPostConfirmResetAsync(Guid id) =>
        ActAsync(id, () => accounts.ConfirmResetAsync(id, Actor));

    private async Task<IActionResult> ActAsync(Guid id, Func<Task<AccountOutcome>> act)
    {
        if (await FindAsync(id) is null)
            return Forbid();
        var outcome = await act();
        if (outcome is AccountOutcome.Done { LinkSecret: null })
            return RedirectToPage();
        var shown = await ShowAsync(id);
        Sentence = (outcome as AccountOutcome.Refused)?.Sentence;
        Link = outcome is AccountOutcome.Done { LinkSecret: { } secret }
            ? new(Account.DisplayName, this.WelcomeAddress(secret), clock.GetUtcNow().UtcDateTime + StaffAccounts.ResetLasts)
            : null;
        return shown;
    }

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        if (await FindAsync(id) is not { } account)
            return Forbid();
        Account = account;
        var words = await new GrantWords(db).OfAsync(account.Grants);
        Rights = [.. account.Grants.Zip(words)];
        Fields = await GrantFields.ForAsync(db, Person);
        ResetRequest = await db.ResetRequests.AsNoTracking().SingleOrDefaultAsync(row => row.Account == id);
        RequestedBy = ResetRequest is null
            ? null
            : await db.StaffAccounts.Where(row => row.Id == ResetRequest.RequestedBy).Select(row => row.DisplayName).SingleAsync();
        return Page();
    }

    /// <summary>Null for an account that is not there or not the person's to manage: both look the same.</summary>
    private async Task<StaffAccount?> FindAsync(Guid id)
    {
        var account = await db.StaffAccounts.AsNoTracking().Include(row => row.Grants).SingleOrDefaultAsync(row => row.Id == id);
        return account is not null && Person.MayManage(account) ? account : null;
    }
}
