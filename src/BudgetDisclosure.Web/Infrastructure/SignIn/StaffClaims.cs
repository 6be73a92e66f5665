using BudgetDisclosure.Data.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using System.Security.Claims;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>What a session says of the person; made anew for every request, so that a right taken away is gone.</summary>
internal sealed class StaffClaims(UserManager<StaffAccount> manager, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffAccount>(manager, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffAccount user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaims(StaffPerson.ClaimsOf(user));
        return identity;
    }
}
