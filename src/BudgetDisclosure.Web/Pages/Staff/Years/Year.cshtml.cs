using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Staff.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Years;

/// <summary>The year at a glance: how far every organisation is, on the page and as a workbook.</summary>
public sealed class YearModel(DisclosureDbContext db, YearRows years, TimeProvider clock) : YearPage(db)
{
    public const string Overdue = "overdue";

    /// <summary>A choice of rows with how many there are.</summary>
    /// <param name="Slug">Empty for all.</param>
    public sealed record Choice(string Slug, string Name, int Count);

    public YearTotals Totals { get; private set; } = null!;

    /// <summary>The rows of the chosen state.</summary>
    public IReadOnlyList<YearRow> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>The years with a roster or drafts, newest first, and this one.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public string Chosen { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string county, int year, string? state, CancellationToken cancellation)
    {
        if (!await FindAsync(county, year, cancellation))
            return Forbid();
        var all = await ReadAsync(cancellation);
        Totals = new(all);
        Choices =
        [
            new("", "全部", all.Count),
            .. Enum.GetValues<YearState>().Select(one => new Choice(one.Slug(), one.InWords(), Totals.Of(one))),
            new(Overdue, "超期未公开", Totals.Overdue),
        ];
        Chosen = Choices.Any(choice => choice.Slug == state) ? state! : "";
        Rows = Chosen switch
        {
            "" => all,
            Overdue => [.. all.Where(row => row.IsOverdue)],
            _ => [.. all.Where(row => row.State.Slug() == Chosen)],
        };
        var rosters = await Db.Roster.Where(row => row.County == county).Select(row => row.Year).Distinct().ToListAsync(cancellation);
        var drafts = await Db.Drafts.Where(row => row.County == county).Select(row => row.Year).Distinct().ToListAsync(cancellation);
        Years = [.. rosters.Union(drafts).Append(year).Distinct().OrderDescending()];
        return Page();
    }

    /// <summary>All rows as a workbook, whatever state is chosen.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(string county, int year, CancellationToken cancellation)
    {
        if (!await FindAsync(county, year, cancellation))
            return Forbid();
        using var stream = new MemoryStream();
        YearWorkbook.Write(
            stream, $"{County.Name}{Heading}公开进度", clock.GetUtcNow().UtcDateTime, await ReadAsync(cancellation));
        return File(
            stream.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            $"{County.Name}{Heading}公开进度.xlsx");
    }

    /// <summary>The address of the page with other choices.</summary>
    public string AddressOf(string state) => (Stage == Stage.Final, state) switch
    {
        (true, "") => $"{Address}?stage=final",
        (true, _) => $"{Address}?stage=final&state={state}",
        (_, "") => Address,
        _ => $"{Address}?state={state}",
    };

    private Task<IReadOnlyList<YearRow>> ReadAsync(CancellationToken cancellation) => years.OfAsync(
        County.Code, Year, Stage, scope => Person.May(scope, DraftPage.Readers), cancellation);
}
