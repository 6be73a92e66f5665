using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Disclosures;
using BudgetDisclosure.Web.Pages.Shared;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Visitors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Visitors;

/// <summary>What visitors think wrong in a county's disclosures, as far as the person works on them.</summary>
public sealed class ListModel(DisclosureDbContext db, VisitorFeedback feedback) : StaffPage
{
    private Dictionary<(string, int, Stage), string> _names = [];

    public County County { get; private set; } = null!;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Feedback> Open { get; private set; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Feedback> Handled { get; private set; } = [];

    /// <summary>Why the last step was refused; null where it was not.</summary>
    public string? Sentence { get; private set; }

    public IReadOnlyList<BreadcrumbStep> Way => [new("工作台", "/staff"), new($"{County.Name}的读者纠错", "")];

    public async Task<IActionResult> OnGetAsync(string county) => await OpenAsync(county) ? Page() : Forbid();

    public async Task<IActionResult> OnPostAsync(
        string county, [FromForm] Guid id, [FromForm] string? outcome, [FromForm] string? said)
    {
        if (!Person.MaySomewhere(county, VisitorFeedback.Readers))
            return Forbid();
        var handled = await feedback.HandleAsync(Person, county, id, outcome, said, Actor, HttpContext.RequestAborted);
        if (handled is FeedbackOutcome.Refused refused)
            Sentence = refused.Sentence;
        else
            return Redirect(Url.Content($"~/staff/{county}/feedback"));
        return await OpenAsync(county) ? Page() : Forbid();
    }

    public string TitleOf(Feedback row) =>
        _names.GetValueOrDefault((row.Organisation, row.Year, row.Stage), row.Organisation)
        + $" {row.Year} 年{row.Stage.Printed()}";

    /// <summary>The figure that it is about, in the version that the visitor saw; for none the disclosure.</summary>
    public static string AddressOf(Feedback row)
    {
        var disclosure = new DisclosureIdentity(row.County, row.Organisation, row.Year, row.Stage).Address;
        var query = new Dictionary<string, string?>
        {
            ["version"] = $"{row.Version}", ["scope"] = row.Scope, ["cell"] = row.Cell,
        };
        return QueryHelpers.AddQueryString(
            row.Cell is null ? disclosure : $"{disclosure}/tables/{row.Slug}/figure",
            query.Where(pair => pair.Value is not null));
    }

    /// <summary>False for a county that is not there or not the person's: both look the same.</summary>
    private async Task<bool> OpenAsync(string county)
    {
        var counties = db.Counties.AsNoTracking().Where(row => row.Code == county);
        if (!Person.MaySomewhere(county, VisitorFeedback.Readers)
            || await counties.SingleOrDefaultAsync(HttpContext.RequestAborted) is not { } found)
            return false;
        County = found;
        (Open, Handled) = await feedback.ListAsync(Person, county, HttpContext.RequestAborted);
        _names = (await db.ListPublishedAsync(county, HttpContext.RequestAborted))
            .ToDictionary(entry => (entry.Organisation, entry.Year, entry.Stage), entry => entry.Name);
        return true;
    }
}
