using BudgetDisclosure.Data;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Which entries of the one audit log are a county's.</summary>
public static class CountyAudit
{
    /// <summary>
    /// Those whose subject is an address in one of the counties, or an account all of whose rights lie in them. What
    /// concerns an account is one county's or nobody's: who may work in two is seen by the whole portal's auditors.
    /// </summary>
    public static IQueryable<AuditEntry> OfCounties(
        this IQueryable<AuditEntry> entries, DisclosureDbContext db, IReadOnlyList<string> counties)
    {
        var people = db.StaffAccounts.Where(account =>
            account.Grants.Count > 0 && account.Grants.All(grant => grant.County != null && counties.Contains(grant.County)))
            .Select(account => account.UserName);
        // An address is a slash and the six digits of the county, with or without more behind.
        return entries.Where(entry => entry.Subject.Substring(0, 1) == "/"
            ? counties.Contains(entry.Subject.Substring(1, 6)) : people.Contains(entry.Subject));
    }

    /// <summary>The same for what is an address; null for other subjects, of which only the accounts tell.</summary>
    public static string? CountyOf(AuditEntry entry) =>
        entry.Subject is ['/', ..] && entry.Subject.Length > CountyLength ? entry.Subject[1..(CountyLength + 1)] : null;

    private const int CountyLength = 6;
}
