using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>How often forms may be sent from one place on the network.</summary>
/// <param name="PlaceOf">What counts as one place: an address, or the network that it is in.</param>
public sealed record FormLimit(string Name, int Most, TimeSpan Window, Func<IPAddress?, string> PlaceOf);

/// <summary>Marks a page whose forms count towards the limit of a name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitedFormsAttribute(string limit) : Attribute
{
    public string Limit => limit;
}

/// <summary>The forms that were sent of late, by limit and place.</summary>
internal sealed class SentForms(IEnumerable<FormLimit> limits) : IDisposable
{
    private readonly Dictionary<string, PartitionedRateLimiter<IPAddress?>> _limiters =
        limits.ToDictionary(limit => limit.Name, Limiter, StringComparer.Ordinal);

    /// <summary>Counts a form; how long to wait where it is one too many, else null.</summary>
    public TimeSpan? Refusal(string limit, IPAddress? from)
    {
        using var lease = _limiters[limit].AttemptAcquire(from);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.Zero;
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
            limiter.Dispose();
    }

    private static PartitionedRateLimiter<IPAddress?> Limiter(FormLimit limit) =>
        PartitionedRateLimiter.Create<IPAddress?, string>(address => RateLimitPartition.GetFixedWindowLimiter(
            limit.PlaceOf(address), _ => new() { PermitLimit = limit.Most, Window = limit.Window }));
}

/// <summary>Refuses forms that are sent too often, and says when to try again.</summary>
/// <remarks>
/// In the place of the framework's middleware, which never disposes of its limiters: their timers keep a host alive that
/// has stopped, and the tests start hundreds.
/// </remarks>
internal sealed class FormLimits(RequestDelegate next, SentForms sent)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<LimitedFormsAttribute>() is not { } limited
            || sent.Refusal(limited.Limit, context.Connection.RemoteIpAddress) is not { } wait)
        {
            return next(context);
        }
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }
}
