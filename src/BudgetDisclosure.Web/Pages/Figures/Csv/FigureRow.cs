using BudgetDisclosure.Core.KeyFigures;

namespace BudgetDisclosure.Web.Pages.Figures.Csv;

/// <summary>An amount of an overview page, or the word that stands in its place.</summary>
/// <param name="Part">The heading that it stands under.</param>
/// <param name="Code">Of the classification, or the key of the line; null where the row is about neither.</param>
/// <param name="Name">What the code or line is called.</param>
/// <param name="Organisation">Null for a sum of several.</param>
/// <param name="Measure">Which amount of it: 合计, 基本支出, ….</param>
/// <param name="Fen">Null where there is none; <paramref name="Remark"/> says why.</param>
/// <param name="Remark">Where the amount is from, or why there is none.</param>
/// <param name="Address">Of the cell or page, below the portal's root.</param>
public sealed record FigureRow(
    string Part, string? Code, string Name, (string Code, string Name)? Organisation, YearStage At, string Measure,
    long? Fen, string Remark, string Address)
{
    public const string Whole = "合计";
    private const string Summed = "平台相加";

    /// <summary>How many organisations a sum is of, and how many have no amount; null for one organisation's.</summary>
    public (int With, int Without)? Counts { get; init; }

    /// <summary>The publication that a figure is of.</summary>
    public Guid? Publication { get; init; }

    /// <summary>A sum over organisations.</summary>
    public static FigureRow OfSum(
        string part, string? code, string name, YearStage at, long? fen, int with, int without, string address,
        string measure = Whole) =>
        new(part, code, name, null, at, measure, fen, fen is null ? "没有数" : Summed, address)
        {
            Counts = (with, without),
        };

    /// <summary>What an organisation prints.</summary>
    public static FigureRow Of(
        string part, string name, (string Code, string Name) organisation, YearStage at, KeyFigure figure) =>
        new(part, figure.Code, name, organisation, at, Whole, figure.Total, RemarkOf(figure), figure.CellAddress())
        {
            Publication = figure.Publication,
        };

    /// <summary>A part of the same figure, for example basic expenditure; none where nothing is printed.</summary>
    public IEnumerable<FigureRow> Parts(KeyFigure figure)
    {
        foreach (var (measure, fen) in new[]
        {
            ("基本支出", figure.Basic), ("项目支出", figure.Project), ("人员经费", figure.Personnel), ("公用经费", figure.Operating),
        })
        {
            if (fen is not null)
                yield return this with { Measure = measure, Fen = fen };
        }
    }

    private static string RemarkOf(KeyFigure figure) => figure.Outcome switch
    {
        KeyOutcomes.Printed => "印在表上",
        KeyOutcomes.Summed => "下级相加",
        _ => FigureWords.WhyNone(figure.Outcome),
    };
}
