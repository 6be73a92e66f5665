using BudgetDisclosure.Core.Recognition.Figures;
using BudgetDisclosure.Core.Reconciliation.Binding;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R27 in the text: the money of the projects with goals against the projects listed and the forms in the file.</summary>
internal static class PerformanceInText
{
    /// <param name="forms">The money of each project's form in the file.</param>
    public static IEnumerable<Check> Checks(Rule rule, Books books, IReadOnlyList<Figure> forms)
    {
        foreach (var total in books.Narrative.Stated(Vocabulary.Performance, Lines.Total, measure: Measure.Project))
        {
            if (Listed(rule, books.Narrative, total) is { } listed)
                yield return listed;
            if (total is { Bound: { } cell, IsExact: false })
                yield return Arithmetic.Stated(rule, "说明的绩效目标项目资金与项目支出", cell, total.Figure);
            if (forms.Count > 1 && Projects(books, total) == forms.Count)
                yield return Arithmetic.Sum(rule, "说明的绩效目标项目资金与各项目绩效目标表之和", total.Figure, forms);
        }
    }

    /// <summary>其中 and at least two projects; a list that breaks off is none.</summary>
    private static Check? Listed(Rule rule, Narrative narrative, TextFigure total)
    {
        var parts = narrative.Figures.Where(part => part.Whole == total.Index && part.IsAmount).Select(part => part.Figure).ToList();
        if (parts.Count < 2)
            return null;
        var figures = TextDigits.Common([total.Figure, .. parts]);
        var check = Arithmetic.Sum(rule, "说明的绩效目标项目资金与所列各项目之和", figures[0], [.. figures.Skip(1)]);
        return check.Outcome == Outcome.Fails && !check.Difference!.StartsWith('-')
            ? Arithmetic.NotCheckable(rule, $"{check.Message}所列可能不全，不能断定不符。", figures) : check;
    }

    /// <summary>How many projects the sentence counts: 编报绩效目标的项目5个，涉及项目预算资金3328.13万元.</summary>
    private static decimal? Projects(Books books, TextFigure total)
    {
        if (total.Index == 0 || books.Narrative.Figures[total.Index - 1] is not { Kind: TextNumberKind.Count } count
            || count.Passage.Paragraph != total.Passage.Paragraph)
        {
            return null;
        }
        var text = books.Disclosure.Sections[count.Passage.Section].Paragraphs[count.Passage.Paragraph].Text.AsSpan(0, count.Passage.Start);
        return text.TrimEnd("共计为").EndsWith("项目", StringComparison.Ordinal) ? count.Figure.Value : null;
    }
}
