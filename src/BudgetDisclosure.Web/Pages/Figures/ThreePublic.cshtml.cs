using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Counties;
using BudgetDisclosure.Web.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Figures;

/// <summary>An organisation's “三公”经费 of a year, and its total of the year before.</summary>
public sealed record ThreePublicRow(string Organisation, string Name, IReadOnlyDictionary<string, KeyFigure> Lines, KeyFigure? LastYear)
{
    public KeyFigure? Line(string code) => Lines.GetValueOrDefault(code);
}

/// <summary>A line of “三公”经费 over the whole county.</summary>
/// <param name="Comparable">The totals of this year and last of the organisations that print both.</param>
public sealed record ThreePublicSum(string Code, long? Total, int Organisations, int WithoutAmount, (long Now, long Before, int Organisations)? Comparable);

/// <summary>The “三公”经费 of a county's organisations in one year's budgets or final accounts.</summary>
public sealed class ThreePublicModel(DisclosureDbContext db) : PageModel
{
    /// <summary>In the order in which they are shown.</summary>
    public static readonly IReadOnlyList<string> Codes = ["total", "abroad", "reception", "vehicle", "vehicle.purchase", "vehicle.running"];

    public County County { get; private set; } = null!;
    public YearStage At { get; private set; }
    public IReadOnlyList<YearStage> There { get; private set; } = [];
    public IReadOnlyList<ThreePublicSum> Sums { get; private set; } = [];
    /// <summary>Those with a “三公” table, the highest total first, those without an amount last.</summary>
    public IReadOnlyList<ThreePublicRow> Rows { get; private set; } = [];
    /// <summary>Published the year, but no “三公” table that was recognised.</summary>
    public IReadOnlyList<YearEntry> WithoutTable { get; private set; } = [];
    /// <summary>On the roster, must publish, and has not.</summary>
    public IReadOnlyList<YearEntry> NotPublished { get; private set; } = [];
    public IReadOnlyList<YearEntry> Exempt { get; private set; } = [];
    public bool HasRoster { get; private set; }

    public async Task<IActionResult> OnGetAsync(string county, CancellationToken cancellation)
    {
        if (await db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == county, cancellation) is not { } found)
            return NotFound();
        County = found;
        var pointers = await db.CurrentPublications.AsNoTracking().Where(row => row.County == county)
            .Select(row => new { row.Year, row.Stage, row.Organisation }).ToListAsync(cancellation);
        There = [.. pointers.Select(row => new YearStage(row.Year, row.Stage)).Distinct()
            .OrderByDescending(one => one.Year).ThenBy(one => one.Stage)];
        if (YearStage.Asked(Request.Query, There) is not { } at)
            return NotFound();
        At = at;
        var figures = await FiguresAsync(cancellation);
        var published = pointers.Where(row => row.Year == at.Year && row.Stage == at.Stage)
            .Select(row => row.Organisation).ToHashSet(StringComparer.Ordinal);
        var roster = await db.RosterOfAsync(county, at.Year, cancellation);
        HasRoster = roster.Count > 0;
        var entries = YearEntries.Of(roster, await db.ListOrganisationsAsync(county, at.Year, cancellation), published);
        Sort(entries, figures, published);
        Sums = [.. Codes.Select(code => SumOf(code, figures))];
        return Page();
    }

    /// <summary>This year's and last year's, of the organisations that count.</summary>
    private Task<List<KeyFigure>> FiguresAsync(CancellationToken cancellation)
    {
        var (stage, last) = (At.Stage.Slug(), At.Year - 1);
        return db.CountedFigures(County.Code)
            .Where(figure => figure.Subject == KeySubjects.ThreePublic && figure.Stage == stage
                && (figure.Year == At.Year || figure.Year == last))
            .ToListAsync(cancellation);
    }

    private void Sort(IReadOnlyList<YearEntry> entries, List<KeyFigure> figures, HashSet<string> published)
    {
        var now = figures.Where(figure => figure.Year == At.Year).ToLookup(figure => figure.Organisation, StringComparer.Ordinal);
        var before = figures.Where(figure => figure.Year < At.Year && figure.Code == "total")
            .ToDictionary(figure => figure.Organisation, StringComparer.Ordinal);
        Rows = [.. entries.Where(entry => now.Contains(entry.Code))
            .Select(entry => new ThreePublicRow(
                entry.Code, entry.Name, now[entry.Code].ToDictionary(figure => figure.Code, StringComparer.Ordinal),
                before.GetValueOrDefault(entry.Code)))
            .OrderByDescending(row => row.Line("total")?.Total ?? long.MinValue)];
        // A unit below a department that publishes is in the department's figures.
        WithoutTable = [.. entries.Where(entry => published.Contains(entry.Code) && !now.Contains(entry.Code)
            && (entry.Parent is null || !published.Contains(entry.Parent)))];
        NotPublished = [.. entries.Where(entry => entry is { IsOnRoster: true, IsExempt: false } && !published.Contains(entry.Code))];
        Exempt = [.. entries.Where(entry => entry.IsExempt && !published.Contains(entry.Code))];
    }

    private ThreePublicSum SumOf(string code, List<KeyFigure> figures)
    {
        var now = figures.Where(figure => figure.Year == At.Year && figure.Code == code).ToList();
        var before = figures.Where(figure => figure.Year < At.Year && figure is { Total: not null } && figure.Code == code)
            .ToDictionary(figure => figure.Organisation, figure => figure.Total!.Value, StringComparer.Ordinal);
        var known = now.FindAll(figure => figure.Total is not null);
        var both = known.FindAll(figure => before.ContainsKey(figure.Organisation));
        return new(
            code, known.Count == 0 ? null : known.Sum(figure => figure.Total), known.Count, now.Count - known.Count,
            both.Count == 0 ? null : (both.Sum(figure => figure.Total!.Value), both.Sum(figure => before[figure.Organisation]), both.Count));
    }
}
