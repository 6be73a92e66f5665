using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff;

/// <summary>Roles as people call them.</summary>
public static class RoleWords
{
    public static string InWords(this StaffRole role) => role switch
    {
        StaffRole.Uploader => "填报",
        StaffRole.Reviewer => "审核",
        StaffRole.Publisher => "公开",
        StaffRole.Auditor => "查看记录",
        StaffRole.Administrator => "管理人员",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };

    /// <summary>What the role may do, in a sentence.</summary>
    public static string Explained(this StaffRole role) => role switch
    {
        StaffRole.Uploader => "上传、修改本部门的表，送审",
        StaffRole.Reviewer => "审核别人送审的，退回或通过",
        StaffRole.Publisher => "公开审核通过的，更正，和另一人一起屏蔽",
        StaffRole.Auditor => "查看全部内容和操作记录，不能改",
        StaffRole.Administrator => "邀请人员，给予和收回权限；看不到草稿",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };
}

/// <summary>Rights with the names of county and organisation.</summary>
internal sealed class GrantWords(DisclosureDbContext db)
{
    public async Task<IReadOnlyList<string>> OfAsync(IReadOnlyList<StaffGrant> grants)
    {
        var codes = grants.Select(grant => grant.County).OfType<string>().Distinct().ToList();
        var names = await db.Counties.Where(row => codes.Contains(row.Code))
            .ToDictionaryAsync(row => row.Code, row => row.Name);
        return [.. grants.Select(grant => $"{grant.Role.InWords()}：{Scope(grant, names)}（{grant.Role.Explained()}）")];
    }

    public static string Scope(StaffGrant grant, IReadOnlyDictionary<string, string> counties) => grant switch
    {
        { County: null } => "全部县",
        { County: { } county, Organisation: null } => $"{counties.GetValueOrDefault(county, county)}全县",
        _ => $"{counties.GetValueOrDefault(grant.County!, grant.County!)} {grant.Organisation}",
    };
}
