using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.People;

/// <summary>A link that an administrator hands over, shown once.</summary>
public sealed record LinkToHandOver(string DisplayName, string Address, DateTime ExpiresAt);

/// <summary>The fields by which an administrator says which right to give.</summary>
public sealed record GrantFields
{
    public required IReadOnlyList<(string Code, string Name)> Counties { get; init; }
    /// <summary>True for administrators of the whole portal.</summary>
    public required bool MayGrantAll { get; init; }
    public StaffRole? Role { get; init; }
    public string? County { get; init; }
    public string? Organisation { get; init; }

    /// <summary>The counties for which the person may give rights.</summary>
    public static async Task<GrantFields> ForAsync(DisclosureDbContext db, StaffPerson person)
    {
        var counties = await db.Counties.AsNoTracking().OrderBy(row => row.Code)
            .Select(row => new { row.Code, row.Name }).ToListAsync();
        return new()
        {
            Counties = [.. counties.Where(row => person.May(new(row.Code), StaffRole.Administrator))
                .Select(row => (row.Code, row.Name))],
            MayGrantAll = person.MayEverywhere(StaffRole.Administrator),
        };
    }

    /// <summary>The wish, or why the person may not grant it.</summary>
    public static (GrantWish? Wish, string? Sentence) Read(
        StaffPerson person, StaffRole? role, string? county, string? organisation)
    {
        var (inCounty, of) = (Empty(county), Empty(organisation));
        if (role is not { } chosen || !Enum.IsDefined(chosen))
            return (null, "请选一项权限。");
        var may = inCounty is null
            ? person.MayEverywhere(StaffRole.Administrator)
            : person.May(new(inCounty), StaffRole.Administrator);
        return may ? (new(chosen, inCounty, of), null) : (null, "您不管理这个县的人员。");
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
