using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff;

/// <summary>How many recovery codes are left, and a new sheet of them.</summary>
public sealed class RecoveryCodesModel(StaffSignIn signIn, DisclosureDbContext db) : StaffPage
{
    public int Left { get; private set; }
    /// <summary>The new sheet, shown once.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync() => Left = await db.RecoveryCodes.CountAsync(code => code.Account == Person.Id);

    public async Task OnPostAsync() => Codes = await signIn.RenewCodesAsync(Person);
}
