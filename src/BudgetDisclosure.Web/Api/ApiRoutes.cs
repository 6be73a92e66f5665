using System.Text.Json.Nodes;
using BudgetDisclosure.Web.Infrastructure;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Pages.Disclosures;
using Microsoft.OpenApi;

namespace BudgetDisclosure.Web.Api;

/// <summary>The API's addresses and the document that describes them (OpenAPI 3.1).</summary>
internal static class ApiRoutes
{
    public const string OpenApiAddress = "/openapi/v1.json";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddApi(this WebApplicationBuilder builder) => builder.Services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = described => described.HttpMethod == HttpMethods.Get
            && $"/{described.RelativePath}".StartsWith(ApiProblems.Prefix, StringComparison.Ordinal);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "部门预算公开数据接口",
                Version = "v1",
                Description = "只读，不需要登录。金额以分（fen）为整数，yuan 是元；每个数都带它在网页上的地址、原文件里的位置和原文件的 SHA-256。",
            };
            return Task.CompletedTask;
        });
    });

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/counties", Counties.ListAsync, "全部县").Produces<ApiList<ApiCounty>>();
        Map(routes, "/counties/{county:county}/departments", Departments.ListAsync, "一个县的部门和单位")
            .Produces<ApiList<ApiDepartment>>().ProducesProblem(StatusCodes.Status404NotFound);
        Map(routes, "/disclosures", Disclosures.ListAsync, "公开的预算和决算")
            .Produces<ApiPage<ApiDisclosure>>().ProducesProblem(StatusCodes.Status400BadRequest);
        Map(routes, "/disclosures" + DisclosureRoute.Pattern, Disclosures.DocumentAsync, "一份预算或决算的全文和核对结果")
            .Produces<JsonObject>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone)
            .WithMetadata(new PublishedContentAttribute());
        Map(routes, "/lines", Lines.ListAsync, "表里的行，每个金额带出处")
            .Produces<ApiPage<ApiLine>>().ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new WithoutDatabaseAttribute());
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string part, Delegate answer, string summary) =>
        routes.MapMethods(ApiProblems.Prefix + part, Reading, answer).WithSummary(summary);
}
