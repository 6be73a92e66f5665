using System.Text.RegularExpressions;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>A row that a page break cut: some of its texts end on the next page.</summary>
internal static partial class BrokenRow
{
    private const string SentenceEnds = "。；;！？";

    /// <param name="row">The first row of the further page.</param>
    public static PageTable Mended(PageTable table, int row)
    {
        if (row >= table.Rows || row == 0)
            return table;
        var above = table.Cells.Where(cell => cell.Span.Row < row && cell.Span.Row + cell.Span.RowSpan == row)
            .ToDictionary(cell => cell.Span.Column);
        var rest = table.Row(row).ToDictionary(cell => cell.Span.Column);
        if (Tagged(above, rest) is { } isSame)
            return isSame ? Mended(table, row, rest) : table;
        return EndsWords(above, rest) || EndsLines(above, rest)
            ? Mended(table, row, rest).Doubted([TableDoubt.RowAcrossPages]) : table;
    }

    private static PageTable Mended(PageTable table, int row, Dictionary<int, PageCell> rest)
    {
        var cells = table.Cells.Where(cell => cell.Span.Row != row).Select(cell =>
        {
            if (cell.Span.Row > row)
                return cell with { Span = cell.Span with { Row = cell.Span.Row - 1 } };
            var ends = cell.Span.Row + cell.Span.RowSpan == row;
            return ends && rest.GetValueOrDefault(cell.Span.Column) is { IsBlank: false } end
                ? cell with { Text = cell.Text + end.Text, Room = cell.Room.EndingWith(end.Room) }
                : cell;
        });
        // A cell merged down goes on below the row that is now whole.
        var lower = rest.Values.Where(cell => cell.Span.RowSpan > 1)
            .Select(cell => cell with { Text = "", Span = cell.Span with { RowSpan = cell.Span.RowSpan - 1 } });
        return table with { Rows = table.Rows - 1, Cells = [.. cells, .. lower] };
    }

    /// <summary>
    /// What a tagged file says: true where each text ends a cell that began on the page before, false where none does.
    /// Figures are never put together by its word alone.
    /// </summary>
    private static bool? Tagged(Dictionary<int, PageCell> above, Dictionary<int, PageCell> rest)
    {
        var texts = rest.Values.Where(cell => !cell.IsBlank).ToList();
        if (texts.Count == 0 || texts.Exists(cell => cell.Element is null))
            return null;
        var begun = texts.ConvertAll(cell => above.GetValueOrDefault(cell.Span.Column));
        if (texts.Zip(begun).All(pair => pair.Second?.Element != pair.First.Element))
            return false;
        return texts.Zip(begun).All(pair => pair.Second is { } cell && cell.Element == pair.First.Element
            && !Figure().IsMatch(cell.Text)) ? true : null;
    }

    /// <summary>
    /// True where the row has nothing in its first column and no figure, and each of its texts goes on one above that
    /// was not at its end. A row that only stands under a cell merged down has texts of its own.
    /// </summary>
    private static bool EndsWords(Dictionary<int, PageCell> above, Dictionary<int, PageCell> rest)
    {
        var texts = rest.Values.Where(cell => !cell.IsBlank).ToList();
        return texts.Count > 0 && texts.Count < above.Values.Count(cell => !cell.IsBlank)
            && rest.Values.All(cell => cell.Span.RowSpan == 1)
            && above.TryGetValue(0, out var first) && !first.IsBlank && texts.TrueForAll(cell => cell.Span.Column != 0)
            && texts.TrueForAll(cell => !cell.Text.Any(char.IsAsciiDigit) && !Item().IsMatch(cell.Text)
                && above.TryGetValue(cell.Span.Column, out var begun) && !begun.IsBlank && begun.Text.Any(char.IsLetter)
                && !SentenceEnds.Contains(begun.Text[^1], StringComparison.Ordinal));
    }

    /// <summary>
    /// True where each text of the row stands under one whose last line had no room for the next word: a row of its own
    /// has texts under lines that are not full. Nothing goes on a figure, and figures alone go on nothing.
    /// </summary>
    private static bool EndsLines(Dictionary<int, PageCell> above, Dictionary<int, PageCell> rest)
    {
        var texts = rest.Values.Where(cell => !cell.IsBlank).ToList();
        return texts.Exists(cell => !Figure().IsMatch(cell.Text)) && texts.TrueForAll(cell =>
            above.TryGetValue(cell.Span.Column, out var begun) && begun.Span.ColumnSpan == cell.Span.ColumnSpan
            && !begun.IsBlank && !Figure().IsMatch(begun.Text) && begun.Room.GoesOnIn(cell.Room));
    }

    /// <summary>An item of its own: 二十三、其他支出.</summary>
    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|其中[:：])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^[-－(（≥≤＜＞<>]?[0-9][0-9,.]*[%％)）]?$", RegexOptions.None, 1000)]
    private static partial Regex Figure();
}
