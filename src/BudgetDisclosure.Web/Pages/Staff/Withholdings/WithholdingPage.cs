using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Pages.Shared;
using BudgetDisclosure.Web.Workflow.Withholdings;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Withholdings;

/// <summary>A page on what a county withholds, for those who decide on it for the whole county, and for its auditors.</summary>
public abstract class WithholdingPage(DisclosureDbContext db) : StaffPage
{
    public static readonly StaffRole[] Readers = [.. WithholdingProposals.Deciders, StaffRole.Auditor];

    protected DisclosureDbContext Db => db;

    public County County { get; private set; } = null!;

    /// <summary>Why the last step was refused; null where it was not.</summary>
    public string? Sentence { get; protected set; }

    public string Address => $"/staff/{County.Code}/withholdings";

    public bool IsDecider => Person.May(new(County.Code), WithholdingProposals.Deciders);

    protected IReadOnlyList<BreadcrumbStep> WayTo(string step) =>
        [new("工作台", "/staff"), new($"{County.Name}的屏蔽", Address), new(step, "")];

    /// <summary>False for a county that is not there or not the person's: both look the same.</summary>
    protected async Task<bool> OpenAsync(string county, params StaffRole[] roles)
    {
        if (!Person.May(new(county), roles)
            || await db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == county, HttpContext.RequestAborted)
                is not { } found)
            return false;
        County = found;
        return true;
    }
}
