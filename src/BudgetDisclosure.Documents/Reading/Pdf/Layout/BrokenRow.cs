using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>A row that a page break cut: some of its texts end on the next page.</summary>
internal static class BrokenRow
{
    private const string SentenceEnds = "。；;！？";

    /// <param name="row">The first row of the further page.</param>
    public static PageTable Mended(PageTable table, int row)
    {
        if (row >= table.Rows || row == 0 || !GoesOn(table, row))
            return table;
        var rest = table.Row(row).ToDictionary(cell => cell.Span.Column, cell => cell.Text);
        var cells = table.Cells.Where(cell => cell.Span.Row != row).Select(cell => cell.Span.Row == row - 1
            ? cell with { Text = cell.Text + rest.GetValueOrDefault(cell.Span.Column) }
            : cell.Span.Row > row ? cell with { Span = cell.Span with { Row = cell.Span.Row - 1 } } : cell);
        return (table with { Rows = table.Rows - 1, Cells = [.. cells] }).Doubted([TableDoubt.RowAcrossPages]);
    }

    /// <summary>
    /// True where the row has nothing in its first column and no figure, and each of its texts goes on one above that
    /// was not at its end. A row that only stands under a cell merged down has texts of its own.
    /// </summary>
    private static bool GoesOn(PageTable table, int row)
    {
        var cells = table.Row(row).ToList();
        var above = table.Row(row - 1).ToDictionary(cell => cell.Span.Column);
        var texts = cells.Where(cell => !cell.IsBlank).ToList();
        return texts.Count > 0 && texts.Count < above.Values.Count(cell => !cell.IsBlank)
            && cells.TrueForAll(cell => cell.Span.RowSpan == 1)
            && above.TryGetValue(0, out var first) && !first.IsBlank && texts.TrueForAll(cell => cell.Span.Column != 0)
            && texts.TrueForAll(cell => !cell.Text.Any(char.IsAsciiDigit)
                && above.TryGetValue(cell.Span.Column, out var begun) && !begun.IsBlank && begun.Text.Any(char.IsLetter)
                && !SentenceEnds.Contains(begun.Text[^1], StringComparison.Ordinal));
    }
}
