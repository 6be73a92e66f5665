using BudgetDisclosure.Core;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Web.Pages.Counties;
using BudgetDisclosure.Web.Pages.Figures.Charts;

namespace BudgetDisclosure.Web.Pages.Figures.Csv;

/// <summary>The amounts of a county's year, in the order of its page.</summary>
internal static class YearRows
{
    private const string Sums = "全县汇总";
    private const string Organisations = "谁公布了什么";

    private static readonly (string Subject, string Code, string Name)[] Wholes =
    [
        (KeySubjects.Income, "", "收入"), (KeySubjects.Expenditure, "", "支出"),
        (KeySubjects.ThreePublic, "total", "“三公”经费"),
    ];

    private static readonly (string Subject, string Title)[] Tables =
    [
        (KeySubjects.Function, "钱花在哪些方面"), (KeySubjects.Economic, "基本支出怎样花"),
        (KeySubjects.Source, "钱从哪里来"),
    ];

    public static IEnumerable<FigureRow> Of(YearModel page)
    {
        if (page.Figures is not { } figures)
            return [];
        return
        [
            .. Wholes.SelectMany(one => figures.Of(one.Subject, one.Code) is { } sum ? Sum(page, Sums, sum, one.Name) : []),
            .. Tables.SelectMany(table => Table(page, figures, table.Subject, table.Title)),
            .. Divisions(page),
            .. page.Organisations.SelectMany(organisation => OfOrganisation(page, organisation, figures.At)),
        ];
    }

    /// <summary>The lines of a table, and its whole below them.</summary>
    private static List<FigureRow> Table(YearModel page, YearFigures figures, string subject, string title)
    {
        var lines = figures.LinesOf(subject).SelectMany(line => Sum(page, title, line, line.Name)).ToList();
        if (lines.Count > 0 && figures.Of(subject) is { } whole)
            lines.AddRange(Sum(page, title, whole, FigureRow.Whole));
        return lines;
    }

    /// <summary>This year's, with what of it is basic and project expenditure, and last year's.</summary>
    private static IEnumerable<FigureRow> Sum(YearModel page, string part, YearSum sum, string name)
    {
        var at = page.Figures!.At;
        var address = AddressOf(page, sum);
        yield return Row(sum.Now, at, sum.Now.Total, FigureRow.Whole);
        foreach (var (measure, fen) in new[]
        {
            ("基本支出", sum.Now.Basic), ("项目支出", sum.Now.Project),
            ("人员经费", sum.Now.Personnel), ("公用经费", sum.Now.Operating),
        })
        {
            if (fen is not null)
                yield return Row(sum.Now, at, fen, measure);
        }
        if (sum.Before is { } before)
            yield return Row(before, at.LastYear, before.Total, FigureRow.Whole);

        FigureRow Row(Data.CountyFigure of, YearStage year, long? fen, string measure) => FigureRow.OfSum(
            part, sum.Code, name, year, fen, of.Organisations, of.WithoutAmount, address, measure);
    }

    private static string AddressOf(YearModel page, YearSum sum)
    {
        var at = page.Figures!.At;
        return sum.Now.Subject switch
        {
            KeySubjects.Function or KeySubjects.Economic when sum.Code.Length > 0 =>
                FigureLinks.Code(page.County.Code, sum.Now.Subject, sum.Code, at),
            KeySubjects.ThreePublic => FigureLinks.ThreePublic(page.County.Code, at),
            _ => FigureLinks.Year(page.County.Code, at),
        };
    }

    private static IEnumerable<FigureRow> Divisions(YearModel page) => page.Charts is not { } charts ? []
        : charts.Treemap.Rows.Where(row => row is { Parent: not null, IsRemainder: false })
            .Select(row => FigureRow.OfSum(
            "每一类、每一款有多大", row.Code, row.Name, charts.At, row.Fen, row.Organisations ?? 0, row.WithoutAmount,
            FigureLinks.Code(page.County.Code, KeySubjects.Function, row.Code, charts.At)));

    private static IEnumerable<FigureRow> OfOrganisation(YearModel page, Counties.YearEntry organisation, YearStage at)
    {
        foreach (var (subject, name) in new[] { (KeySubjects.Expenditure, "支出"), (KeySubjects.ThreePublic, "“三公”经费") })
        {
            var who = (organisation.Code, organisation.Name);
            if (page.Totals.GetValueOrDefault((organisation.Code, subject)) is { } figure)
                yield return FigureRow.Of(Organisations, name, who, at, figure);
            else
                yield return new(
                    Organisations, null, name, who, at, FigureRow.Whole, null, WhyNone(page, organisation, at.Stage),
                    FigureLinks.Year(page.County.Code, at));
        }
    }

    private static string WhyNone(YearModel page, Counties.YearEntry organisation, Stage stage) =>
        page.Published(organisation, stage) is not null ? "没有这一行" : organisation.IsExempt ? "依法不公开" : "没有公布";
}
