using BudgetDisclosure.Core;
using Microsoft.AspNetCore.WebUtilities;

namespace BudgetDisclosure.Web.Pages.Shared;

/// <summary>The unit in which a reader wants amounts (<c>?unit=yuan</c>, <c>wan</c>, <c>yi</c>); without it they stand as printed.</summary>
public static class ShownUnit
{
    public const string Parameter = "unit";

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<(AmountUnit Unit, string Word)> All { get; } =
        [(AmountUnit.Yuan, "yuan"), (AmountUnit.TenThousandYuan, "wan"), (AmountUnit.HundredMillionYuan, "yi")];

    /// <summary>Null where none is asked for, or none that there is.</summary>
    public static AmountUnit? Asked(IQueryCollection query)
    {
        if (!query.TryGetValue(Parameter, out var asked))
            return null;
        foreach (var (unit, word) in All)
        {
            if (asked == word)
                return unit;
        }
        return null;
    }

    /// <summary>The address with the unit asked for; as it is where it is null.</summary>
    public static string In(string address, AmountUnit? unit) => unit is { } chosen
        ? QueryHelpers.AddQueryString(address, Parameter, All.Single(one => one.Unit == chosen).Word)
        : address;
}
