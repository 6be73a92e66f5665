namespace BudgetDisclosure.Web.Tests.Staff;

/// <summary>Every page of the staff side by the pattern of its route, and an address of it where signing in is enough.</summary>
internal static class StaffPageExamples
{
    /// <summary>Stands for the id of an account.</summary>
    private const string Person = "{id:guid}";

    private static readonly Dictionary<string, string?> ByPattern = new(StringComparer.Ordinal)
    {
        ["staff"] = "/staff",
        ["staff/sign-out"] = "/staff/sign-out",
        ["staff/recovery-codes"] = "/staff/recovery-codes",
        ["staff/people"] = "/staff/people",
        ["staff/people/" + Person] = "/staff/people/" + Person,
        ["staff/audit"] = "/staff/audit",
        // Pages of a draft, which tests of their own look at.
        ["staff/drafts/{id:guid}/review"] = null,
        ["staff/drafts/{id:guid}/sheet"] = null,
        ["staff/drafts/{id:guid}/publish"] = null,
        ["staff/account/denied"] = "/staff/account/denied",
        // Pages about drafts, which need a right to one and are looked at with it.
        ["staff/{county:county}/drafts"] = null,
        ["staff/{county:county}/upload"] = null,
        ["staff/{county:county}/template"] = null,
        ["staff/{county:county}/years/{year:year}"] = null,
        ["staff/{county:county}/years/{year:year}/sheet"] = null,
        ["staff/{county:county}/years/{year:year}/reminders"] = null,
        ["staff/{county:county}/years/{year:year}/approvals"] = null,
        ["staff/drafts/{id:guid}"] = null,
        ["staff/drafts/{id:guid}/preview"] = null,
        // Pages of a county's withholdings, which need a right there.
        ["staff/{county:county}/withholdings"] = null,
        ["staff/{county:county}/withholdings/new"] = null,
        ["staff/{county:county}/withholdings/{id:guid}"] = null,
        // What visitors wrote, which needs a right in the county.
        ["staff/{county:county}/feedback"] = null,
        ["staff/drafts/{id:guid}/tables/{number:int}"] = null,
        ["staff/drafts/{id:guid}/text"] = null,
        ["staff/drafts/{id:guid}/edit"] = null,
        // Steps of signing in, which tests go through.
        ["staff/account/sign-in"] = null,
        ["staff/account/code"] = null,
        ["staff/account/welcome"] = null,
        ["staff/account/authenticator"] = null,
    };

    public static IEnumerable<string> Patterns => ByPattern.Keys;

    public static IEnumerable<string> For(Guid person) => ByPattern.Values.OfType<string>()
        .Select(address => address.Replace(Person, person.ToString(), StringComparison.Ordinal));
}
