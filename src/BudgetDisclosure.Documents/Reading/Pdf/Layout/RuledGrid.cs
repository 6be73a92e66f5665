namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>
/// Finds the grids that a page's lines draw. Tolerances were measured on eleven documents of eight producers.
/// </summary>
internal static class RuledGrid
{
    /// <summary>Lines that miss each other by less still cross.</summary>
    private const double Touch = 3;

    /// <summary>
    /// Lines nearer to each other than this stand for one edge: double lines, borders drawn cell by cell.
    /// </summary>
    private const double SameEdge = 2;
    private const double WidestEdge = 4;

    private const double NarrowestTable = 60;

    /// <summary>One line of the smallest print: what a page break left of a row.</summary>
    private const double LowestTable = 11;
    private const double LowestRow = 8;

    /// <summary>The part of an edge between two cells that must be drawn for a wall.</summary>
    private const double Wall = 0.55;

    /// <summary>How far lines must stick out beyond the last crossing line to close an open side.</summary>
    private const double OpenSide = 8;

    /// <summary>A grid of more places is no table of a budget.</summary>
    private const int MaxPlaces = 20_000;

    /// <summary>The grids of a page from top to bottom; one drawn inside another's cell is part of that cell.</summary>
    public static List<GridShape> Find(IEnumerable<Segment> segments)
    {
        var shapes = Components(Rulings.Of(segments)).Select(Shape).OfType<GridShape>()
            .Where(shape => shape.Cells.Count > 1).ToList();
        return
        [
            .. shapes.Where(shape => !shapes.Exists(other => other != shape && other.Box.Holds(shape.Box)))
                .OrderBy(shape => shape.Box.Top).ThenBy(shape => shape.Box.Left),
        ];
    }

    /// <summary>Lines that cross, directly or through others.</summary>
    private static IEnumerable<Rulings> Components(Rulings lines)
    {
        var (horizontal, vertical) = (lines.Horizontal, lines.Vertical);
        var groups = new UnionFind(horizontal.Count + vertical.Count);
        for (var h = 0; h < horizontal.Count; h++)
        {
            for (var v = 0; v < vertical.Count; v++)
            {
                if (Cross(horizontal[h], vertical[v]))
                    groups.Join(h, horizontal.Count + v);
            }
        }
        return Enumerable.Range(0, horizontal.Count + vertical.Count).GroupBy(groups.Root)
            .Select(group => new Rulings(
                [.. group.Where(i => i < horizontal.Count).Select(i => horizontal[i])],
                [.. group.Where(i => i >= horizontal.Count).Select(i => vertical[i - horizontal.Count])]))
            .Where(part => part.Horizontal.Count > 1 && part.Vertical.Count > 0);
    }

    private static bool Cross(Ruling horizontal, Ruling vertical) =>
        vertical.At >= horizontal.From - Touch && vertical.At <= horizontal.To + Touch
        && horizontal.At >= vertical.From - Touch && horizontal.At <= vertical.To + Touch;

    private static GridShape? Shape(Rulings lines)
    {
        var xs = Edges(lines.Vertical, lines.Horizontal);
        var ys = Edges(lines.Horizontal, lines.Vertical);
        if (xs.Length < 2 || ys.Length < 2 || (long)xs.Length * ys.Length > MaxPlaces)
            return null;
        var isTable = xs[^1] - xs[0] >= NarrowestTable && ys[^1] - ys[0] >= LowestTable
            && ys.Zip(ys.Skip(1)).Any(row => row.Second - row.First >= LowestRow);
        return isTable ? Closed(xs, ys, lines) : null;
    }

    /// <summary>The places of lines, and where the lines across them end where a side is left open.</summary>
    private static double[] Edges(IReadOnlyList<Ruling> lines, IReadOnlyList<Ruling> across)
    {
        var edges = new List<double>();
        var near = new List<Ruling>();
        foreach (var line in lines.OrderBy(line => line.At))
        {
            if (near.Count > 0 && (line.At - near[^1].At > SameEdge || line.At - near[0].At > WidestEdge))
                TakeEdge();
            near.Add(line);
        }
        TakeEdge();
        var (from, to) = (Median(across.Select(line => line.From)), Median(across.Select(line => line.To)));
        if (edges[0] - from > OpenSide)
            edges.Insert(0, from);
        if (to - edges[^1] > OpenSide)
            edges.Add(to);
        return [.. edges];

        void TakeEdge()
        {
            edges.Add(near.Sum(line => line.At * line.Length) / near.Sum(line => line.Length));
            near.Clear();
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static GridShape Closed(double[] xs, double[] ys, Rulings lines)
    {
        var (rows, columns) = (ys.Length - 1, xs.Length - 1);
        var places = new UnionFind(rows * columns);
        for (var x = 1; x < columns; x++)
        {
            var drawn = Near(lines.Vertical, xs[x]);
            for (var row = 0; row < rows; row++)
            {
                if (!IsWall(drawn, ys[row], ys[row + 1]))
                    places.Join((row * columns) + x - 1, (row * columns) + x);
            }
        }
        for (var y = 1; y < rows; y++)
        {
            var drawn = Near(lines.Horizontal, ys[y]);
            for (var column = 0; column < columns; column++)
            {
                if (!IsWall(drawn, xs[column], xs[column + 1]))
                    places.Join(((y - 1) * columns) + column, (y * columns) + column);
            }
        }
        return GridCells.Rectangular(xs, ys, places);
    }

    private static List<Ruling> Near(IReadOnlyList<Ruling> lines, double edge) =>
        [.. lines.Where(line => Math.Abs(line.At - edge) <= WidestEdge / 2).OrderBy(line => line.From)];

    private static bool IsWall(List<Ruling> drawn, double from, double to)
    {
        var (covered, reached) = (0.0, from);
        foreach (var line in drawn)
        {
            var (start, end) = (Math.Max(line.From, reached), Math.Min(line.To, to));
            if (end <= start)
                continue;
            covered += end - start;
            reached = end;
        }
        return covered >= Wall * (to - from);
    }
}
