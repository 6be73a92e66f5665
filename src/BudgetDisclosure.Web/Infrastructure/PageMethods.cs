using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>Which methods a page answers to; any other is 405.</summary>
/// <remarks>
/// Without it a page without a handler for TRACE or OPTIONS is shown all the same, without its content. The error page
/// takes all of them: it answers for requests that others refused.
/// </remarks>
internal sealed class PageMethods : IPageRouteModelConvention
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Writing = [.. Reading, HttpMethods.Post];

    /// <summary>The one form of the public.</summary>
    private const string PublicForm = "/Disclosures/Feedback";

    public void Apply(PageRouteModel model)
    {
        if (model.ViewEnginePath == "/Error")
            return;
        var methods = model.ViewEnginePath.StartsWith("/Staff/", StringComparison.Ordinal) || model.ViewEnginePath == PublicForm
            ? Writing : Reading;
        foreach (var selector in model.Selectors)
            selector.EndpointMetadata.Add(new HttpMethodMetadata(methods));
    }
}
