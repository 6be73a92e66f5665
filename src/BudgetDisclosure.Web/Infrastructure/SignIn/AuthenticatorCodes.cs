using BudgetDisclosure.Data.Staff;
using Microsoft.AspNetCore.Identity;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>Takes the codes of an authenticator: each once, and none that is more than a step away.</summary>
/// <remarks>The framework's own takes the same code again and any of five steps.</remarks>
internal sealed class AuthenticatorCodes(TotpKeys keys, TimeProvider clock) : IUserTwoFactorTokenProvider<StaffAccount>
{
    public Task<string> GenerateAsync(string purpose, UserManager<StaffAccount> manager, StaffAccount user) =>
        Task.FromResult("");

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<StaffAccount> manager, StaffAccount user) =>
        Task.FromResult(user.ProtectedTotpKey is not null);

    /// <summary>True once for a code: the step is stored before the answer is given, and two at once cannot both win.</summary>
    public async Task<bool> ValidateAsync(
        string purpose, string token, UserManager<StaffAccount> manager, StaffAccount user)
    {
        if (user.ProtectedTotpKey is not { } stored || keys.Open(stored) is not { } key
            || Totp.FindStep(key, token, clock.GetUtcNow(), user.LastTotpStep) is not { } step)
            return false;
        user.LastTotpStep = step;
        return (await manager.UpdateAsync(user)).Succeeded;
    }
}
