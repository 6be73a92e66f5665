using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BudgetDisclosure.Web.Infrastructure.Caching;

namespace BudgetDisclosure.Web.Api;

/// <summary>An answer of the API: JSON with a strong tag, 304 to whoever has it already.</summary>
internal sealed class ApiAnswer(object value) : IResult
{
    public const string JsonType = "application/json";

    /// <summary>What is not known is absent; Chinese is written as it is.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Task ExecuteAsync(HttpContext httpContext) =>
        SendAsync(httpContext, JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options), JsonType);

    /// <summary>Sends text compressed as the request accepts it.</summary>
    public static Task SendAsync(HttpContext context, byte[] body, string type)
    {
        var coding = ContentCodings.Choose(context.Request.Headers.AcceptEncoding);
        var answer = coding == ContentCodings.None
            ? new PublishedAnswer(body, type, ContentDisposition: null, Coding: null)
            : new PublishedAnswer(ContentCodings.Encode(body, coding), type, ContentDisposition: null, coding);
        return answer.SendAsync(context);
    }
}
