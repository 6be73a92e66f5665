using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Staff.People;

/// <summary>The address that leads to a first password.</summary>
internal static class WelcomeLinks
{
    public static string WelcomeAddress(this PageModel page, string secret) =>
        page.Url.PageLink("/Staff/Account/Welcome", values: new { ticket = secret })!;
}
