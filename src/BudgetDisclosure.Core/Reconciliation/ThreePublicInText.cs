using BudgetDisclosure.Core.Reconciliation.Binding;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>What the text states of 三公: against the table, and for the table where the file has none.</summary>
internal static class ThreePublicInText
{
    /// <summary>True for a line of 三公 itself; 机关运行经费 only stands in the same table.</summary>
    public static bool Is(TextFigure figure) =>
        figure is { Role: TextRole.Stated, About: { } about } && LedgerTable.SubjectOf(about.Table) == Vocabulary.ThreePublic
        && about.Line != Vocabulary.OperatingCosts;

    /// <summary>R26: each line that the text states is the table's.</summary>
    public static IEnumerable<Check> AsInTheTable(Rule rule, Narrative narrative) => narrative.Figures
        .Where(figure => Is(figure) && figure is { IsExact: true, Bound: not null })
        .Select(figure => Arithmetic.Stated(rule, "说明的“三公”经费与表", figure.Bound!, figure.Figure));

    /// <summary>R18: the sums of the text, where no table prints them.</summary>
    public static IEnumerable<Check> Sums(Rule rule, Narrative narrative)
    {
        Figure[] vehicles = Line(narrative, "vehicle") is { } whole ? [whole]
            : [.. new[] { Line(narrative, "vehicle.purchase"), Line(narrative, "vehicle.running") }.OfType<Figure>()];
        if (Line(narrative, "total") is { } total && Line(narrative, "abroad") is { } abroad
            && Line(narrative, "reception") is { } reception && vehicles.Length > 0)
        {
            yield return Sum(rule, "“三公”经费合计与各项之和（文件没有该表，按说明文字核对）", total, [abroad, .. vehicles, reception]);
        }
        if (Line(narrative, "vehicle") is { } vehicle && Line(narrative, "vehicle.purchase") is { } purchase
            && Line(narrative, "vehicle.running") is { } running)
        {
            yield return Sum(rule, "公务用车购置及运行费与购置费、运行费之和（文件没有该表，按说明文字核对）", vehicle, [purchase, running]);
        }
    }

    /// <summary>The line as the text states it.</summary>
    public static Figure? Line(Narrative narrative, string line) => narrative.Find(Vocabulary.ThreePublic, line);

    private static Check Sum(Rule rule, string subject, Figure total, IReadOnlyList<Figure> parts)
    {
        var figures = TextDigits.Common([total, .. parts]);
        return Arithmetic.Sum(rule, subject, figures[0], [.. figures.Skip(1)]);
    }
}
