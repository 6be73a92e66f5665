using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Counties;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Figures.Charts;

/// <summary>The charts of a county's year, each with the table that it is drawn from.</summary>
public sealed record YearCharts(County County, YearStage At, ExpenditureTreemap Treemap, MoneyFlow? Flow)
{
    private const int DivisionLength = 5;

    /// <returns>Null where no function has an amount.</returns>
    public static async Task<YearCharts?> ReadAsync(
        DisclosureDbContext db, County county, YearFigures figures, CancellationToken cancellation)
    {
        var classes = figures.LinesOf(KeySubjects.Function);
        if (!classes.Any(one => one.Now.Total > 0))
            return null;
        var divisions = await DivisionsAsync(db, county.Code, figures.At, cancellation);
        return new(
            county, figures.At, ExpenditureTreemap.Of(classes, divisions),
            MoneyFlow.Of(figures.LinesOf(KeySubjects.Source), classes));
    }

    /// <summary>The divisions (款) of all function classes.</summary>
    private static async Task<IReadOnlyList<CodeSum>> DivisionsAsync(
        DisclosureDbContext db, string county, YearStage at, CancellationToken cancellation)
    {
        var stage = at.Stage.Slug();
        var rows = await db.CountedFigures(county)
            .Where(figure => figure.Subject == KeySubjects.Function && figure.Year == at.Year && figure.Stage == stage
                && figure.Code.Length == DivisionLength)
            .GroupBy(figure => figure.Code)
            .Select(group => new
            {
                Code = group.Key,
                Name = group.Max(figure => figure.Name),
                Total = group.Sum(figure => figure.Total),
                Organisations = group.Count(figure => figure.Total != null),
                WithoutAmount = group.Count(figure => figure.Total == null),
            })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new CodeSum(
            row.Code, CodeNames.Of(KeySubjects.Function, row.Code, at.Year, row.Name),
            row.Organisations == 0 ? null : row.Total, row.Organisations, row.WithoutAmount))];
    }
}
