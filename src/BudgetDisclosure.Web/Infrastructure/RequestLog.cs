using System.Diagnostics;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>One line a request: what was asked, what came of it and how long it took, under the request's id.</summary>
/// <remarks>The id goes out as <c>X-Request-Id</c> and stands on error pages: a complaint leads to the line.</remarks>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        context.Response.OnStarting(() =>
        {
            context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
            return Task.CompletedTask;
        });
        var (method, path) = (context.Request.Method, context.Request.Path);
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await next(context);
            status = context.Response.StatusCode;
        }
        finally
        {
            var level = path.StartsWithSegments("/healthz") ? LogLevel.Debug : LogLevel.Information;
            Answered(level, method, path, status, Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1));
        }
    }

    [LoggerMessage(Message = "{Method} {Path} {Status} {Milliseconds} ms")]
    private partial void Answered(LogLevel level, string method, string path, int status, double milliseconds);
}
