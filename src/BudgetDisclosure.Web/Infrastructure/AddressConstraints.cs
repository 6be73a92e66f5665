using BudgetDisclosure.Core;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>The parts of an address, as the values of the field define them.</summary>
public static class AddressConstraints
{
    public static void AddTo(RouteOptions options)
    {
        options.SetParameterPolicy<Province>("province");
        options.SetParameterPolicy<County>("county");
        options.SetParameterPolicy<Organisation>("organisation");
        options.SetParameterPolicy<Year>("year");
        options.SetParameterPolicy<DisclosureStage>("stage");
        options.SetParameterPolicy<Slug>("slug");
        options.SetParameterPolicy<Classification>("classification");
        options.SetParameterPolicy<Hash>("sha256");
    }

    private abstract class PartConstraint(Func<string, bool> isPart) : IRouteConstraint
    {
        public bool Match(
            HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values,
            RouteDirection routeDirection) =>
            values.TryGetValue(routeKey, out var value) && value?.ToString() is { } text && isPart(text);
    }

    /// <summary>The first two digits of a division code.</summary>
    private sealed class Province() : PartConstraint(text => text.Length == 2 && text.All(char.IsAsciiDigit));

    private sealed class County() : PartConstraint(text => CountyCode.TryParse(text, out _));

    private sealed class Organisation() : PartConstraint(text => OrganisationCode.TryParse(text, out _));

    private sealed class Year() : PartConstraint(text => FiscalYear.TryParse(text, out _));

    private sealed class DisclosureStage() : PartConstraint(text => Stages.TryParse(text) is not null);

    /// <summary>A table's name; an ending (<c>.csv</c>) is no part of it.</summary>
    private sealed class Slug()
        : PartConstraint(text => text.All(letter => char.IsAsciiLetterLower(letter) || letter is '-'));

    /// <summary>A code of a classification: 类, 款 or 项.</summary>
    private sealed class Classification()
        : PartConstraint(text => text.Length is 3 or 5 or 7 && text.All(char.IsAsciiDigit));

    private sealed class Hash() : PartConstraint(text => text.Length == 64 && text.All(char.IsAsciiHexDigitLower));
}
