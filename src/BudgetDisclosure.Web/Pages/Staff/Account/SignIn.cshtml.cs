using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Staff.Account;

/// <summary>The first step of signing in: name and password.</summary>
public sealed class SignInModel(StaffSignIn signIn) : PageModel
{
    /// <summary>Where to go afterwards; only an address of this site counts.</summary>
    [BindProperty(Name = "next", SupportsGet = true)]
    public string? Next { get; set; }

    [BindProperty(Name = "userName")]
    public string? UserName { get; set; }

    /// <summary>A form that the end of the session interrupted, sealed; null where none was.</summary>
    [BindProperty(Name = FormKeeper.KeptField)]
    public string? Kept { get; set; }

    public string? Sentence { get; private set; }

    /// <summary>What became of a form that led here; null where none did.</summary>
    public string? Notice { get; private set; }

    /// <summary>The password was right, and the code is asked for on this page: what is kept goes on with it.</summary>
    public bool AsksForCode { get; private set; }

    public void OnGet()
    {
        if (HttpContext.Features.Get<InterruptedForm>() is { } form)
            (Kept, Notice) = (form.Sealed, form.Sentence);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? password)
    {
        Notice = string.IsNullOrEmpty(Kept) ? null : InterruptedForm.IsKept;
        if (string.IsNullOrWhiteSpace(UserName) || string.IsNullOrEmpty(password))
            Sentence = "请填写登录名和密码。";
        else if (UserName.Length > 40 || password.Length > PasswordRules.MaxLength)
            Sentence = "登录名或密码不对。";
        else
        {
            switch (await signIn.CheckPasswordAsync(UserName.Trim(), password))
            {
                case SignInStep.NeedsCode when !string.IsNullOrEmpty(Kept):
                    AsksForCode = true;
                    break;
                case SignInStep.NeedsCode:
                    return RedirectToPage("/Staff/Account/Code", new { next = Next });
                case SignInStep.NeedsAuthenticator:
                    return RedirectToPage("/Staff/Account/Authenticator");
                case SignInStep.Refused refused:
                    Sentence = refused.Sentence;
                    break;
                default:
                    break;
            }
        }
        return Page();
    }
}
