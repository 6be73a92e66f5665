using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>A difference between two versions as a page shows it.</summary>
/// <param name="Address">Where it stands, below the portal's root; null for what has no address.</param>
public sealed record ShownChange(DisclosureChange Change, string? Address)
{
    /// <summary>So many are listed; the page says how many there are.</summary>
    public const int Most = 500;
}
