using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Data.Staff;
using BudgetDisclosure.Documents.Templates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Staff.Drafts;

/// <summary>The workbook that clerks fill in, blank or with what stays of what their organisation published.</summary>
public sealed class TemplateModel(DisclosureDbContext db, PublishedDisclosures published) : StaffPage
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public County County { get; private set; } = null!;

    /// <summary>The person's own organisations that have published something, with their names.</summary>
    public IReadOnlyList<(string Code, string Name)> Organisations { get; private set; } = [];

    public string? Sentence { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    public async Task<IActionResult> OnGetAsync(string county) => await FindAsync(county) ? Page() : Forbid();

    public async Task<IActionResult> OnGetFileAsync(string county)
    {
        if (!await FindAsync(county))
            return Forbid();
        FiscalYear? year = FiscalYear.TryParse(Year?.Trim() ?? "", out var read) ? read : null;
        if (year is null && !string.IsNullOrWhiteSpace(Year))
        {
            Sentence = $"“{Year.Trim()}”不是年度。年度是四位数字，例如 2026；不填也可以。";
            return Page();
        }
        var options = new TemplateOptions(year, Stages.TryParse(Stage) ?? Core.Stage.Budget, UnitOf(Unit));
        if (string.IsNullOrEmpty(Organisation))
            return FileOf(options, "");
        // What is not there and what is not theirs look the same.
        if (Organisations.All(row => row.Code != Organisation))
            return Forbid();
        if (await LastAsync(options) is not { } last)
            return Page();
        return FileOf((options with { Last = last }).WithYear(), (last.Unit ?? last.Department)?.Name ?? Organisation);
    }

    private static AmountUnit UnitOf(string? unit) =>
        AmountUnits.TryParse(unit ?? "") is AmountUnit.Yuan ? AmountUnit.Yuan : AmountUnit.TenThousandYuan;

    private FileContentResult FileOf(TemplateOptions options, string organisation)
    {
        using var file = new MemoryStream();
        BudgetTemplate.Write(options, file);
        var year = options.Year is { } known ? $"{known}年" : "";
        return File(file.ToArray(), Workbook, $"{organisation}{year}部门{options.Stage.Printed()}（模板）.xlsx");
    }

    /// <summary>What the organisation published that suits best; null, with a sentence, where it was withheld.</summary>
    private async Task<Disclosure?> LastAsync(TemplateOptions options)
    {
        var versions = await Current().Where(row => row.Organisation == Organisation)
            .Select(row => new { row.Year, row.Stage }).ToListAsync(HttpContext.RequestAborted);
        var (stage, year) = (options.Stage, options.Year?.Value);
        var best = versions
            .OrderByDescending(row => row.Stage == stage && (year is null || row.Year == year - 1))
            .ThenByDescending(row => row.Stage != stage && row.Year == year)
            .ThenByDescending(row => row.Year).First();
        var located = await published.LocateAsync(
            new(County.Code, Organisation!, best.Year, best.Stage), null, HttpContext.RequestAborted);
        if (!located!.IsWithheld)
            return (await published.OpenAsync(located, HttpContext.RequestAborted)).Disclosure;
        Sentence = (await published.WithheldAsync(located, HttpContext.RequestAborted)).Sentence;
        return null;
    }

    private async Task<bool> FindAsync(string county)
    {
        if (!Person.MaySomewhere(county, StaffRole.Uploader)
            || await db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == county) is not { } found)
            return false;
        County = found;
        var codes = await Current().Select(row => row.Organisation).Distinct().ToListAsync();
        Organisations =
        [
            .. (await db.ListOrganisationsAsync(county))
                .Where(row => codes.Contains(row.Code) && Person.May(new(county, row.Code, row.Parent), StaffRole.Uploader))
                .Select(row => (row.Code, row.Name)),
        ];
        return true;
    }

    private IQueryable<CurrentPublication> Current() => db.CurrentPublications.Where(row => row.County == County.Code);
}
