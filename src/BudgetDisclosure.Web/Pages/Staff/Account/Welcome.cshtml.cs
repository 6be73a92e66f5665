using BudgetDisclosure.Web.Infrastructure.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Staff.Account;

/// <summary>Where the link of an invitation or of a reset leads: the first password.</summary>
public sealed class WelcomeModel(StaffSignIn signIn) : PageModel
{
    /// <summary>What stands in the link; in the query, which no log keeps.</summary>
    [BindProperty(Name = "ticket", SupportsGet = true)]
    public string? Ticket { get; set; }

    public string? UserName { get; private set; }
    public string? Sentence { get; private set; }

    public async Task OnGetAsync() => UserName = (await signIn.InvitedAsync(Ticket ?? ""))?.UserName;

    public async Task<IActionResult> OnPostAsync([FromForm] string? password, [FromForm] string? again)
    {
        UserName = (await signIn.InvitedAsync(Ticket ?? ""))?.UserName;
        if (UserName is null)
            return Page();
        Sentence = password == again
            ? await signIn.AcceptAsync(Ticket!, password ?? "")
            : "两遍密码不一样，请再写。";
        return Sentence is null ? RedirectToPage("/Staff/Account/Authenticator") : Page();
    }
}
