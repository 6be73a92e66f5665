using System.Collections.Concurrent;
using System.Globalization;
using BudgetDisclosure.Web.Pages;
using BudgetDisclosure.Web.Pages.Disclosures;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>Answers for published versions from memory; on a miss the endpoint runs once and its answer is kept.</summary>
/// <remarks>
/// Which version counts is looked up for every request that comes here; those that <see cref="AnswersInMemory"/> can
/// answer do not. Pages are always asked for again (<c>no-cache</c>; unchanged ones answer 304), those of a fixed version
/// too: they say which version counts now. Files of a fixed version never change.
/// </remarks>
internal sealed class PublishedAnswers(
    RequestDelegate next, PublishedAnswerCache cache, AnswersByAddress addresses, NewestAct newest)
{
    private const string Forever = "public, max-age=31536000, immutable";
    private readonly ConcurrentDictionary<PublishedAnswerKey, TaskCompletionSource> _underWay = new();

    public async Task InvokeAsync(HttpContext context, PublishedDisclosures published)
    {
        var (request, response) = (context.Request, context.Response);
        if (context.GetEndpoint()?.Metadata.GetMetadata<PublishedContentAttribute>() is null)
        {
            await next(context);
            return;
        }
        // Before anything is read: an act in between makes what is read now count as older than it.
        var seen = request.QueryString.HasValue ? null : await newest.ReadAsync();
        var identity = request.RouteValues.Identity();
        if (!TryReadVersion(request, out var version)
            || await published.LocateAsync(identity, version, context.RequestAborted) is not { } located)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var key = KeyOf(request, located);
        var answer = cache.Find(key) ?? await MakeAsync(context, located, key);
        if (answer is null)
            return;
        if (seen is { Number: { } act, IsCertain: true } && AnswersInMemory.PathOf(request) is { } path)
            addresses.Add(path, key.Coding, answer, act);
        await answer.SendAsync(context, version is not null && !answer.IsPage ? Forever : PublishedAnswer.AskAgain);
    }

    /// <summary>Runs the endpoint; whoever asks for the same meanwhile waits for it.</summary>
    /// <returns>Null where there is nothing to keep and the response stands already.</returns>
    private async Task<PublishedAnswer?> MakeAsync(HttpContext context, LocatedVersion located, PublishedAnswerKey key)
    {
        var own = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (_underWay.GetOrAdd(key, own) is var first && first != own)
        {
            await first.Task.WaitAsync(context.RequestAborted);
            if (cache.Find(key) is { } made)
                return made;
        }
        try
        {
            context.Features.Set(located);
            var answer = await RunAsync(context, key.Coding);
            if (answer is not null)
                cache.Add(key, answer);
            return answer;
        }
        finally
        {
            _underWay.TryRemove(key, out _);
            own.SetResult();
        }
    }

    private static bool TryReadVersion(HttpRequest request, out int? version)
    {
        version = null;
        if (!request.Query.TryGetValue("version", out var text))
            return true;
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        version = number;
        return isNumber;
    }

    /// <summary>Only what the endpoints read: other query values must not fill the cache with copies.</summary>
    private static PublishedAnswerKey KeyOf(HttpRequest request, LocatedVersion located)
    {
        var isTable = request.RouteValues.ContainsKey("slug");
        return new(
            located.Publication,
            located.CurrentVersion,
            request.PathBase + request.Path,
            isTable ? request.Query["scope"].ToString() : null,
            isTable && request.Query.TryGetValue("n", out var text) ? int.TryParse(text, out var n) ? n : 0 : 1,
            request.Query["sources"] == VersionLinks.EachFigure,
            ContentCodings.Choose(request.Headers.AcceptEncoding));
    }

    /// <summary>The endpoint's answer; null where it is not to be kept and stands in the response already.</summary>
    private async Task<PublishedAnswer?> RunAsync(HttpContext context, string coding)
    {
        var (request, response) = (context.Request, context.Response);
        var (method, body) = (request.Method, response.Body);
        await using var buffer = new AnswerBuffer();
        try
        {
            response.Body = buffer;
            request.Method = HttpMethods.Get;
            await next(context);
        }
        finally
        {
            response.Body = body;
            request.Method = method;
        }
        if (response.StatusCode != StatusCodes.Status200OK)
            return null;
        var packs = coding != ContentCodings.None && ContentCodings.IsWorthwhile(response.ContentType);
        return new(
            packs ? ContentCodings.Encode(buffer.Written, coding) : buffer.Written.ToArray(),
            response.ContentType,
            response.Headers.ContentDisposition,
            packs ? coding : null);
    }
}
