namespace BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;

/// <summary>Answers a form that came without a session with the sign-in page, which carries on what was typed.</summary>
/// <remarks>A redirection could not carry it. Stands before the routing, which the request passes twice then.</remarks>
internal sealed class InterruptedForms(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Features.Get<InterruptedForm>() is not { } form)
            return;
        context.SetEndpoint(null);
        var request = context.Request;
        request.RouteValues.Clear();
        (request.Method, request.Path) = (HttpMethods.Get, StaffServices.SignInPath);
        request.QueryString = QueryString.Create("next", form.Next);
        request.ContentType = null; // or the fields would be taken for the sign-in page's own
        await next(context);
    }
}
