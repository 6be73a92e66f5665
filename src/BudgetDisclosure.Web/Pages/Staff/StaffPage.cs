using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Workflow.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Staff;

/// <summary>A page behind the sign-in.</summary>
public abstract class StaffPage : PageModel
{
    /// <summary>Whoever is signed in.</summary>
    public StaffPerson Person => StaffPerson.Of(User)
        ?? throw new InvalidOperationException("A staff page was reached without a person; the policy is missing.");

    /// <summary>The same person for the audit log.</summary>
    protected StaffActor Actor => new(Person.Named, Person.Id, HttpContext.Connection.RemoteIpAddress?.ToString());
}
