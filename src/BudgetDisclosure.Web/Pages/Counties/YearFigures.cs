using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Counties;

/// <summary>A county's sum beside the same of the year before.</summary>
public sealed record YearSum(string Code, string Name, CountyFigure Now, CountyFigure? Before);

/// <summary>What a county's organisations come to in a year's budgets or final accounts.</summary>
public sealed record YearFigures(YearStage At, IReadOnlyList<CountyFigure> Now, IReadOnlyList<CountyFigure> Before)
{
    public static async Task<YearFigures> ReadAsync(
        DisclosureDbContext db, string county, YearStage at, CancellationToken cancellation)
    {
        var (stage, last) = (at.Stage.Slug(), at.Year - 1);
        var rows = await db.CountyFigures.AsNoTracking()
            .Where(row => row.County == county && row.Stage == stage && (row.Year == at.Year || row.Year == last))
            .ToListAsync(cancellation);
        return new(at, rows.FindAll(row => row.Year == at.Year), rows.FindAll(row => row.Year == last));
    }

    /// <summary>One figure, for example the whole of a subject.</summary>
    public YearSum? Of(string subject, string code = "") => Now
        .Where(row => row.Subject == subject && row.Code == code)
        .Select(Beside).SingleOrDefault();

    /// <summary>The lines of a subject without its whole, the largest first.</summary>
    public IReadOnlyList<YearSum> LinesOf(string subject) =>
    [
        .. Now.Where(row => row.Subject == subject && row.Code is not ("" or "total")).Select(Beside)
            .OrderByDescending(sum => sum.Now.Total ?? long.MinValue).ThenBy(sum => sum.Code, StringComparer.Ordinal),
    ];

    private YearSum Beside(CountyFigure now) => new(
        now.Code, CodeNames.Of(now.Subject, now.Code, At.Year), now,
        Before.SingleOrDefault(row => row.Subject == now.Subject && row.Code == now.Code));
}
