using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace BudgetDisclosure.Web.Api;

/// <summary>A page of a list.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">The address of the next page; absent on the last.</param>
public sealed record ApiPage<T>(int Total, int Page, int Size, string? Next, IReadOnlyList<T> Items);

/// <summary>Makes pages of a request.</summary>
internal static class ApiPages
{
    public static ApiPage<T> Of<T>(HttpRequest request, int total, int page, int size, IReadOnlyList<T> items) =>
        new(total, page, size, (long)page * size < total && page < ApiQuery.MaxPage ? Next(request, page + 1) : null, items);

    /// <summary>The same request for another page; only the parameters that were given.</summary>
    private static string Next(HttpRequest request, int page)
    {
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != "page"))
        {
            { "page", page.ToString(CultureInfo.InvariantCulture) },
        };
        return request.PathBase.Add(request.Path) + query.ToString();
    }
}
