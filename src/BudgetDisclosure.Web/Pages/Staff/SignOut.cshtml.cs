using BudgetDisclosure.Web.Infrastructure.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace BudgetDisclosure.Web.Pages.Staff;

/// <summary>Ends the session here and wherever else the account is signed in.</summary>
public sealed class SignOutModel(StaffSignIn signIn) : StaffPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync(Person);
        return RedirectToPage("/Staff/Account/SignIn");
    }
}
