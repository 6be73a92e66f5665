using BudgetDisclosure.Web.Infrastructure.Caching;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace BudgetDisclosure.Web.Reading;

/// <summary>The address of the page that is being made, without any way of reading.</summary>
/// <remarks>
/// Of an error page, what was asked for. An answer that is kept says of its query only what it depends on: everybody gets
/// the same one.
/// </remarks>
public sealed class ReadingHere
{
    public ReadingHere(HttpContext context)
    {
        var request = context.Request;
        var isKept = context.GetEndpoint()?.Metadata.GetMetadata<PublishedContentAttribute>() is { IsKept: true };
        var asked = isKept ? PublishedAnswers.QueryOf(request) : request.QueryString;
        var (root, path, query) = context.Features.Get<IStatusCodeReExecuteFeature>() is { } refused
            ? (new(refused.OriginalPathBase), new(refused.OriginalPath), refused.OriginalQueryString)
            : (request.PathBase, request.Path, asked.Value);
        Root = root.ToUriComponent();
        IsPage = ReadingWay.IsPage(path.Value ?? "/");
        Address = QueryHelpers.AddQueryString(
            path.ToUriComponent(), QueryHelpers.ParseQuery(query).Where(pair => !ReadingWay.IsParameter(pair.Key)));
    }

    /// <summary>The portal's own path without a slash at the end.</summary>
    public string Root { get; }

    /// <summary>Below the portal's root.</summary>
    public string Address { get; }

    /// <summary>False for what has no other ways of reading: pages of staff.</summary>
    public bool IsPage { get; }

    /// <summary>The page in one way of reading.</summary>
    public string With(string parameter, string value) => QueryHelpers.AddQueryString(Address, parameter, value);
}
