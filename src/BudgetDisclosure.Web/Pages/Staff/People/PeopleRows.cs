using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.People;

/// <summary>Which accounts an administrator sees: those with a right in a county that is the administrator's.</summary>
internal static class PeopleRows
{
    public static async Task<IReadOnlyList<StaffAccount>> ManagedByAsync(this DisclosureDbContext db, StaffPerson person)
    {
        var accounts = await db.StaffAccounts.AsNoTracking().Include(row => row.Grants)
            .OrderBy(row => row.NormalizedUserName).ToListAsync();
        return [.. accounts.Where(person.MayManage)];
    }

    /// <summary>Everything about an account is managed by who manages all of its rights, or by the whole portal's.</summary>
    public static bool MayManage(this StaffPerson person, StaffAccount account) =>
        person.MayEverywhere(StaffRole.Administrator)
        || (account.Grants.Count > 0 && account.Grants.TrueForAll(
            grant => grant.County is { } county && person.May(new(county), StaffRole.Administrator)));

    public static string State(this StaffAccount account, DateTime now) => account switch
    {
        { IsDisabled: true } => "已停用",
        { LockoutEnd: { } end } when end > now => $"锁定到 {end.InWords()}",
        { PasswordHash: null } => "还没有设置密码",
        { TwoFactorEnabled: false } => "还没有设置验证器",
        _ => "正常",
    };
}
