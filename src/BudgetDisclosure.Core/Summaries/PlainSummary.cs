using System.Globalization;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Summaries;

/// <summary>A disclosure in everyday words (用大白话说), composed of its own figures: each leads to its cell.</summary>
/// <remarks>
/// Nothing is added up and nothing is guessed: a figure that is blank, withheld or printed in several ways is said to
/// be so, one that has no cell is left out. A share is of the printed total, rounded to whole per cent, half away from
/// zero.
/// </remarks>
public static class PlainSummary
{
    private const int ClassLength = 3;
    private const int MostClasses = 2;
    private static readonly string[] ExpenditureTables = ["expenditure", "final-expenditure"];

    public static IReadOnlyList<SummarySentence> Of(Disclosure disclosure)
    {
        var cells = new SummaryCells(disclosure);
        var headlines = Headlines.Of(disclosure);
        var total = cells.Find(at => IsTotal(at) && at.Measure == Measure.Total, ExpenditureTables);
        return
        [
            .. Expenditure(disclosure, cells, total, headlines.Expenditure),
            .. Classes(cells, total),
            .. Income(disclosure, cells, headlines.Income),
            .. ThreePublicSummary.Of(cells, headlines.ThreePublic),
        ];
    }

    private static IEnumerable<SummarySentence> Expenditure(
        Disclosure disclosure, SummaryCells cells, SummaryFinding total, Headline headline)
    {
        if (total.Figure is not { } whole)
        {
            if (headline.Figure is { } printed && FigureOf(printed) is { } figure)
                yield return new SentenceWriter().Say($"{InYear(disclosure)}{printed.Label}是 ").Say(figure).End();
            yield break;
        }
        var who = disclosure.Unit is null ? "这个部门" : "这个单位";
        var sentence = new SentenceWriter()
            .Say($"{InYear(disclosure)}{who}{(disclosure.Stage == Stage.Final ? "实际花了 " : "计划花 ")}").Say(whole);
        var parts = new[] { ("发工资和日常运转（基本支出）", Measure.Basic), ("办事（项目支出）", Measure.Project) }
            .Select(part => (
                Words: part.Item1, Found: cells.Find(at => IsTotal(at) && at.Measure == part.Item2, ExpenditureTables)))
            .Where(part => part.Found.State != SummaryState.Missing);
        foreach (var (i, (words, found)) in parts.Index())
            sentence.Say($"，{(i == 0 ? "其中" : "")}{words}").Say(found);
        yield return sentence.End();
    }

    /// <summary>The classes that most goes to; left out where one is not to be seen, which might be larger.</summary>
    private static IEnumerable<SummarySentence> Classes(SummaryCells cells, SummaryFinding total)
    {
        var classes = cells.FindAll(
            at => at is { Code: ['2', _, _], Side: not Side.Income, Measure: Measure.Total }, ExpenditureTables);
        if (classes.Any(found => found.State is SummaryState.Withheld or SummaryState.Ambiguous))
            yield break;
        var largest = classes.Where(found => found is { Fen: > 0, Label.Length: > 0 })
            .OrderByDescending(found => found.Fen).Take(MostClasses).ToList();
        if (largest.Count == 0)
            yield break;
        var sentence = new SentenceWriter().Say("花得最多的是");
        foreach (var (i, found) in largest.Index())
            sentence.Say($"{(i == 0 ? "" : "，其次是")}“{found.Label}” ").Say(found).Say(Share(found.Fen, total.Fen));
        yield return sentence.End();
    }

    private static IEnumerable<SummarySentence> Income(Disclosure disclosure, SummaryCells cells, Headline headline)
    {
        string[] tables = ["income", "final-income"];
        var total = cells.Find(at => IsTotal(at) && at is { Measure: Measure.Total, Fund: Fund.All }, tables);
        var verb = disclosure.Stage == Stage.Final ? "收入" : "预计收入";
        if (total.Figure is { } whole)
        {
            var sentence = new SentenceWriter().Say($"{verb} ").Say(whole);
            var appropriation = cells.Find(
                at => IsTotal(at) && at is { Measure: Measure.Total, Fund: Fund.Appropriation }, tables);
            if (appropriation.State != SummaryState.Missing)
                sentence.Say(appropriation.Figure is null ? "，其中财政拨款" : "，其中财政拨款 ").Say(appropriation);
            yield return sentence.End();
        }
        else if (headline.Figure is { } printed && FigureOf(printed) is { } figure)
        {
            yield return new SentenceWriter().Say($"{printed.Label} ").Say(figure).End();
        }
    }

    /// <summary>（约占 91%）, and nothing where it would be 0.</summary>
    private static string Share(long? part, long? whole)
    {
        if (part is not { } some || whole is not > 0)
            return "";
        var share = Math.Round(100m * some / whole.Value, 0, MidpointRounding.AwayFromZero);
        return share < 1 ? "" : $"（约占 {share.ToString("0", CultureInfo.InvariantCulture)}%）";
    }

    private static string InYear(Disclosure disclosure) => disclosure.Year is { } year ? $"{year.Value} 年，" : "";

    private static bool IsTotal(Coordinate at) => at is { Code: null, Line: Lines.Total or Lines.YearTotal };

    private static SummaryFigure? FigureOf(HeadlineFigure headline)
    {
        for (var row = 0; row < headline.Table.Rows.Count; row++)
        {
            for (var column = 0; column < headline.Table.Columns.Count; column++)
            {
                if (ReferenceEquals(headline.Table.Rows[row].Cells[column], headline.Cell))
                    return new(headline.Table, row, column, headline.CellId);
            }
        }
        return null;
    }
}
