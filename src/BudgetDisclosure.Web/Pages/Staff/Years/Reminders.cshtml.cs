using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>Reminders (催办) for those that are missing or late, one for each and one for all.</summary>
public sealed class RemindersModel(
    DisclosureDbContext db, YearRows years, IOptions<SiteOptions> site, TimeProvider clock) : YearPage(db)
{
    public IReadOnlyList<Reminder> Each { get; private set; } = [];

    public string All { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string county, int year, CancellationToken cancellation)
    {
        if (!await FindAsync(county, year, cancellation) || !SeesAll)
            return Forbid();
        var portal = site.Value.PortalUrl ?? $"{Request.Scheme}://{Request.Host}{Request.PathBase}";
        var reminders = new Reminders(County.Name, Heading, portal, $"{portal}/staff/{County.Code}/upload");
        var rows = Reminders.Reminded(await years.OfAsync(County.Code, Year, Stage, _ => true, cancellation));
        Each = [.. rows.Select(reminders.Of)];
        All = reminders.OfAll(rows, clock.GetUtcNow().UtcDateTime);
        return Page();
    }
}
