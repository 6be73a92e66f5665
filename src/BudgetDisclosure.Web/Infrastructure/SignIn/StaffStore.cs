using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>Where ASP.NET Core Identity finds staff accounts.</summary>
/// <remarks>
/// Its own store keeps recovery codes and authenticator keys as plain text, and would make the data layer know HTTP.
/// </remarks>
internal sealed class StaffStore(DisclosureDbContext db) :
    IUserPasswordStore<StaffAccount>, IUserLockoutStore<StaffAccount>, IUserSecurityStampStore<StaffAccount>,
    IUserTwoFactorStore<StaffAccount>, IUserTwoFactorRecoveryCodeStore<StaffAccount>
{
    private IQueryable<StaffAccount> Accounts => db.StaffAccounts.Include(account => account.Grants);

    public async Task<IdentityResult> CreateAsync(StaffAccount user, CancellationToken cancellationToken)
    {
        db.StaffAccounts.Add(user);
        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(StaffAccount user, CancellationToken cancellationToken)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }
    }

    /// <exception cref="NotSupportedException">Always: publications and the audit log name the account.</exception>
    public Task<IdentityResult> DeleteAsync(StaffAccount user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are disabled, never deleted.");

    public async Task<StaffAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id)
            ? await Accounts.SingleOrDefaultAsync(account => account.Id == id, cancellationToken)
            : null;

    public async Task<StaffAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await Accounts.SingleOrDefaultAsync(
            account => account.NormalizedUserName == normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.UserName);

    public Task SetUserNameAsync(StaffAccount user, string? userName, CancellationToken cancellationToken) =>
        Done(() => user.UserName = userName!);

    public Task<string?> GetNormalizedUserNameAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.NormalizedUserName);

    public Task SetNormalizedUserNameAsync(
        StaffAccount user, string? normalizedName, CancellationToken cancellationToken) =>
        Done(() => user.NormalizedUserName = normalizedName!);

    public Task SetPasswordHashAsync(StaffAccount user, string? passwordHash, CancellationToken cancellationToken) =>
        Done(() => user.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash is not null);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<DateTimeOffset?>(user.LockoutEnd);

    public Task SetLockoutEndDateAsync(
        StaffAccount user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Done(() => user.LockoutEnd = lockoutEnd?.UtcDateTime);

    public Task<int> IncrementAccessFailedCountAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(++user.AccessFailedCount);

    public Task ResetAccessFailedCountAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Done(() => user.AccessFailedCount = 0);

    public Task<int> GetAccessFailedCountAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AccessFailedCount);

    public Task<bool> GetLockoutEnabledAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task SetLockoutEnabledAsync(StaffAccount user, bool enabled, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task SetSecurityStampAsync(StaffAccount user, string stamp, CancellationToken cancellationToken) =>
        Done(() => user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task SetTwoFactorEnabledAsync(StaffAccount user, bool enabled, CancellationToken cancellationToken) =>
        Done(() => user.TwoFactorEnabled = enabled);

    public Task<bool> GetTwoFactorEnabledAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.TwoFactorEnabled);

    public Task ReplaceCodesAsync(
        StaffAccount user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        db.ReplaceCodesAsync(user.Id, recoveryCodes, cancellationToken);

    /// <summary>True once for each code: who deletes it has used it.</summary>
    public async Task<bool> RedeemCodeAsync(StaffAccount user, string code, CancellationToken cancellationToken)
    {
        var hash = PrintedCodes.Hash(code);
        return await db.RecoveryCodes.Where(row => row.Account == user.Id && row.Hash == hash)
            .ExecuteDeleteAsync(cancellationToken) == 1;
    }

    public Task<int> CountCodesAsync(StaffAccount user, CancellationToken cancellationToken) =>
        db.RecoveryCodes.CountAsync(code => code.Account == user.Id, cancellationToken);

    /// <summary>The context is the scope's.</summary>
    public void Dispose()
    {
    }

    private static Task Done(Action set)
    {
        set();
        return Task.CompletedTask;
    }
}
