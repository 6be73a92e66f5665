using System.Collections.Concurrent;
using System.Globalization;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Api;
using BudgetDisclosure.Web.Pages;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Pages.Shared;
using BudgetDisclosure.Web.Workflow;
using Microsoft.AspNetCore.Http.Extensions;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>Answers for published versions from memory; on a miss the endpoint runs once and its answer is kept.</summary>
/// <remarks>
/// Which version counts, and how often something of it was withheld, is looked up for every request that comes here;
/// those that <see cref="AnswersInMemory"/> can answer do not. Every answer is always asked for again (<c>no-cache</c>;
/// unchanged ones answer 304), that of a fixed version too: its page says which version counts now, and anything of it
/// may be withheld tomorrow. While the database is away, what is in memory and was right shortly before is still sent,
/// marked as stale.
/// </remarks>
internal sealed partial class PublishedAnswers(
    RequestDelegate next, PublishedAnswerCache cache, AnswersByAddress addresses, NewestAct newest,
    LastKnownVersions known, ILogger<PublishedAnswers> log)
{
    private readonly ConcurrentDictionary<PublishedAnswerKey, TaskCompletionSource> _underWay = new();

    public async Task InvokeAsync(HttpContext context, PublishedDisclosures published)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PublishedContentAttribute>() is not { } content)
        {
            await next(context);
            return;
        }
        var identity = context.Request.RouteValues.Identity();
        if (!TryReadVersion(context.Request, out var version))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        // Before anything is read: an act in between makes what is read now count as older than it.
        var seen = await newest.ReadAsync();
        try
        {
            var located = await published.LocateAsync(identity, version, context.RequestAborted);
            known.Keep(identity, version, located, seen.Number ?? 0);
            if (content.IsKept)
                await AnswerAsync(context, published, located, seen);
            else
                await PassAsync(context, published, located);
        }
        catch (Exception trouble) when (!context.Response.HasStarted
            && DatabaseTroubles.Of(trouble) is not null && FindStale(context.Request, identity, version) is not null)
        {
            SentStale(context.Request.Path, trouble.GetBaseException().Message);
            context.Response.Headers.Warning = AnswersInMemory.Stale;
            await FindStale(context.Request, identity, version)!.SendAsync(context);
        }
    }

    private PublishedAnswer? FindStale(HttpRequest request, DisclosureIdentity identity, int? version) =>
        known.Find(identity, version, newest.NewestTold) is { } located ? cache.Find(KeyOf(request, located)) : null;

    /// <summary>Runs the endpoint with the version, and keeps nothing.</summary>
    private async Task PassAsync(HttpContext context, PublishedDisclosures published, LocatedVersion? located)
    {
        if (located is null or { IsWithheld: true })
        {
            await RefuseAsync(context, published, located);
            return;
        }
        context.Features.Set(located);
        await next(context);
        if (!context.Response.HasStarted && context.Features.Get<WithheldContent>() is { } withheld)
            await RefuseAsync(context, withheld);
    }

    private async Task AnswerAsync(
        HttpContext context, PublishedDisclosures published, LocatedVersion? located, SeenAct seen)
    {
        var request = context.Request;
        if (located is null or { IsWithheld: true })
        {
            await RefuseAsync(context, published, located);
            return;
        }
        var key = KeyOf(request, located);
        if ((cache.Find(key) ?? await MakeAsync(context, located, key)) is not { } answer)
        {
            if (context.Features.Get<WithheldContent>() is { } withheld)
                await RefuseAsync(context, withheld);
            return;
        }
        if (!request.QueryString.HasValue && seen is { Number: { } act, IsCertain: true }
            && AnswersInMemory.PathOf(request) is { } path)
            addresses.Add(path, key.Coding, answer, act);
        await answer.SendAsync(context);
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

    /// <summary>Of a query, what the answer depends on, as pages may say it again in their links.</summary>
    public static QueryString QueryOf(HttpRequest request)
    {
        TryReadVersion(request, out var version);
        var key = KeyOf(request, null!);
        return new QueryBuilder(new (string Name, string? Value)[]
        {
            ("version", version?.ToString(CultureInfo.InvariantCulture)),
            ("scope", key.Scope),
            ("n", key.Number == 1 ? null : key.Number.ToString(CultureInfo.InvariantCulture)),
            ("sources", key.EachFigure ? VersionLinks.EachFigure : null),
        }.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!))).ToQueryString();
    }

    /// <summary>Only what the endpoints read: other query values must not fill the cache with copies.</summary>
    private static PublishedAnswerKey KeyOf(HttpRequest request, LocatedVersion located)
    {
        var isTable = request.RouteValues.ContainsKey("slug");
        var isPage = request.RouteValues.ContainsKey("page"); // of Razor: files print what is printed
        return new(
            located,
            request.PathBase + request.Path,
            isTable ? request.Query["scope"].ToString() : null,
            isTable && !isPage && request.Query.TryGetValue("n", out var text) ? int.TryParse(text, out var n) ? n : 0 : 1,
            request.Query["sources"] == VersionLinks.EachFigure,
            isPage ? ShownUnit.Asked(request.Query) : null,
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
        if (response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status422UnprocessableEntity))
            return null;
        var packs = coding != ContentCodings.None && ContentCodings.IsWorthwhile(response.ContentType);
        return new(
            packs ? ContentCodings.Encode(buffer.Written, coding) : buffer.Written.ToArray(),
            response.ContentType,
            response.Headers.ContentDisposition,
            packs ? coding : null) { Status = response.StatusCode };
    }

    /// <summary>404 for a version that is not there, 410 for one of which nothing is left.</summary>
    private static async Task RefuseAsync(HttpContext context, PublishedDisclosures published, LocatedVersion? located)
    {
        if (located is null)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await RefuseAsync(context, await published.WithheldAsync(located, context.RequestAborted));
    }

    /// <summary>410: for programs as a problem document, else as the page that the error pages show.</summary>
    private static Task RefuseAsync(HttpContext context, WithheldContent withheld)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Path.Value!.EndsWith(".json", StringComparison.Ordinal) || ApiProblems.IsApi(context))
            return withheld.Problem().ExecuteAsync(context);
        context.Features.Set(withheld);
        context.Response.StatusCode = StatusCodes.Status410Gone;
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "The database is away; {Path} was answered from memory. {Message}")]
    private partial void SentStale(string path, string message);
}
