using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Summaries;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>The plain-language summary as pieces of linked text, a failing rule's mark beside the figure that it touches.</summary>
public static class PlainWords
{
    public static IReadOnlyList<IReadOnlyList<ParagraphPiece>> Of(Disclosure disclosure, VersionLinks links, CheckMarks marks) =>
    [
        .. PlainSummary.Of(disclosure).Select(sentence => (IReadOnlyList<ParagraphPiece>)
            [.. sentence.Pieces.Where(piece => piece.Text.Length > 0).Select(piece => PieceOf(piece, links, marks))]),
    ];

    private static ParagraphPiece PieceOf(SummaryPiece piece, VersionLinks links, CheckMarks marks) => piece.Figure is { } figure
        ? new(piece.Text, links.Cell(figure.Table, figure.CellId), marks.At(figure.Table, figure.Row, figure.Column) is [var first, ..] ? first : null)
        : new(piece.Text);
}
