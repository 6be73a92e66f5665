using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BudgetDisclosure.Web.Pages.Staff.Account;

/// <summary>Sets up the authenticator; nobody gets in without one.</summary>
public sealed class AuthenticatorModel(StaffSignIn signIn, IOptions<SiteOptions> site) : PageModel
{
    private const int GroupLength = 4;

    public string? UserName { get; private set; }
    /// <summary>The secret in groups of four, to be typed; null where the step before was too long ago.</summary>
    public string? Key { get; private set; }
    /// <summary>The QR code as SVG.</summary>
    public string? Picture { get; private set; }
    public string? Sentence { get; private set; }
    /// <summary>The recovery codes, once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public Task OnGetAsync() => ShowAsync();

    public async Task OnPostAsync([FromForm] string? code)
    {
        (Codes, Sentence) = await signIn.ConfirmAuthenticatorAsync(code ?? "");
        if (Codes is null)
            await ShowAsync();
    }

    private async Task ShowAsync()
    {
        if (await signIn.WithoutAuthenticatorAsync() is not { } account)
            return;
        var key = await signIn.KeyToConfirmAsync(account);
        UserName = account.UserName;
        Key = string.Join(' ', Totp.ToBase32(key).Chunk(GroupLength).Select(group => new string(group)));
        Picture = QrPicture.Draw(TotpKeys.Address(account, key, site.Value.Name), "手机验证器的二维码");
    }
}
