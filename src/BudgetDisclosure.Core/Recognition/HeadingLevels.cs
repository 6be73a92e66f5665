namespace BudgetDisclosure.Core.Recognition;

/// <summary>Keeps the open headings and tells the level of the next one by its numbering style and its number.</summary>
internal sealed class HeadingLevels
{
    private const int UnnumberedRank = 9;

    private readonly List<(int Rank, int Ordinal)> _open = [];

    /// <summary>Opens a heading that stands above all numbering, as a worksheet's first line does.</summary>
    public int EnterTop() => Push(0, 0, 0);

    /// <param name="isKnown">True for a title with a known meaning: it goes on the outer list where two lists fit.</param>
    /// <returns>The heading's level, from 1.</returns>
    public int Enter(HeadingText? heading, bool isKnown)
    {
        if (heading is null)
            return Push(DepthBelow(UnnumberedRank), UnnumberedRank, 0);
        var (rank, ordinal) = (heading.Rank, heading.Ordinal);
        if (GoesOn(rank, ordinal, isKnown) is { } depth)
            return Push(depth, rank, ordinal);
        if (ordinal > 1 && _open.Count > 0 && _open[^1].Ordinal == ordinal - 1 && _open[^1].Rank != UnnumberedRank)
            return Push(_open.Count - 1, rank, ordinal);
        var same = _open.FindLastIndex(open => open.Rank == rank);
        if (same >= 0)
            return Push(ordinal == 1 ? same + 1 : same, rank, ordinal);
        return Push(DepthBelow(rank), rank, ordinal);
    }

    /// <summary>The depth of an open list of the same style whose next number this is.</summary>
    private int? GoesOn(int rank, int ordinal, bool isKnown)
    {
        int? found = null;
        for (var depth = _open.Count - 1; depth >= 0; depth--)
        {
            if (_open[depth].Rank != rank || _open[depth].Ordinal + 1 != ordinal)
                continue;
            found = depth;
            if (!isKnown)
                break;
        }
        return found;
    }

    private int DepthBelow(int rank)
    {
        var depth = _open.Count;
        while (depth > 0 && _open[depth - 1].Rank >= rank)
            depth--;
        return depth;
    }

    private int Push(int depth, int rank, int ordinal)
    {
        _open.RemoveRange(depth, _open.Count - depth);
        _open.Add((rank, ordinal));
        return _open.Count;
    }
}
