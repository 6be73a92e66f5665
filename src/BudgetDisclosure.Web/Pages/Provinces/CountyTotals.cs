using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Provinces;

/// <summary>What a county's organisations come to, from the sums that are kept when they publish.</summary>
/// <param name="Published">How many organisations count: a unit is in its department's figures.</param>
public sealed record CountyTotals(IReadOnlyList<CountyFigure> Figures, int Published)
{
    private static readonly string[] Shown = [KeySubjects.Function, KeySubjects.Expenditure, KeySubjects.ThreePublic];

    /// <summary>By function, with basic and project expenditure; else what 收支总表 says.</summary>
    public CountyFigure? Expenditure => Find(KeySubjects.Function, "") ?? Find(KeySubjects.Expenditure, "");

    public CountyFigure? ThreePublic => Find(KeySubjects.ThreePublic, "total");

    /// <summary>5 个相加，公布了 6 个</summary>
    public string Counted(CountyFigure? figure) => $"{figure?.Organisations ?? 0} 个相加，公布了 {Published} 个";

    /// <summary>Of all counties of a province in one query.</summary>
    public static async Task<ILookup<string, CountyFigure>> ReadAsync(
        DisclosureDbContext db, string province, YearStage at, CancellationToken cancellation)
    {
        var stage = at.Stage.Slug();
        return (await db.CountyFigures.AsNoTracking()
            .Where(row => row.County.StartsWith(province) && row.Year == at.Year && row.Stage == stage
                && EF.Parameter(Shown).Contains(row.Subject) && (row.Code == "" || row.Code == "total"))
            .ToListAsync(cancellation)).ToLookup(row => row.County, StringComparer.Ordinal);
    }

    private CountyFigure? Find(string subject, string code) =>
        Figures.FirstOrDefault(figure => figure.Subject == subject && figure.Code == code);
}
