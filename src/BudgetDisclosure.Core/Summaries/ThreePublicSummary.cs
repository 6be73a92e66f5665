using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Summaries;

/// <summary>“三公”经费 in everyday words: the total and its parts, each beside last year's where that is printed.</summary>
internal static class ThreePublicSummary
{
    private const string Changes = "three-public-changes";
    private static readonly string[] Tables = ["three-public", "final-three-public"];

    private static readonly (string Line, string Words)[] Parts =
    [
        ("reception", "公务接待"), ("vehicle.purchase", "买公务用车"), ("vehicle.running", "公务用车运行维护"), ("abroad", "因公出国（境）"),
    ];

    public static IEnumerable<SummarySentence> Of(SummaryCells cells, Headline headline)
    {
        if (!headline.IsPublished)
        {
            yield return new SentenceWriter().Say("没有认出“三公”经费表，不知道花多少").End();
            yield break;
        }
        var total = cells.Find(at => IsOf(at, Lines.Total), Tables);
        if (total.State != SummaryState.Missing)
            yield return Write(new SentenceWriter().Say("“三公”经费"), cells, Lines.Total, total).End();
        var parts = Parts.Select(part => (part.Line, part.Words, Found: cells.Find(at => IsOf(at, part.Line), Tables)))
            .Where(part => part.Found.State != SummaryState.Missing).ToList();
        if (parts.Count == 0)
            yield break;
        var sentence = new SentenceWriter().Say("其中");
        foreach (var (i, (line, words, found)) in parts.Index())
            Write(sentence.Say($"{(i == 0 ? "" : "；")}{words}"), cells, line, found);
        yield return sentence.End();
    }

    private static SentenceWriter Write(SentenceWriter sentence, SummaryCells cells, string line, SummaryFinding now)
    {
        sentence.Say(now.Figure is null ? "" : " ").Say(now);
        // The table of changes counts only where it speaks of the same amount.
        if (now.Fen is not { } current || Change(Measure.Total).Fen != current
            || Change(Measure.LastYear) is not { Figure: { } before } last)
            return sentence;
        return (Change(Measure.Change), current.CompareTo(last.Fen)) switch
        {
            (_, 0) => sentence.Say("，和上年一样"),
            ({ Figure: { } more, Fen: { } fen }, > 0) when fen == current - last.Fen =>
                sentence.Say("，比上年多 ").SayWithoutSign(more),
            ({ Figure: { } less, Fen: { } fen }, < 0) when Math.Abs(fen) == last.Fen - current =>
                sentence.Say("，比上年少 ").SayWithoutSign(less),
            _ => sentence.Say("（上年 ").Say(before).Say("）"),
        };

        SummaryFinding Change(Measure measure) => cells.Find(at => IsOf(at, line, measure), Changes);
    }

    private static bool IsOf(Coordinate at, string line, Measure measure = Measure.Total) =>
        at.Line == line && at.Measure == measure && at.Fund == TableCatalogue.Find(at.Table)!.Fund;
}
