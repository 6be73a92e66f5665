using System.Text;
using BudgetDisclosure.Web.Infrastructure.Caching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BudgetDisclosure.Web.Reading;

/// <summary>Answers public pages in another way of reading, made from the page that everybody gets.</summary>
/// <remarks>
/// Requests without such a wish pass untouched. What the inner page refuses (a withheld disclosure, a missing one) is
/// refused in the same way here: nothing is known of a page but what has just been answered for it.
/// </remarks>
internal sealed class ReadingWays(RequestDelegate next, AnswersInOtherWays kept)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.QueryString.HasValue || !ReadingWay.IsPage(request.Path.Value ?? "/"))
            return next(context);
        var way = ReadingWay.Of(request.Query);
        return way.IsDefault ? next(context) : AnswerAsync(context, way);
    }

    private async Task AnswerAsync(HttpContext context, ReadingWay way)
    {
        using var page = new AnswerBuffer();
        await RunAsync(context, page);
        var (response, links) = (context.Response, new CarriedLinks(way, context.Request.PathBase.ToUriComponent()));
        if (response.Headers.Location is [{ } location])
            response.Headers.Location = links.Of(location);
        if (page.Written.IsEmpty || response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is not true)
            await SendAsync(context, page.Written.ToArray());
        else if (response.StatusCode != StatusCodes.Status200OK || IsMadeForOne(response))
            await SendAsync(context, Rewritten(page, way, links));
        else
            await Answer(context, page, way, links).SendAsync(context);
    }

    /// <summary>The page as everybody gets it, uncompressed and whole.</summary>
    private async Task RunAsync(HttpContext context, AnswerBuffer page)
    {
        var (request, response) = (context.Request, context.Response);
        var (query, method, body) = (request.QueryString, request.Method, response.Body);
        var (accepted, known) = (request.Headers.AcceptEncoding, request.Headers.IfNoneMatch);
        try
        {
            response.Body = page;
            request.QueryString = WithoutPresentation(query);
            request.Method = HttpMethods.IsHead(method) ? HttpMethods.Get : method;
            request.Headers.Remove(HeaderNames.AcceptEncoding);
            request.Headers.Remove(HeaderNames.IfNoneMatch);
            await next(context);
        }
        finally
        {
            response.Body = body;
            (request.QueryString, request.Method) = (query, method);
            (request.Headers.AcceptEncoding, request.Headers.IfNoneMatch) = (accepted, known);
        }
    }

    /// <summary>The unit stays: the page itself writes the amounts.</summary>
    private static QueryString WithoutPresentation(QueryString query) => QueryString.Create(
        QueryHelpers.ParseQuery(query.Value)
            .Where(pair => !ReadingWay.IsParameter(pair.Key) || pair.Key == ReadingWay.UnitOfAmounts));

    /// <summary>Kept where the page names its bytes by a tag: equal tags are equal pages.</summary>
    private PublishedAnswer Answer(HttpContext context, AnswerBuffer page, ReadingWay way, CarriedLinks links)
    {
        var coding = ContentCodings.Choose(context.Request.Headers.AcceptEncoding);
        if (context.Response.Headers.ETag is not [{ } tag])
            return Make(context, page, way, links, coding);
        var key = (tag, way, coding);
        if (kept.Find(key) is { } answer)
            return answer;
        answer = Make(context, page, way, links, coding);
        kept.Add(key, answer);
        return answer;
    }

    /// <summary>What nobody is to store, such as a form: its headers stay as they are.</summary>
    private static bool IsMadeForOne(HttpResponse response) =>
        response.GetTypedHeaders().CacheControl is { NoStore: true };

    private static PublishedAnswer Make(
        HttpContext context, AnswerBuffer page, ReadingWay way, CarriedLinks links, string coding)
    {
        var body = Rewritten(page, way, links);
        var packed = coding == ContentCodings.None ? body : ContentCodings.Encode(body, coding);
        return new(packed, context.Response.ContentType, null, coding == ContentCodings.None ? null : coding);
    }

    private static byte[] Rewritten(AnswerBuffer page, ReadingWay way, CarriedLinks links) =>
        Encoding.UTF8.GetBytes(new RewrittenPage(way, links).Of(Encoding.UTF8.GetString(page.Written)));

    private static Task SendAsync(HttpContext context, byte[] body)
    {
        if (body.Length == 0)
            return Task.CompletedTask;
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
