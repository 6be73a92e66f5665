using BudgetDisclosure.Core.KeyFigures;

namespace BudgetDisclosure.Web.Pages.Figures.Csv;

/// <summary>The amounts of a code's page, in its order.</summary>
internal static class CodeRows
{
    public static IEnumerable<FigureRow> Of(CodePage page) =>
    [
        Year("本级", page, page.Whole),
        .. page.Children.Select(child => FigureRow.OfSum(
            "下级科目", child.Code, child.Name, page.At, child.Total, child.Organisations, child.WithoutAmount,
            FigureLinks.Code(page.County.Code, page.Subject, child.Code, page.At))),
        .. page.Organisations.SelectMany(one =>
        {
            var row = FigureRow.Of("哪些部门", page.Name, (one.Organisation, one.Name), page.At, one.Figure);
            return row.Parts(one.Figure).Prepend(row);
        }),
        .. page.Years.Select(year => Year("历年", page, year)),
    ];

    private static FigureRow Year(string part, CodePage page, CodeYear year) => FigureRow.OfSum(
        part, page.Code, year.Name, year.At, year.Total, year.Organisations, year.WithoutAmount,
        FigureLinks.Code(page.County.Code, page.Subject, page.Code, year.At));
}
