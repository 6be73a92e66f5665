using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>Marks the page that takes files: the form is bounded before it is read.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute;

/// <summary>How much one upload may be, asked before anything of it is read: 413 beyond it, 400 for a form cut off.</summary>
/// <remarks>
/// Files lie in temporary ones until the answer is given, and go with the request. Stands behind the authorization: of a
/// stranger nothing is read at all.
/// </remarks>
internal sealed class UploadBounds(RequestDelegate next, IOptions<FormOptions> form)
{
    /// <summary>100 MB: the files of a county's year are some 20 MB, and one file may be 20 MB.</summary>
    public const int MaxRequestBytes = 100 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>() is null)
        {
            await next(context);
        }
        else if (await ReadAsync(context, request) is { } status)
        {
            context.Response.StatusCode = status;
        }
        else
        {
            await next(context);
        }
    }

    /// <summary>Null where the form is there in whole.</summary>
    private async Task<int?> ReadAsync(HttpContext context, HttpRequest request)
    {
        if (request.ContentLength > MaxRequestBytes)
            return StatusCodes.Status413PayloadTooLarge;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MaxRequestBytes;
        context.Features.Set<IFormFeature>(new FormFeature(request, form.Value));
        try
        {
            await request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException trouble)
        {
            return trouble.StatusCode;
        }
        catch (Exception trouble) when (trouble is IOException or InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
