using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Staff.Account;

/// <summary>The second step of signing in: a code of the authenticator, or one from the printed sheet.</summary>
public sealed class CodeModel(StaffSignIn signIn, FormKeeper keeper) : PageModel
{
    /// <summary>Where to go afterwards; only an address of this site counts.</summary>
    [BindProperty(Name = "next", SupportsGet = true)]
    public string? Next { get; set; }

    /// <summary>A form that the end of a session interrupted, sealed; null where none was.</summary>
    [BindProperty(Name = FormKeeper.KeptField)]
    public string? Kept { get; set; }

    public string? Sentence { get; private set; }

    public async Task<IActionResult> OnPostAsync([FromForm] string? code) =>
        After(await signIn.CheckCodeAsync(code ?? ""));

    public async Task<IActionResult> OnPostRecoveryAsync([FromForm] string? code) =>
        After(await signIn.CheckRecoveryCodeAsync(code ?? ""));

    private IActionResult After(SignInStep step)
    {
        if (step is SignInStep.SignedIn signedIn && keeper.Open(Kept, signedIn.Account) is { } form)
            return KeptFormView.Of(form, MetadataProvider);
        if (step is SignInStep.SignedIn)
            return LocalRedirect(Url.IsLocalUrl(Next) ? Next! : Url.Content("~/staff"));
        Sentence = (step as SignInStep.Refused)?.Sentence;
        return Page();
    }
}
