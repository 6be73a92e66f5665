using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Figures;

/// <summary>A code below or a whole, in one year's budgets or final accounts.</summary>
/// <param name="Organisations">How many organisations have an amount.</param>
public sealed record CodeSum(string Code, string Name, long? Total, int Organisations, int WithoutAmount);

/// <summary>What a code came to in a year.</summary>
public sealed record CodeYear(YearStage At, string Name, long? Total, int Organisations, int WithoutAmount);

/// <summary>What an organisation says about a code.</summary>
public sealed record CodeOfOrganisation(string Organisation, string Name, KeyFigure Figure);

/// <summary>A code of a classification in a county: its parts, who spends it, and the years.</summary>
public abstract class CodePage(DisclosureDbContext db, string subject) : PageModel
{
    public string Subject { get; } = subject;
    public County County { get; private set; } = null!;
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public YearStage At { get; private set; }
    /// <summary>What the code comes to in the year and stage asked for.</summary>
    public CodeYear Whole => Years.Single(year => year.At == At);
    /// <summary>Newest first, budgets before final accounts.</summary>
    public IReadOnlyList<CodeYear> Years { get; private set; } = [];
    public IReadOnlyList<CodeSum> Children { get; private set; } = [];
    public IReadOnlyList<CodeOfOrganisation> Organisations { get; private set; } = [];

    /// <summary>The codes above, the class first.</summary>
    public IEnumerable<string> Parents
    {
        get
        {
            for (var length = 3; length < Code.Length; length += 2)
                yield return Code[..length];
        }
    }

    public string Title => $"{Name}，{County.Name} {At.InWords}";

    public IReadOnlyList<BreadcrumbStep> Way =>
    [
        new(County.Name, "/" + County.Code), new($"{At.Year} 年", $"/{County.Code}/{At.Year}"),
        .. Parents.Select(parent => new BreadcrumbStep(
            CodeNames.Of(Subject, parent, At.Year), FigureLinks.Code(County.Code, Subject, parent, At))),
        new(Name, ""),
    ];

    /// <summary>Why the parts do not add up to the whole; null where they do, or where there are none.</summary>
    public string? ChildrenNote
    {
        get
        {
            if (Children.Count == 0 || Whole.Total is not { } whole)
                return null;
            var (parts, amounts) = (Children.Sum(child => child.Total ?? 0), ShownAmounts.Of(Request));
            return parts == whole ? null
                : $"下级各项相加是 {amounts.Text(parts)} {amounts.Unit}，与本级相差 {amounts.Text(Math.Abs(whole - parts))} {amounts.Unit}："
                    + "可能是四舍五入，也可能是有的部门没有列到下一级，或者印出的本级数与下级之和不等（见各部门的检查页）。";
        }
    }

    public async Task<IActionResult> OnGetAsync(string county, string code, CancellationToken cancellation)
    {
        if (await db.Counties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == county, cancellation) is not { } found)
            return NotFound();
        (County, Code) = (found, code);
        Years = await YearsAsync(cancellation);
        if (YearStage.Asked(Request.Query, [.. Years.Select(year => year.At)]) is not { } at)
            return NotFound();
        At = at;
        var figures = await FiguresAsync(cancellation);
        var organisations = await db.ListOrganisationsAsync(county, at.Year, cancellation);
        Name = Whole.Name;
        Organisations = [.. organisations
            .Join(figures.Where(figure => figure.Code == code), entry => entry.Code, figure => figure.Organisation,
                (entry, figure) => new CodeOfOrganisation(entry.Code, entry.Name, figure))
            .OrderByDescending(row => row.Figure.Total)];
        Children = [.. figures.Where(figure => figure.Code != code).GroupBy(figure => figure.Code)
            .Select(group => new CodeSum(
                group.Key, NameIn(group.Key, at.Year, group), Sum(group.Select(figure => figure.Total)),
                group.Count(figure => figure.Total is not null), group.Count(figure => figure.Total is null)))
            .OrderByDescending(child => child.Total).ThenBy(child => child.Code, StringComparer.Ordinal)];
        return Page();
    }

    private async Task<IReadOnlyList<CodeYear>> YearsAsync(CancellationToken cancellation)
    {
        var rows = await db.CountedFigures(County.Code).Where(figure => figure.Subject == Subject && figure.Code == Code)
            .GroupBy(figure => new { figure.Year, figure.Stage })
            .Select(group => new
            {
                group.Key.Year,
                group.Key.Stage,
                Name = group.Max(figure => figure.Name),
                Total = group.Sum(figure => figure.Total),
                Organisations = group.Count(figure => figure.Total != null),
                WithoutAmount = group.Count(figure => figure.Total == null),
            })
            .ToListAsync(cancellation);
        return [.. rows
            .Select(row => new CodeYear(
                new(row.Year, Stages.TryParse(row.Stage)!.Value), CodeNames.Of(Subject, Code, row.Year, row.Name),
                row.Organisations == 0 ? null : row.Total, row.Organisations, row.WithoutAmount))
            .OrderByDescending(year => year.At.Year).ThenBy(year => year.At.Stage)];
    }

    /// <summary>The code's own figures and those of the codes right below it.</summary>
    private Task<List<KeyFigure>> FiguresAsync(CancellationToken cancellation)
    {
        var (stage, below) = (At.Stage.Slug(), Code.Length + 2);
        return db.CountedFigures(County.Code)
            .Where(figure => figure.Subject == Subject && figure.Year == At.Year && figure.Stage == stage
                && (figure.Code == Code || (figure.Code.StartsWith(Code) && figure.Code.Length == below)))
            .ToListAsync(cancellation);
    }

    private string NameIn(string code, int year, IEnumerable<KeyFigure> figures) =>
        CodeNames.Of(Subject, code, year, figures.Select(figure => figure.Name).FirstOrDefault(name => name is { Length: > 0 }));

    private static long? Sum(IEnumerable<long?> amounts)
    {
        var known = amounts.OfType<long>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}
