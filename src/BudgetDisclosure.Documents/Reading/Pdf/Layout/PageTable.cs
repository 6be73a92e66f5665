using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Pdf.Structure;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>What stands on a page outside margins: a table, or a line of text.</summary>
internal abstract record PageItem(int Page, Box Box);

/// <summary>A line of text outside tables.</summary>
internal sealed record PageLine(int Page, GlyphLine Line) : PageItem(Page, Line.Box);

/// <summary>A cell with its text; the place is that of the text, of the whole cell where it has none.</summary>
internal sealed record PageCell(GridSpan Span, string Text, SourcePosition At)
{
    public bool IsBlank => Text.Length == 0;

    /// <summary>How the text fills the cell; nothing where there is none.</summary>
    public CellRoom Room { get; init; }

    /// <summary>The cell that a tagged file says all of its text is part of.</summary>
    public StructureElement? Element { get; init; }
}

/// <summary>A table of one page, or of several after <see cref="TableJoin"/>.</summary>
/// <param name="Page">The page on which it begins.</param>
/// <param name="Xs">The places of the column lines.</param>
internal sealed record PageTable(int Page, Box Box, IReadOnlyList<double> Xs, int Rows, IReadOnlyList<PageCell> Cells)
    : PageItem(Page, Box)
{
    public IReadOnlySet<TableDoubt> Doubts { get; init; } = new HashSet<TableDoubt>();

    public int Columns => Xs.Count - 1;

    public IEnumerable<PageCell> Row(int row) => Cells.Where(cell => cell.Span.Row == row);

    public PageTable Doubted(IEnumerable<TableDoubt> doubts) =>
        this with { Doubts = Doubts.Concat(doubts).ToHashSet() };

    public SourceTable ToSource()
    {
        var rows = Cells.ToLookup(cell => cell.Span.Row);
        var source = Enumerable.Range(0, Rows).Select(row => new SourceRow([.. rows[row].Select(Source)]));
        return new([.. source], Box.On(Page))
        {
            Doubts = [.. Doubts.Order()],
        };
    }

    private static SourceCell Source(PageCell cell) =>
        new(cell.Text, cell.At, cell.Span.Column, cell.Span.ColumnSpan, cell.Span.RowSpan);
}
