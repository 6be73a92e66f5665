using BudgetDisclosure.Core;
using BudgetDisclosure.Web.Workflow;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>The address of a disclosure as the routes of its page, parts and downloads begin.</summary>
public static class DisclosureRoute
{
    public const string Pattern = "/{county:county}/{department:organisation}/{year:year}/{stage:stage}";

    /// <summary>Which disclosure a request is about; the constraints of the pattern have checked every part.</summary>
    public static DisclosureIdentity Identity(this RouteValueDictionary values) => new(
        Part(values, "county"),
        Part(values, "department"),
        FiscalYear.TryParse(Part(values, "year"), out var year) ? year.Value : 0,
        Stages.TryParse(Part(values, "stage")) ?? Stage.Budget);

    private static string Part(RouteValueDictionary values, string name) => values[name]?.ToString() ?? "";
}
