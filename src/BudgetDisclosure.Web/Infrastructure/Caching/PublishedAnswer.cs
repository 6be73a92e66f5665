using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace BudgetDisclosure.Web.Infrastructure.Caching;

/// <summary>An answer ready to be sent: its bytes as they go over the wire.</summary>
/// <param name="Coding">How the bytes are compressed; null where they are as they are.</param>
internal sealed record PublishedAnswer(byte[] Body, string? ContentType, string? ContentDisposition, string? Coding)
{
    private const string AskAgain = "no-cache"; // unchanged answers are 304
    private const int BytesBeside = 1024; // key, headers and bookkeeping, roughly

    /// <summary>200, or what says in a sentence why there is nothing to send: that is not made anew each time either.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Strong: equal tags are equal bytes, so each coding has its own. The SHA-256 of what is sent.</summary>
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Body))}\"";

    /// <summary>Bytes of memory, roughly.</summary>
    public long Size => Body.Length + BytesBeside;

    /// <summary>Sends the answer; to HEAD all but the body, and only the tag to whoever has it already.</summary>
    public Task SendAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var headers = response.Headers;
        headers.CacheControl = AskAgain;
        headers.Vary = HeaderNames.AcceptEncoding;
        response.StatusCode = Status;
        if (Status == StatusCodes.Status200OK)
            headers.ETag = ETag;
        if (Status == StatusCodes.Status200OK && IsKnownTo(request))
        {
            response.ContentLength = null;
            headers.ContentType = default;
            headers.ContentDisposition = default;
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        headers.ContentType = ContentType;
        headers.ContentDisposition = ContentDisposition;
        headers.ContentEncoding = Coding;
        response.ContentLength = Body.Length;
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(Body, context.RequestAborted).AsTask();
    }

    private bool IsKnownTo(HttpRequest request)
    {
        var known = request.Headers.IfNoneMatch;
        return known.Count > 0 && (known == ETag || IsAmong(new RequestHeaders(request.Headers).IfNoneMatch));
    }

    private bool IsAmong(IList<EntityTagHeaderValue> known)
    {
        var tag = new EntityTagHeaderValue(ETag);
        return known.Any(value => value.Equals(EntityTagHeaderValue.Any) || value.Compare(tag, useStrongComparison: false));
    }
}
