using BudgetDisclosure.Core;
using BudgetDisclosure.Data;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Which disclosure it is: county, organisation (department or unit), year and stage.</summary>
public readonly record struct DisclosureIdentity(string County, string Organisation, int Year, Stage Stage)
{
    /// <summary>The address below the portal's root.</summary>
    public string Address => $"/{County}/{Organisation}/{Year}/{Stage.Slug()}";

    /// <summary>The same organisation and year in the other stage.</summary>
    public DisclosureIdentity OtherStage => this with { Stage = Stage == Stage.Budget ? Stage.Final : Stage.Budget };

    public static DisclosureIdentity Of(Publication publication) =>
        new(publication.County, publication.Organisation, publication.Year, publication.Stage);

    /// <summary>The identity, or null where a part of it is unknown.</summary>
    public static DisclosureIdentity? Of(Disclosure disclosure) =>
        disclosure.County?.Code is { } county
        && (disclosure.Unit is { } unit ? unit.Code : disclosure.Department?.Code) is { } organisation
        && disclosure.Year is { } year
            ? new(county, organisation, year.Value, disclosure.Stage)
            : null;
}
