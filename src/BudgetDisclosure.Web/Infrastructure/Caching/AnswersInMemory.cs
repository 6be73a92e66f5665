using Microsoft.Net.Http.Headers;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>Answers what was asked for before and has not changed, ahead of everything else the portal does.</summary>
/// <remarks>
/// Only addresses without a query: those are what most people ask for, and nobody can invent more of them. Such answers
/// do not stand in the request log unless its level is Debug. While the database does not answer they are sent all the
/// same, marked as stale (<c>Warning: 110</c>).
/// </remarks>
internal sealed partial class AnswersInMemory(
    RequestDelegate next, AnswersByAddress answers, NewestAct newest, ILogger<AnswersInMemory> log)
{
    /// <summary>RFC 7234, 5.5.1.</summary>
    public const string Stale = "110 - \"Response is Stale\"";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.QueryString.HasValue || !IsRead(request.Method) || PathOf(request) is not { Length: > 1 } path)
            return next(context);
        var coding = ContentCodings.Choose(request.Headers.AcceptEncoding);
        if (answers.Find(path, coding, out var act) is not { } answer)
            return next(context);
        var seen = newest.ReadAsync();
        return seen.IsCompletedSuccessfully
            ? AnswerAsync(context, answer, act, seen.Result)
            : AwaitedAsync(context, answer, act, seen);
    }

    /// <summary>The address within this server, the portal's own base included.</summary>
    public static string? PathOf(HttpRequest request) =>
        request.PathBase.HasValue ? request.PathBase.Add(request.Path).Value : request.Path.Value;

    private async Task AwaitedAsync(HttpContext context, PublishedAnswer answer, long act, ValueTask<SeenAct> seen) =>
        await AnswerAsync(context, answer, act, await seen);

    private Task AnswerAsync(HttpContext context, PublishedAnswer answer, long act, SeenAct seen)
    {
        if (seen.Number != act)
            return next(context);
        SecurityHeaders.Set(context.Response.Headers);
        if (!seen.IsCertain)
            context.Response.Headers.Warning = Stale;
        var sent = answer.SendAsync(context);
        Answered(context.Request.Method, context.Request.Path, context.Response.StatusCode);
        return sent;
    }

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    [LoggerMessage(LogLevel.Debug, "{Method} {Path} {Status} from memory")]
    private partial void Answered(string method, string path, int status);
}
