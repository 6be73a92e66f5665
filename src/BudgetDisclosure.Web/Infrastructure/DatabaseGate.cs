using BudgetDisclosure.Data;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>Marks what answers without the database: health, style sheets, the error page.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WithoutDatabaseAttribute : Attribute;

/// <summary>Why the portal answers 503, for the page that says so.</summary>
internal sealed record ServiceTrouble(string Sentence);

/// <summary>Answers 503 while the database is away or not migrated; each request asks whether it is back.</summary>
/// <remarks>People get a page, programs that ask for a file or for the API a problem document (RFC 9457).</remarks>
internal sealed partial class DatabaseGate(RequestDelegate next, DatabaseReadiness readiness, ILogger<DatabaseGate> log)
{
    private const string RetryAfterSeconds = "30";

    public async Task InvokeAsync(HttpContext context, DisclosureDbContext db)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || endpoint.Metadata.GetMetadata<WithoutDatabaseAttribute>() is not null)
        {
            await next(context);
            return;
        }
        try
        {
            if (await readiness.CheckAsync(db, context.RequestAborted) is { } notReady)
                await AnswerAsync(context, notReady);
            else
                await next(context);
        }
        catch (Exception exception)
            when (!context.Response.HasStarted && DatabaseTroubles.Of(exception) is not null)
        {
            var trouble = DatabaseTroubles.Of(exception)!.Value;
            Failed(trouble, exception.GetBaseException().Message);
            await AnswerAsync(context, trouble);
        }
    }

    private static async Task AnswerAsync(HttpContext context, DatabaseTrouble trouble)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        var sentence = $"{trouble.InShort()}。";
        if (!IsForPrograms(context.Request.Path))
        {
            context.Features.Set(new ServiceTrouble(sentence));
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        await Results.Problem(sentence, statusCode: StatusCodes.Status503ServiceUnavailable, title: "网站暂时不能用")
            .ExecuteAsync(context);
    }

    private static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || Path.HasExtension(path);

    [LoggerMessage(LogLevel.Error, "The database does not serve: {Trouble}. {Message}")]
    private partial void Failed(DatabaseTrouble trouble, string message);
}
