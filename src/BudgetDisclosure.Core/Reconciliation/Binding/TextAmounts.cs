using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>The amounts that a sentence of comparison goes by: those of the text, then the cells that they state.</summary>
internal sealed class TextAmounts(Books books)
{
    private readonly Narrative _narrative = books.Narrative;

    public Figure? At(int? index) => index is { } place ? _narrative.Figures[place].Figure : null;

    /// <summary>What the thing comes to, as the passage says and as the table prints.</summary>
    public IEnumerable<Figure> Stated(TextTopic topic) =>
        topic.Stated is { } index ? Both(_narrative.Figures[index]) : About(topic.About);

    /// <summary>The year's budget, from the passage or from the table that prints budget and final figures in pairs.</summary>
    public IEnumerable<Figure> Planned(TextTopic topic)
    {
        if (topic.Budget is { } index)
            return Both(_narrative.Figures[index]);
        return Cell(topic.About with { Stage = Stage.Budget }) is { } cell ? [cell] : [];
    }

    /// <summary>What the figure is a part of.</summary>
    public IEnumerable<Figure> Whole(TextFigure of)
    {
        if (of.Whole is not { } index)
            return [];
        var whole = _narrative.Figures[index];
        return whole.Role == TextRole.Stated ? Both(whole) : Stated(whole.Topic!);
    }

    /// <summary>What the text states of a thing anywhere, and its cell.</summary>
    public IEnumerable<Figure> About(Coordinate about)
    {
        var stated = _narrative.Figures.Where(figure => figure.Role == TextRole.Stated && figure.About == about).ToList();
        return stated.Count > 0 ? stated.SelectMany(Both).Distinct() : Cell(about) is { IsPrinted: true } cell ? [cell] : [];
    }

    /// <summary>The cell of a thing in another year's or stage's ledger of the same organisation.</summary>
    public static Figure? In(Ledger ledger, Coordinate about)
    {
        var subject = LedgerTable.SubjectOf(about.Table);
        var own = TableCatalogue.Find(about.Table)!.Fund;
        Fund? fund = about.Fund == own ? null : about.Fund;
        return about.Code is { } code ? ledger.Code(subject, code, about.Measure, fund)
            : about.Line is { } line ? ledger.Line(subject, line, about.Side, about.Measure, fund) : null;
    }

    private Figure? Cell(Coordinate about) => books.Ledger.Find(about) ?? (about.Stage == books.Ledger.Stage ? In(books.Ledger, about) : null);

    private static IEnumerable<Figure> Both(TextFigure figure)
    {
        yield return figure.Figure;
        if (figure.Bound is { IsPrinted: true } cell)
            yield return cell;
    }
}
