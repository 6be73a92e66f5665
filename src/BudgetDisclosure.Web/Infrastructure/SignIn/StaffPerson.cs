using System.Security.Claims;
using BudgetDisclosure.Data.Staff;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>What something belongs to, for the question of who may do something with it.</summary>
/// <param name="Organisation">Null for the county as a whole.</param>
/// <param name="Department">The department of a unit; null for a department.</param>
public readonly record struct StaffScope(string County, string? Organisation = null, string? Department = null);

/// <summary>Whoever is signed in, with what the account may do as of this request.</summary>
public sealed class StaffPerson
{
    private const string GrantClaim = "grant";
    private readonly IReadOnlyList<Right> _rights;

    private StaffPerson(Guid id, string userName, string displayName, IReadOnlyList<Right> rights)
    {
        Id = id;
        UserName = userName;
        DisplayName = displayName;
        _rights = rights;
    }

    public Guid Id { get; }
    public string UserName { get; }
    public string DisplayName { get; }

    /// <summary>As the audit log and publications name the person; the account tells two of one name apart.</summary>
    public string Named => InWords(DisplayName, UserName);

    public static string InWords(string displayName, string userName) => $"{displayName}（{userName}）";

    /// <summary>Null where nobody is signed in.</summary>
    public static StaffPerson? Of(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true }
        && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new(
                id, principal.FindFirstValue(ClaimTypes.Name)!, principal.FindFirstValue(ClaimTypes.GivenName)!,
                [.. principal.FindAll(GrantClaim).Select(claim => Right.Parse(claim.Value))])
            : null;

    /// <summary>As if the person signed in now; null for an account that is disabled.</summary>
    public static StaffPerson? Of(StaffAccount account) => account.IsDisabled
        ? null
        : new(
            account.Id, account.UserName, account.DisplayName,
            [.. account.Grants.Select(grant => new Right(grant.Role, grant.County, grant.Organisation))]);

    public static IEnumerable<Claim> ClaimsOf(StaffAccount account)
    {
        yield return new(ClaimTypes.GivenName, account.DisplayName);
        foreach (var grant in account.Grants)
            yield return new(GrantClaim, new Right(grant.Role, grant.County, grant.Organisation).ToString());
    }

    /// <summary>True where one of the roles counts for all of the scope.</summary>
    public bool May(StaffScope scope, params ReadOnlySpan<StaffRole> roles)
    {
        foreach (var right in _rights)
        {
            if (roles.Contains(right.Role) && right.Covers(scope))
                return true;
        }
        return false;
    }

    /// <summary>True where one of the roles counts for something of the county, or of any county where it is null.</summary>
    public bool MaySomewhere(string? county, params ReadOnlySpan<StaffRole> roles)
    {
        foreach (var right in _rights)
        {
            if (roles.Contains(right.Role) && (county is null || right.County is null || right.County == county))
                return true;
        }
        return false;
    }

    /// <summary>True where the role counts for every county.</summary>
    public bool MayEverywhere(StaffRole role) => _rights.Any(right => right.Role == role && right.County is null);

    /// <summary>The counties for all of which one of the roles counts; null for every county there is.</summary>
    public IReadOnlyList<string>? WholeCounties(params ReadOnlySpan<StaffRole> roles)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var right in _rights)
        {
            if (!roles.Contains(right.Role) || right.Organisation is not null)
                continue;
            if (right.County is null)
                return null;
            codes.Add(right.County);
        }
        return [.. codes];
    }

    /// <summary>The counties where the person has a role; null for all.</summary>
    public IReadOnlyList<string>? Counties => _rights.Any(right => right.County is null)
        ? null
        : [.. _rights.Select(right => right.County!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The organisations of a county for which one of the roles counts; null for all of them.</summary>
    public IReadOnlyList<string>? OrganisationsIn(string county, params ReadOnlySpan<StaffRole> roles)
    {
        var codes = new List<string>();
        foreach (var right in _rights)
        {
            if (!roles.Contains(right.Role) || (right.County is not null && right.County != county))
                continue;
            if (right.Organisation is null)
                return null;
            codes.Add(right.Organisation);
        }
        return codes;
    }

    private readonly record struct Right(StaffRole Role, string? County, string? Organisation)
    {
        public static Right Parse(string text)
        {
            var parts = text.Split('/');
            return new(Enum.Parse<StaffRole>(parts[0]), parts[1] is "" ? null : parts[1], parts[2] is "" ? null : parts[2]);
        }

        public bool Covers(StaffScope scope) =>
            (County is null || County == scope.County)
            && (Organisation is null || Organisation == scope.Organisation || Organisation == scope.Department);

        public override string ToString() => $"{Role}/{County}/{Organisation}";
    }
}
