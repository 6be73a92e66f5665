using Microsoft.Playwright;

namespace BudgetDisclosure.Web.Tests.Pages;

internal static class Arrivals
{
    private const string HasArrived =
        "pattern => document.readyState === 'complete' && new RegExp(pattern).test(location.pathname)";

    /// <summary>Waits until a page whose path matches is there, whole.</summary>
    /// <remarks>
    /// The page is asked again and again. WaitForURLAsync listens for an event instead, and waits for ever where that
    /// comes while it begins to listen.
    /// </remarks>
    public static Task ArriveAsync(this IPage page, string pattern) => page.WaitForFunctionAsync(HasArrived, pattern);
}
