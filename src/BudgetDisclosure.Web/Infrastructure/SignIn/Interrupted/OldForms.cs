using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetDisclosure.Web.Infrastructure.SignIn.Interrupted;

/// <summary>Gives back what was typed into a form whose token is of an earlier session, to whom it was shown.</summary>
internal sealed class OldForms(FormKeeper keeper, IModelMetadataProvider metadata) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult
            && StaffPerson.Of(context.HttpContext.User) is { } person
            && await keeper.ReadAsync(context.HttpContext.Request) is { } form && form.Account == person.Id)
            context.Result = KeptFormView.Of(form, metadata);
        await next();
    }
}
