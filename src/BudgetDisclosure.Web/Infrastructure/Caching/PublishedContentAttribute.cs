namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>
/// Marks an endpoint whose answer follows from a published version and the address alone. A version changes only when
/// something of it is withheld, so the answer is made once until then; the endpoint finds the version in the request's
/// features as a <c>LocatedVersion</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublishedContentAttribute : Attribute
{
    /// <summary>False where the answer depends on more than the address's known values, or on the time: it is made each time.</summary>
    public bool IsKept { get; init; } = true;
}
