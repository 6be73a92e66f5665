using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Accounts;

/// <summary>A role and where it is to count.</summary>
public sealed record GrantWish(StaffRole Role, string? County, string? Organisation);

/// <summary>What became of an act on an account.</summary>
public abstract record AccountOutcome
{
    public sealed record Refused(string Sentence) : AccountOutcome;

    /// <param name="LinkSecret">What stands in the link that the person gets; null where none is needed.</param>
    public sealed record Done(string? LinkSecret = null) : AccountOutcome;
}

/// <summary>Invites people, grants rights, disables and resets: each in one transaction with its audit entry.</summary>
/// <remarks>Whether the actor may do it is asked by the page or the command; what holds for everybody is asked here.</remarks>
public sealed class StaffAccounts(DisclosureDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);
    public static readonly TimeSpan ResetLasts = TimeSpan.FromDays(1);
    private const int MaxNameLength = 40;

    private const string Changed = "这个账号刚刚被别人改过，请刷新后再看。";
    private const string Unknown = "没有这个账号。";
    private const string OwnRights = "不能改自己的权限，请另一位管理员来办。";

    /// <summary>A new account with one right; the link in the outcome leads to its first password.</summary>
    public async Task<AccountOutcome> InviteAsync(
        string userName, string displayName, GrantWish wish, StaffActor by, CancellationToken cancellation = default)
    {
        if (Complaint(userName, displayName) is { } sentence)
            return new AccountOutcome.Refused(sentence);
        await using var transaction = await db.BeginActAsync(cancellation);
        if (await ComplaintAsync(wish, cancellation) is { } scope)
            return new AccountOutcome.Refused(scope);
        var normalized = userName.ToUpperInvariant();
        if (await db.StaffAccounts.AnyAsync(row => row.NormalizedUserName == normalized, cancellation))
            return new AccountOutcome.Refused($"登录名 {userName} 已经有人用了，请换一个。");
        var account = new StaffAccount
        {
            Id = Guid.CreateVersion7(),
            UserName = userName,
            NormalizedUserName = normalized,
            DisplayName = displayName.Trim(),
            SecurityStamp = NewStamp(),
            ConcurrencyStamp = NewStamp(),
            CreatedAt = clock.UtcSecond(),
        };
        account.Grants.Add(GrantOf(account.Id, wish));
        db.StaffAccounts.Add(account);
        var secret = AddTicket(account.Id, InvitationLasts);
        return await CommitAsync(
            transaction, Act(StaffActs.Invite, account, $"{account.DisplayName}, {InWords(wish)}", by), secret, cancellation);
    }

    /// <summary>Another right for an account.</summary>
    public Task<AccountOutcome> GrantAsync(
        Guid id, GrantWish wish, StaffActor by, CancellationToken cancellation = default) =>
        ChangeAsync(id, by, async account =>
        {
            if (account.Id == by.Account)
                return new(OwnRights);
            if (await ComplaintAsync(wish, cancellation) is { } sentence)
                return new(sentence);
            if (account.Grants.Any(row => new GrantWish(row.Role, row.County, row.Organisation) == wish))
                return new("这个账号已经有这项权限。");
            db.StaffGrants.Add(GrantOf(account.Id, wish));
            return new(StaffActs.Grant, InWords(wish));
        }, cancellation);

    /// <summary>Takes a right away; sessions notice at their next request.</summary>
    public Task<AccountOutcome> RevokeAsync(
        Guid id, Guid grantId, StaffActor by, CancellationToken cancellation = default) =>
        ChangeAsync(id, by, account =>
        {
            if (account.Id == by.Account)
                return Task.FromResult<Change>(new(OwnRights));
            if (account.Grants.Find(row => row.Id == grantId) is not { } grant)
                return Task.FromResult<Change>(new("这项权限已经不在了。"));
            db.StaffGrants.Remove(grant);
            return Task.FromResult<Change>(
                new(StaffActs.Revoke, InWords(new(grant.Role, grant.County, grant.Organisation))));
        }, cancellation);

    /// <summary>Ends all sessions of an account and lets nobody sign in with it.</summary>
    public Task<AccountOutcome> DisableAsync(Guid id, StaffActor by, CancellationToken cancellation = default) =>
        ChangeAsync(id, by, async account =>
        {
            if (account.Id == by.Account)
                return new("不能停用自己的账号，请另一位管理员来办。");
            if (account.IsDisabled)
                return new("这个账号已经停用。");
            account.IsDisabled = true;
            await db.StaffTickets.Where(row => row.Account == id).ExecuteDeleteAsync(cancellation);
            return new(StaffActs.Disable, "");
        }, cancellation);

    public Task<AccountOutcome> EnableAsync(Guid id, StaffActor by, CancellationToken cancellation = default) =>
        ChangeAsync(id, by, account =>
        {
            if (!account.IsDisabled)
                return Task.FromResult<Change>(new("这个账号没有停用。"));
            account.IsDisabled = false;
            return Task.FromResult<Change>(new(StaffActs.Enable, ""));
        }, cancellation);

    /// <summary>The first of two people: nothing changes for the account until another one confirms.</summary>
    public Task<AccountOutcome> RequestResetAsync(Guid id, StaffActor by, CancellationToken cancellation = default) =>
        ChangeAsync(id, by, async account =>
        {
            if (account.Id == by.Account)
                return new("不能申请重置自己的账号，请另一位管理员来办。");
            if (await db.ResetRequests.AnyAsync(row => row.Account == id, cancellation))
                return new("已经有人申请重置这个账号，等另一个人确认。");
            db.ResetRequests.Add(
                new() { Account = id, RequestedBy = by.Account!.Value, RequestedAt = clock.UtcSecond() });
            return new(StaffActs.RequestReset, "");
        }, cancellation);

    public Task<AccountOutcome> CancelResetAsync(Guid id, StaffActor by, CancellationToken cancellation = default) =>
        ChangeAsync(id, by, async account =>
            await db.ResetRequests.Where(row => row.Account == id).ExecuteDeleteAsync(cancellation) == 0
                ? new("这个账号没有等待确认的重置。")
                : new(StaffActs.CancelReset, ""),
            cancellation);

    /// <summary>The second person: password, authenticator and recovery codes go; the link leads to new ones.</summary>
    public async Task<AccountOutcome> ConfirmResetAsync(Guid id, StaffActor by, CancellationToken cancellation = default)
    {
        string? secret = null;
        var outcome = await ChangeAsync(id, by, async account =>
        {
            var request = await db.ResetRequests.SingleOrDefaultAsync(row => row.Account == id, cancellation);
            if (request is null)
                return new("这个账号没有等待确认的重置。");
            if (request.RequestedBy == by.Account || id == by.Account)
                return new("重置要由两个人办：申请的人和账号本人都不能确认，请第三个人来办。");
            db.ResetRequests.Remove(request);
            secret = await ResetAsync(account, cancellation);
            return new(StaffActs.Reset, "");
        }, cancellation);
        return outcome is AccountOutcome.Done ? new AccountOutcome.Done(secret) : outcome;
    }

    /// <summary>What the operator does at the server for a county whose only administrator lost the way in.</summary>
    public async Task<AccountOutcome> ResetByOperatorAsync(Guid id, CancellationToken cancellation = default)
    {
        string? secret = null;
        var outcome = await ChangeAsync(id, StaffActor.Operator, async account =>
        {
            secret = await ResetAsync(account, cancellation);
            return new(StaffActs.Reset, "");
        }, cancellation);
        return outcome is AccountOutcome.Done ? new AccountOutcome.Done(secret) : outcome;
    }

    private async Task<string> ResetAsync(StaffAccount account, CancellationToken cancellation)
    {
        account.PasswordHash = null;
        account.ProtectedTotpKey = null;
        account.TwoFactorEnabled = false;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        await db.RecoveryCodes.Where(row => row.Account == account.Id).ExecuteDeleteAsync(cancellation);
        await db.StaffTickets.Where(row => row.Account == account.Id).ExecuteDeleteAsync(cancellation);
        return AddTicket(account.Id, ResetLasts);
    }

    /// <summary>What an act did, or why it was refused.</summary>
    private sealed record Change(string? Refusal, string Action, string Detail)
    {
        public Change(string refusal)
            : this(refusal, "", "")
        {
        }

        public Change(string action, string detail)
            : this(null, action, detail)
        {
        }
    }

    /// <summary>One act on one account: its sessions end, for what they may do has changed.</summary>
    private async Task<AccountOutcome> ChangeAsync(
        Guid id, StaffActor by, Func<StaffAccount, Task<Change>> change, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginActAsync(cancellation);
        var account = await db.StaffAccounts.Include(row => row.Grants)
            .SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (account is null)
            return new AccountOutcome.Refused(Unknown);
        var done = await change(account);
        if (done.Refusal is { } sentence)
        {
            db.ChangeTracker.Clear();
            return new AccountOutcome.Refused(sentence);
        }
        if (done.Action is StaffActs.Disable or StaffActs.Reset)
            account.SecurityStamp = NewStamp();
        account.ConcurrencyStamp = NewStamp();
        try
        {
            return await CommitAsync(transaction, Act(done.Action, account, done.Detail, by), null, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new AccountOutcome.Refused(Changed);
        }
    }

    private async Task<AccountOutcome> CommitAsync(
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, AuditedAct act, string? secret,
        CancellationToken cancellation)
    {
        await db.AppendAsync([act], cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return new AccountOutcome.Done(secret);
    }

    private AuditedAct Act(string action, StaffAccount account, string detail, StaffActor by) => new()
    {
        At = clock.UtcSecond(),
        Who = by.Named,
        Action = action,
        Subject = account.UserName,
        Detail = detail,
        FromAddress = by.FromAddress,
    };

    private string AddTicket(Guid account, TimeSpan lasts)
    {
        var secret = PrintedCodes.NewLinkSecret();
        db.StaffTickets.Add(new()
        {
            Hash = PrintedCodes.Hash(secret),
            Account = account,
            ExpiresAt = clock.UtcSecond() + lasts,
        });
        return secret;
    }

    private static StaffGrant GrantOf(Guid account, GrantWish wish) => new()
    {
        Id = Guid.CreateVersion7(),
        Account = account,
        Role = wish.Role,
        County = wish.County,
        Organisation = wish.Organisation,
    };

    private static string NewStamp() => Guid.NewGuid().ToString("N");

    private static string? Complaint(string userName, string displayName) =>
        userName is "" || userName.Length > MaxNameLength
        || !userName.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')
            ? $"登录名只能用字母、数字、点和横线，最多 {MaxNameLength} 个字符。"
            : string.IsNullOrWhiteSpace(displayName) || displayName.Trim().Length > MaxNameLength
                ? $"请写姓名，最多 {MaxNameLength} 个字。"
                : null;

    /// <summary>Null for a county that there is and an organisation code that can be one.</summary>
    /// <remarks>An organisation may be granted before it has published anything or stands in a roster.</remarks>
    private async Task<string?> ComplaintAsync(GrantWish wish, CancellationToken cancellation)
    {
        if (wish is { County: null, Organisation: not null })
            return "给单位的权限要写明是哪个县的。";
        if (wish.County is { } county && !await db.Counties.AnyAsync(row => row.Code == county, cancellation))
            return $"没有 {county} 这个县，请先用 county add 登记。";
        return wish.Organisation is { } organisation && !OrganisationCode.TryParse(organisation, out _)
            ? $"“{organisation}”不是单位编码。"
            : null;
    }

    private static string InWords(GrantWish wish) =>
        $"{wish.Role} {wish.County ?? "*"}/{wish.Organisation ?? "*"}";
}
