namespace BudgetDisclosure.Web.Api;

/// <summary>What the API says where it cannot answer: problem documents (RFC 9457) in Chinese.</summary>
internal static class ApiProblems
{
    public const string Prefix = "/api/v1";

    /// <summary>A request for the API: people never see its answers.</summary>
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(Prefix);

    /// <summary>400: which parameters are wrong, and what they can be.</summary>
    public static IResult WrongParameters(IReadOnlyList<WrongParameter> wrong) => Results.Problem(
        string.Concat(wrong.Select(one => one.Message)), statusCode: StatusCodes.Status400BadRequest, title: "参数不对",
        extensions: new Dictionary<string, object?> { ["parameters"] = wrong });

    /// <summary>Gives every other error of the API its document: unknown addresses, methods that it does not take.</summary>
    public static void UseApiProblems(this WebApplication app) =>
        app.UseWhen(IsApi, api => api.UseStatusCodePages(pages => Of(pages.HttpContext.Response.StatusCode).ExecuteAsync(pages.HttpContext)));

    private static IResult Of(int status)
    {
        var (title, detail) = status switch
        {
            StatusCodes.Status404NotFound => ("没有这个地址", "这个地址下没有公开的内容。请核对县、部门、年度和阶段，各接口的地址见 /openapi/v1.json。"),
            StatusCodes.Status405MethodNotAllowed => ("方法不对", "接口只读，请用 GET 或 HEAD。"),
            _ => ("请求办不了", "接口不接受这样的请求，各接口的地址和参数见 /openapi/v1.json。"),
        };
        return Results.Problem(detail, statusCode: status, title: title);
    }
}

/// <summary>A parameter that cannot be read, and what it can be.</summary>
internal sealed record WrongParameter(string Name, string Message);
