using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.KeyFigures;

/// <summary>The key figures of a disclosure. The same document always gives the same, in the same order.</summary>
public static class KeyFigureExtraction
{
    public static IReadOnlyList<KeyFigure> Extract(Disclosure disclosure, KeyFigureOrigin origin)
    {
        var headlines = Headlines.Of(disclosure);
        return
        [
            .. Whole(KeySubjects.Income, headlines.Income, disclosure, origin),
            .. Whole(KeySubjects.Expenditure, headlines.Expenditure, disclosure, origin),
            .. Of(KeySubjects.Source, SourceKeyFigures.In(disclosure)),
            .. Of(KeySubjects.Function, CodedKeyFigures.ByFunction(disclosure)),
            .. Of(KeySubjects.Economic, CodedKeyFigures.ByEconomicCode(disclosure)),
            .. Of(KeySubjects.ThreePublic, LineKeyFigures.ThreePublic(disclosure)),
        ];

        IEnumerable<KeyFigure> Of(string subject, CellGathering? cells) =>
            cells is null ? [] : cells.Figures(code => origin.Figure(disclosure.Stage, subject, code, cells.Slug, ""));
    }

    private static IEnumerable<KeyFigure> Whole(
        string subject, Headline headline, Disclosure disclosure, KeyFigureOrigin origin)
    {
        var slug = headline.Figure?.Table.Slug ?? (disclosure.Stage == Stage.Final ? "final-income-expenditure" : "income-expenditure");
        if (headline.IsPublished)
        {
            yield return origin.Figure(disclosure.Stage, subject, "", slug, OutcomeOf(headline)) with
            {
                Name = headline.Figure?.Label,
                Cell = headline.Figure?.CellId,
                Total = headline.Figure?.Cell.Amount?.Fen,
            };
        }
    }

    private static string OutcomeOf(Headline headline) =>
        headline.Figure is not null ? KeyOutcomes.Printed
        : headline.IsWithheld ? KeyOutcomes.Withheld
        : headline.Contradicts ? KeyOutcomes.Ambiguous
        : KeyOutcomes.Blank;
}
