using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>Gives the anchors of merged ranges their spans and drops what lies under a merge.</summary>
/// <remarks>
/// Sweeps down the rows with the merges that reach each row, which lie side by side: of two that overlap (no
/// spreadsheet writes that) the one that begins further down or right is left out.
/// </remarks>
internal sealed class MergedRanges
{
    /// <summary>Beyond this a merge is cut to what the sheet uses: A1:XFD1048576 spans nothing.</summary>
    private const long MaxCells = 10_000;

    private readonly List<CellRange> waiting;
    private readonly List<CellRange> reaching = [];
    private int next;
    private int firstEnd = int.MaxValue;

    public MergedRanges(IEnumerable<CellRange> ranges, CellReference lastUsed)
    {
        waiting = [.. ranges
            .Select(range => Cut(range, lastUsed))
            .OrderBy(range => range.First.Row)
            .ThenBy(range => range.First.Column)];
    }

    /// <summary>The row's cells as they show; rows must come from top to bottom.</summary>
    public SourceCell[] Apply(int row, SourceCell[] cells)
    {
        LeaveBehind(row);
        for (; next < waiting.Count && waiting[next].First.Row <= row; next++)
            Begin(waiting[next], row);
        return reaching.Count == 0 || !Array.Exists(cells, cell => RangeOver(cell) >= 0)
            ? cells
            : [.. cells.Select(Spanned).OfType<SourceCell>()];
    }

    private static CellRange Cut(CellRange range, CellReference lastUsed) => range.CellCount <= MaxCells
        ? range
        : range with
        {
            Last = new(
                Math.Clamp(range.Last.Row, range.First.Row, Math.Max(range.First.Row, lastUsed.Row)),
                Math.Clamp(range.Last.Column, range.First.Column, Math.Max(range.First.Column, lastUsed.Column))),
        };

    private void LeaveBehind(int row)
    {
        if (firstEnd >= row)
            return;
        reaching.RemoveAll(range => range.Last.Row < row);
        firstEnd = reaching.Count == 0 ? int.MaxValue : reaching.Min(range => range.Last.Row);
    }

    private void Begin(CellRange range, int row)
    {
        if (range.Last.Row < row)
            return;
        var at = IndexAfter(range.First.Column);
        var overlaps = (at > 0 && reaching[at - 1].Last.Column >= range.First.Column)
            || (at < reaching.Count && reaching[at].First.Column <= range.Last.Column);
        if (overlaps)
            return;
        reaching.Insert(at, range);
        firstEnd = Math.Min(firstEnd, range.Last.Row);
    }

    /// <summary>How many of the merges in reach begin at the column or left of it.</summary>
    private int IndexAfter(int column)
    {
        int low = 0, high = reaching.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reaching[middle].First.Column <= column)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private int RangeOver(SourceCell cell)
    {
        var column = cell.Column + 1;
        var at = IndexAfter(column) - 1;
        return at >= 0 && reaching[at].Last.Column >= column ? at : -1;
    }

    private SourceCell? Spanned(SourceCell cell)
    {
        var at = RangeOver(cell);
        if (at < 0)
            return cell;
        var range = reaching[at];
        return (cell.Position.Row, cell.Column + 1) == (range.First.Row, range.First.Column)
            ? cell with
            {
                ColumnSpan = range.Last.Column - range.First.Column + 1,
                RowSpan = range.Last.Row - range.First.Row + 1,
            }
            : null;
    }
}
