using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.People;

/// <summary>Who may sign in, and the way to invite somebody.</summary>
public sealed class IndexModel(DisclosureDbContext db, StaffAccounts accounts, TimeProvider clock) : StaffPage
{
    public sealed record Entry(Guid Id, string DisplayName, string UserName, string Rights, string State);

    public IReadOnlyList<Entry> People { get; private set; } = [];
    public GrantFields Fields { get; private set; } = null!;
    public string? Sentence { get; private set; }
    public LinkToHandOver? Link { get; private set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Person.MaySomewhere(null, StaffRole.Administrator))
            context.Result = Forbid();
    }

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync(
        [FromForm] StaffRole? role, [FromForm] string? county, [FromForm] string? organisation)
    {
        var (wish, sentence) = GrantFields.Read(Person, role, county, organisation);
        if (wish is null)
            return await RefusedAsync(sentence!, role, county, organisation);
        var outcome = await accounts.InviteAsync(UserName?.Trim() ?? "", DisplayName ?? "", wish, Actor);
        if (outcome is AccountOutcome.Refused refused)
            return await RefusedAsync(refused.Sentence, role, county, organisation);
        Link = new(
            DisplayName!.Trim(), this.WelcomeAddress(((AccountOutcome.Done)outcome).LinkSecret!),
            clock.GetUtcNow().UtcDateTime + StaffAccounts.InvitationLasts);
        (DisplayName, UserName) = (null, null);
        await ShowAsync();
        return Page();
    }

    private async Task<IActionResult> RefusedAsync(
        string sentence, StaffRole? role, string? county, string? organisation)
    {
        await ShowAsync();
        Sentence = sentence;
        Fields = Fields with { Role = role, County = county, Organisation = organisation };
        return Page();
    }

    private async Task ShowAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var counties = await db.Counties.AsNoTracking().ToDictionaryAsync(row => row.Code, row => row.Name);
        People = [.. (await db.ManagedByAsync(Person)).Select(account => new Entry(
            account.Id, account.DisplayName, account.UserName,
            string.Join('；', account.Grants.Select(grant => $"{grant.Role.InWords()}：{GrantWords.Scope(grant, counties)}")),
            account.State(now)))];
        Fields = await GrantFields.ForAsync(db, Person);
    }
}
