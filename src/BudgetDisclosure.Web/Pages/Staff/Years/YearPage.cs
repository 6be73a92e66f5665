using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Web.Infrastructure.SignIn;
using BudgetDisclosure.Web.Pages.Shared;
using BudgetDisclosure.Web.Pages.Staff.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>A page about a county's year and one of its stages.</summary>
public abstract class YearPage(DisclosureDbContext db) : StaffPage
{
    public County County { get; private set; } = null!;
    public int Year { get; private set; }
    public Stage Stage { get; private set; }

    [BindProperty(SupportsGet = true, Name = "stage")]
    public string? StageSlug { get; set; }

    protected DisclosureDbContext Db { get; } = db;

    /// <summary>2026 年部门预算</summary>
    public string Heading => $"{Year} 年部门{Stage.Printed()}";

    public string Address => $"/staff/{County.Code}/years/{Year}";

    /// <summary>The stage as addresses of the year have it; nothing for the budget.</summary>
    public string StageQuery => Stage == Stage.Final ? "?stage=final" : "";

    /// <summary>True where the person sees every organisation of the county.</summary>
    public bool SeesAll => Person.May(new StaffScope(County.Code), DraftPage.Readers);

    /// <summary>True where the person may import what was approved: it is the bureau's word, not a department's.</summary>
    public bool MayImport => Person.May(new StaffScope(County.Code), StaffRole.Reviewer, StaffRole.Publisher);

    /// <summary>The way to the year; a page below adds its own step.</summary>
    public IReadOnlyList<BreadcrumbStep> Way(string? step = null) => step is null
        ? [new("工作台", "/staff"), new($"{County.Name} {Heading}公开进度", "")]
        : [new("工作台", "/staff"), new($"{County.Name} {Heading}公开进度", Address + StageQuery), new(step, "")];

    /// <summary>False for a county that is not there, or of which the person sees nothing: both look the same.</summary>
    protected async Task<bool> FindAsync(string county, int year, CancellationToken cancellation)
    {
        if (!Person.MaySomewhere(county, DraftPage.Readers)
            || await Db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == county, cancellation) is not { } found)
            return false;
        (County, Year, Stage) = (found, year, Stages.TryParse(StageSlug) ?? Stage.Budget);
        return true;
    }
}
