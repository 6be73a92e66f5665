namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>A cell of a grid: where it begins and how many rows and columns it covers, from 0.</summary>
internal readonly record struct GridSpan(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>A grid without its text: the places of its lines and the cells that walls close off.</summary>
internal sealed class GridShape
{
    private readonly int[,] _owners;

    /// <param name="owners">The index of the cell that each place of the grid belongs to.</param>
    public GridShape(double[] xs, double[] ys, IReadOnlyList<GridSpan> cells, int[,] owners)
    {
        (Xs, Ys, Cells, _owners) = (xs, ys, cells, owners);
        Box = new(xs[0], ys[0], xs[^1], ys[^1]);
    }

    public double[] Xs { get; }

    public double[] Ys { get; }

    public IReadOnlyList<GridSpan> Cells { get; }

    public Box Box { get; }

    public Box BoxOf(GridSpan cell) =>
        new(Xs[cell.Column], Ys[cell.Row], Xs[cell.Column + cell.ColumnSpan], Ys[cell.Row + cell.RowSpan]);

    /// <summary>The index of the cell at a point, or null outside the grid.</summary>
    public int? CellAt(double x, double y) =>
        Box.Holds(x, y) ? _owners[Place(Ys, y), Place(Xs, x)] : null;

    private static int Place(double[] edges, double at)
    {
        var found = Array.BinarySearch(edges, at);
        var place = found >= 0 ? found : ~found - 1;
        return Math.Clamp(place, 0, edges.Length - 2);
    }
}
