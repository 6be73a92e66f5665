using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;

/// <summary>Notes forms that come without a session; everything else is answered as usual.</summary>
internal sealed class KeepingChallenge(FormKeeper keeper) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Challenged && await InterruptedAsync(context.Request) is { } form)
            context.Features.Set(form);
        else
            await _usual.HandleAsync(next, context, policy, authorizeResult);
    }

    /// <summary>Null for what is no form, for a script (which is told by the status), and where nothing was typed.</summary>
    private async Task<InterruptedForm?> InterruptedAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType
            || request.Headers.XRequestedWith == "XMLHttpRequest")
            return null;
        if (!FormKeeper.IsSmall(request))
            return InterruptedForm.Lost(request);
        return await keeper.ReadAsync(request) is { } form ? InterruptedForm.Kept(form, keeper) : null;
    }
}
