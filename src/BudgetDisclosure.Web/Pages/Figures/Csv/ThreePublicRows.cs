using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Web.Pages.Counties;

namespace BudgetDisclosure.Web.Pages.Figures.Csv;

/// <summary>The amounts of the “三公” page, in its order, and those of whom there are none.</summary>
internal static class ThreePublicRows
{
    private const string Organisations = "各部门";

    public static IEnumerable<FigureRow> Of(ThreePublicModel page) =>
    [
        .. page.Sums.Select(sum => FigureRow.OfSum(
            "全县合计", sum.Code, NameOf(page, sum.Code), page.At, sum.Total, sum.Organisations, sum.WithoutAmount,
            FigureLinks.ThreePublic(page.County.Code, page.At))),
        .. page.Rows.SelectMany(row => Lines(page, row)),
        .. page.WithoutTable.Select(entry => Without(page, entry, "没有认出“三公”经费表")),
        .. page.NotPublished.Select(entry => Without(page, entry, "没有公布")),
        .. page.Exempt.Select(entry => Without(page, entry, "依法不公开")),
    ];

    private static IEnumerable<FigureRow> Lines(ThreePublicModel page, ThreePublicRow row)
    {
        var who = (row.Organisation, row.Name);
        foreach (var code in ThreePublicModel.Codes)
        {
            if (row.Line(code) is { } figure)
                yield return FigureRow.Of(Organisations, NameOf(page, code), who, page.At, figure);
        }
        if (row.LastYear is { } before)
            yield return FigureRow.Of(Organisations, NameOf(page, before.Code), who, page.At.LastYear, before);
    }

    private static FigureRow Without(ThreePublicModel page, YearEntry entry, string why) => new(
        Organisations, "total", NameOf(page, "total"), (entry.Code, entry.Name), page.At, FigureRow.Whole, null, why,
        FigureLinks.ThreePublic(page.County.Code, page.At));

    private static string NameOf(ThreePublicModel page, string code) =>
        CodeNames.Of(KeySubjects.ThreePublic, code, page.At.Year);
}
