using Microsoft.AspNetCore.WebUtilities;

namespace BudgetDisclosure.Web.Reading;

/// <summary>Gives links to public pages of this portal the way of reading of the page they stand on.</summary>
/// <param name="root">The portal's own path without a slash at the end; empty at the root of a host.</param>
internal sealed class CarriedLinks(ReadingWay way, string root)
{
    private readonly List<KeyValuePair<string, string?>> _parameters = [.. way.Parameters];

    /// <summary>The address with the way's parameters; unchanged where it does not lead to a public page.</summary>
    /// <param name="but">A parameter that the address itself decides about.</param>
    public string Of(string address, string? but = null)
    {
        if (!LeadsToPage(address))
            return address;
        var there = QueryHelpers.ParseQuery(QueryOf(address));
        return QueryHelpers.AddQueryString(
            address, _parameters.Where(pair => pair.Key != but && !there.ContainsKey(pair.Key)));
    }

    /// <summary>The address without one parameter.</summary>
    public static string Without(string address, string name)
    {
        var path = address.Split('?', '#')[0];
        var rest = QueryHelpers.ParseQuery(QueryOf(address)).Where(pair => pair.Key != name);
        return QueryHelpers.AddQueryString(path, rest);
    }

    public bool LeadsToPage(string address)
    {
        if (address.StartsWith('?'))
            return true;
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal))
            return false;
        var path = address.Split('?', '#')[0];
        return path.StartsWith(root, StringComparison.Ordinal)
            && path[root.Length..] is var below
            && (below.Length == 0 || below.StartsWith('/'))
            && ReadingWay.IsPage(below.Length == 0 ? "/" : below);
    }

    private static string QueryOf(string address)
    {
        var withoutPlace = address.Split('#')[0];
        return withoutPlace.IndexOf('?') is >= 0 and var at ? withoutPlace[at..] : "";
    }
}
