using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>The figures of a disclosure's text: what each is, what it is about, and the cell that it states.</summary>
public sealed class Narrative
{
    /// <summary>The text speaks of the document's own organisation: the tables of others have none.</summary>
    public static readonly Narrative None = new([], []);

    internal Narrative(IReadOnlyList<TextFigure> figures, IReadOnlyList<TextComparison> comparisons) =>
        (Figures, Comparisons) = (figures, comparisons);

    /// <summary>Every number of the sections, in printed order.</summary>
    public IReadOnlyList<TextFigure> Figures { get; }

    /// <summary>Words of comparison without a figure of their own, in printed order.</summary>
    public IReadOnlyList<TextComparison> Comparisons { get; }

    /// <summary>The figures that state this, in printed order.</summary>
    /// <param name="subject">The slug of the budget's table.</param>
    /// <param name="stage">Budget or final; null for the document's own.</param>
    public IEnumerable<TextFigure> Stated(
        string subject, string? line = null, string? code = null, Measure measure = Measure.Total, Fund? fund = null, Stage? stage = null)
    {
        foreach (var figure in Figures)
        {
            if (figure is { Role: TextRole.Stated, About: { } about } && LedgerTable.SubjectOf(about.Table) == subject
                && about.Line == line && about.Code == code && about.Measure == measure
                && (fund ?? TableCatalogue.Find(about.Table)!.Fund) == about.Fund
                && (stage is null ? about.Stage == StageOf(about) : about.Stage == stage))
            {
                yield return figure;
            }
        }
    }

    /// <summary>What the text states; null where it states nothing, or contradicts itself.</summary>
    public Figure? Find(
        string subject, string? line = null, string? code = null, Measure measure = Measure.Total, Fund? fund = null, Stage? stage = null)
    {
        Figure? found = null;
        foreach (var stated in Stated(subject, line, code, measure, fund, stage))
        {
            if (found is not null && found.Value != stated.Figure.Value)
                return null;
            found ??= stated.Figure;
        }
        return found;
    }

    /// <summary>The stage of the tables that a slug stands for, where nothing else is said.</summary>
    private static Stage StageOf(Coordinate about) =>
        TableCatalogue.Find(about.Table)!.Stage ?? about.Stage;
}
