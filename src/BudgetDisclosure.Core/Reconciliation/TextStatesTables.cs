using BudgetDisclosure.Core.Reconciliation.Binding;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R24: an amount of the text is the cell's that it states; where no table is, the text does not contradict itself.</summary>
internal sealed class TextStatesTables : Rule
{
    public override string Code => "R24";

    public override string Title => "说明文字的金额与表一致";

    public override string Statement => "情况说明中写出的每一个金额，都等于表中它所说的那一格；没有相应的表时，前后各处写出的同一金额一致，部分之和等于总数。";

    public override string Applies => "从文字能确定一个金额说的是表中哪一格时核对；文字含义不能确定、文件中没有相应的表时无法核对，尾数只舍不入的算作尾差。";

    public override string Remedy => "请核对说明文字与表，更正写错的一处后重新上传。";

    public override IEnumerable<Check> Run(Books books)
    {
        var narrative = books.Narrative;
        foreach (var figure in narrative.Figures.Where(figure => figure is { Role: TextRole.Stated, IsExact: true } && !IsOfAnotherRule(figure)))
            yield return Arithmetic.Stated(this, "说明文字与表", figure.Bound!, figure.Figure);
        foreach (var group in narrative.Figures.Where(WithoutTable).GroupBy(figure => figure.About!.Value))
        {
            foreach (var check in InsideTheText([.. group]))
                yield return check;
        }
        foreach (var check in Parts(narrative))
            yield return check;
    }

    private static bool WithoutTable(TextFigure figure) =>
        figure is { Role: TextRole.Stated, Unbound: Unbound.NoCell, About: { Table: not Vocabulary.Performance and not Vocabulary.Procurement } }
        && !IsOfAnotherRule(figure);

    /// <summary>The items of 机关运行经费 are R23's, the lines of 三公 R26's.</summary>
    private static bool IsOfAnotherRule(TextFigure figure) =>
        figure.About is { Code: ['3' or '5', ..] } || (figure.IsExact && ThreePublicInText.Is(figure));

    private IEnumerable<Check> InsideTheText(IReadOnlyList<TextFigure> figures)
    {
        if (figures.Count == 1)
            yield return Arithmetic.NotCheckable(this, $"{Arithmetic.Printed(figures[0].Figure)}：文件中没有印出这个数的表，无法核对。", [figures[0].Figure]);
        for (var i = 1; i < figures.Count; i++)
            yield return Arithmetic.Equal(this, "说明文字前后", figures[0].Figure, figures[i].Figure);
    }

    /// <summary>支出 = 基本支出 + 项目支出 and 基本支出 = 人员经费 + 公用经费, where one passage names whole and parts and no table does.</summary>
    private IEnumerable<Check> Parts(Narrative narrative)
    {
        foreach (var whole in narrative.Figures.Where(WithoutTable))
        {
            var parts = narrative.Figures.Where(part => part.Whole == whole.Index && WithoutTable(part)).ToList();
            var measures = parts.Select(part => part.About!.Value.Measure).Order().ToList();
            if (measures is [Measure.Personnel, Measure.Operating] or [Measure.Basic, Measure.Project])
            {
                var figures = TextDigits.Common([whole.Figure, .. parts.Select(part => part.Figure)]);
                yield return Arithmetic.Sum(this, "说明文字中的总数与其部分之和", figures[0], [.. figures.Skip(1)]);
            }
        }
    }
}
