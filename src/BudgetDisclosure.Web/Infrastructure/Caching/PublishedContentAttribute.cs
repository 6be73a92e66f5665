namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>
/// Marks an endpoint whose answer follows from a published version and the address alone. A version never changes, so
/// the answer is made once; the endpoint finds the version in the request's features as a <c>LocatedVersion</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublishedContentAttribute : Attribute;
