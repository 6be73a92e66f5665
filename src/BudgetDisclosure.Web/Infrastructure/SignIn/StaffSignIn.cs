using System.Security.Claims;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Pages;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>What follows after a step of signing in.</summary>
public abstract record SignInStep
{
    public sealed record Refused(string Sentence) : SignInStep;

    /// <summary>The password was right: now a code of the authenticator.</summary>
    public sealed record NeedsCode : SignInStep;

    /// <summary>The password was right, and there is no authenticator yet.</summary>
    public sealed record NeedsAuthenticator : SignInStep;

    public sealed record SignedIn(Guid Account) : SignInStep;
}

/// <summary>Signing in: password, then a code; each failure counts and is on record.</summary>
/// <remarks>
/// A wrong name, a wrong password and a disabled account are answered alike and after the same work: from the answer
/// nobody learns whether an account exists.
/// </remarks>
public sealed class StaffSignIn(
    UserManager<StaffAccount> manager, SignInManager<StaffAccount> signIn, DisclosureDbContext db,
    FailedNames failedNames, TotpKeys keys, IPasswordHasher<StaffAccount> hasher, TimeProvider clock)
{
    private const string Wrong = "登录名或密码不对。";
    private const string WrongCode = "验证码不对，或者已经用过。请等手机上换了新的六位数字再填。";
    private const string WrongRecoveryCode = "恢复码不对，或者已经用过。";
    private const string Started = "这一步等得太久了，请从登录名和密码重新开始。";
    private const string UnknownName = "?";
    private static readonly string NobodysHash =
        new PasswordHasher<object>().HashPassword(new(), Guid.NewGuid().ToString());

    private HttpContext Http => signIn.Context;

    /// <summary>The first step.</summary>
    public async Task<SignInStep> CheckPasswordAsync(string userName, string password)
    {
        var account = await manager.FindByNameAsync(userName);
        if (account?.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(null!, NobodysHash, password);
            await RecordAsync(Act(UnknownName, UnknownName, StaffActs.SignInFailed));
            return Refuse(failedNames.Record(manager.NormalizeName(userName)), Wrong);
        }
        var result = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.Succeeded && !account.IsDisabled)
        {
            await StartAsync(account);
            return account.TwoFactorEnabled ? new SignInStep.NeedsCode() : new SignInStep.NeedsAuthenticator();
        }
        await RecordAsync(account, result.IsLockedOut ? StaffActs.LockedOut : StaffActs.SignInFailed, "password");
        return Refuse(result.IsLockedOut ? account.LockoutEnd : null, Wrong);
    }

    /// <summary>The second step, with what the authenticator shows.</summary>
    public Task<SignInStep> CheckCodeAsync(string code) => SecondStepAsync(
        account => signIn.TwoFactorAuthenticatorSignInAsync(Digits(code), isPersistent: false, rememberClient: false),
        StaffActs.SignIn, WrongCode);

    /// <summary>The second step, with a code from the printed sheet.</summary>
    public Task<SignInStep> CheckRecoveryCodeAsync(string code) => SecondStepAsync(
        async account =>
        {
            if (await manager.IsLockedOutAsync(account))
                return SignInResult.LockedOut;
            var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
            if (!result.Succeeded)
                await manager.AccessFailedAsync(account);
            return result;
        },
        StaffActs.SignInByCode, WrongRecoveryCode);

    private async Task<SignInStep> SecondStepAsync(
        Func<StaffAccount, Task<SignInResult>> check, string act, string sentence)
    {
        if (await InBetweenAsync() is not { TwoFactorEnabled: true } account)
            return new SignInStep.Refused(Started);
        var result = await check(account);
        await RecordAsync(
            account,
            result.Succeeded ? act : result.IsLockedOut ? StaffActs.LockedOut : StaffActs.SignInFailed,
            result.Succeeded ? "" : "code");
        return result.Succeeded
            ? new SignInStep.SignedIn(account.Id)
            : Refuse(await manager.GetLockoutEndDateAsync(account) is { } end ? end.UtcDateTime : null, sentence);
    }

    /// <summary>The account whose password was right and whose authenticator is still to be set up; null where none is.</summary>
    public async Task<StaffAccount?> WithoutAuthenticatorAsync() =>
        await InBetweenAsync() is { TwoFactorEnabled: false } account ? account : null;

    /// <summary>The secret for the authenticator that is being set up: the same until a code of it was confirmed.</summary>
    public async Task<byte[]> KeyToConfirmAsync(StaffAccount account)
    {
        if (account.ProtectedTotpKey is { } stored && keys.Open(stored) is { } known)
            return known;
        account.ProtectedTotpKey = keys.Make();
        await manager.UpdateAsync(account);
        return keys.Open(account.ProtectedTotpKey)!;
    }

    /// <summary>Takes the first code of a new authenticator and signs in.</summary>
    /// <returns>The recovery codes, shown this once; null and a sentence where the code was wrong.</returns>
    public async Task<(IReadOnlyList<string>? Codes, string? Sentence)> ConfirmAuthenticatorAsync(string code)
    {
        if (await WithoutAuthenticatorAsync() is not { } account)
            return (null, Started);
        var key = await KeyToConfirmAsync(account);
        if (Totp.FindStep(key, Digits(code), clock.GetUtcNow(), account.LastTotpStep) is not { } step)
            return (null, WrongCode);
        await using var transaction = await db.BeginActAsync();
        account.LastTotpStep = step;
        account.TwoFactorEnabled = true;
        var codes = NewCodes();
        await db.ReplaceCodesAsync(account.Id, codes);
        await db.AppendAsync([Act(account, StaffActs.SetAuthenticator), Act(account, StaffActs.SignIn)]);
        await manager.UpdateSecurityStampAsync(account);
        await transaction.CommitAsync();
        await Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new("amr", "mfa")]);
        return (codes, null);
    }

    /// <summary>A new sheet of recovery codes; the old one counts no longer.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(StaffPerson person)
    {
        var account = (await manager.FindByIdAsync(person.Id.ToString()))!;
        await using var transaction = await db.BeginActAsync();
        var codes = NewCodes();
        await db.ReplaceCodesAsync(account.Id, codes);
        await db.AppendAsync([Act(account, StaffActs.RenewCodes)]);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return codes;
    }

    /// <summary>Whose first password a link sets; null where the link was used, has run out or never was.</summary>
    public async Task<StaffAccount?> InvitedAsync(string secret)
    {
        var (hash, now) = (PrintedCodes.Hash(secret), clock.GetUtcNow().UtcDateTime);
        var id = await db.StaffTickets.Where(row => row.Hash == hash && row.ExpiresAt > now)
            .Select(row => (Guid?)row.Account).SingleOrDefaultAsync();
        return id is { } known && await manager.FindByIdAsync(known.ToString()) is { IsDisabled: false } account
            ? account
            : null;
    }

    /// <summary>Sets the password that an invitation or a reset asks for; the authenticator comes next.</summary>
    /// <returns>Null, or why not.</returns>
    public async Task<string?> AcceptAsync(string secret, string password)
    {
        if (await InvitedAsync(secret) is not { } account)
            return "这个链接已经用过或者过期，请向发给您链接的人再要一个。";
        await using (var transaction = await db.BeginActAsync())
        {
            var hash = PrintedCodes.Hash(secret);
            if (await db.StaffTickets.Where(row => row.Hash == hash).ExecuteDeleteAsync() != 1)
                return "这个链接刚刚被用过了。";
            var result = await manager.AddPasswordAsync(account, password);
            if (!result.Succeeded)
                return result.Errors.First().Description;
            await db.AppendAsync([Act(account, StaffActs.SetPassword)]);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        await StartAsync(account);
        return null;
    }

    public async Task SignOutAsync(StaffPerson person)
    {
        var account = await manager.FindByIdAsync(person.Id.ToString());
        await RecordAsync(account!, StaffActs.SignOut);
        await manager.UpdateSecurityStampAsync(account!);
        await signIn.SignOutAsync();
    }

    /// <summary>Who gave the right password a moment ago.</summary>
    private async Task<StaffAccount?> InBetweenAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is { IsDisabled: false } account ? account : null;

    /// <summary>Remembers, in a cookie of its own, that the password was right.</summary>
    private Task StartAsync(StaffAccount account)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new(ClaimTypes.Name, account.Id.ToString()));
        return Http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    private Task RecordAsync(StaffAccount account, string action, string detail = "") =>
        RecordAsync(Act(account, action, detail));

    private async Task RecordAsync(AuditedAct act)
    {
        await using var transaction = await db.BeginActAsync();
        await db.AppendAsync([act]);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private AuditedAct Act(StaffAccount account, string action, string detail = "") =>
        Act(StaffPerson.InWords(account.DisplayName, account.UserName), account.UserName, action, detail);

    private AuditedAct Act(string who, string userName, string action, string detail = "") => new()
    {
        At = clock.UtcSecond(),
        Who = who,
        Action = action,
        Subject = userName,
        Detail = detail,
        FromAddress = Http.Connection.RemoteIpAddress?.ToString(),
    };

    private static IReadOnlyList<string> NewCodes() =>
        [.. Enumerable.Range(0, PrintedCodes.SheetLength).Select(_ => PrintedCodes.NewRecoveryCode())];

    private static SignInStep.Refused Refuse(DateTime? lockedUntil, string sentence) => new(
        lockedUntil is { } end
            ? $"连续错了 {StaffSignInOptions.MostFailures} 次，为了安全锁定到 {end.InWords()}。到时间再试；"
                + "忘了密码请找管理员重置。"
            : sentence);

    private static string Digits(string code) => new([.. code.Where(char.IsAsciiDigit)]);
}
