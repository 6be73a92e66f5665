namespace BudgetDisclosure.Web.Pages.Shared;

/// <summary>The way from the first page to this one; the last step is the page itself and no link.</summary>
/// <param name="Address">Below the portal's root, for example <c>/130630</c>.</param>
public sealed record BreadcrumbStep(string Text, string Address);
