namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>Errors answer with a page in words.</summary>
public static class ErrorPages
{
    public static void UsePortalErrorPages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }
}
