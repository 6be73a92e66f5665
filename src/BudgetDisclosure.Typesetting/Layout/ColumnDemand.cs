using BudgetDisclosure.Typesetting.Fonts;
using BudgetDisclosure.Typesetting.Text;

namespace BudgetDisclosure.Typesetting.Layout;

/// <summary>How wide the cells of a column would like to be, in 1/1000 of their size.</summary>
/// <param name="Tight">So that words stay whole; long texts become towers.</param>
/// <param name="Comfortable">So that words stay whole, and long texts make blocks rather than towers.</param>
/// <param name="Whole">So that every text stands on one line.</param>
internal readonly record struct ColumnDemand(int Tight, int Comfortable, int Whole)
{
    private const int Em = TrueTypeFont.UnitsPerEm;

    /// <summary>Words longer than that are broken.</summary>
    private const int LongestWord = 14 * Em;

    private const int WidestBlock = 16 * Em;
    private const int WidestHeaderBlock = 8 * Em;
    private const int Narrowest = 2 * Em;

    /// <summary>As narrow as a block may become before a table is cut into parts.</summary>
    private const int NarrowestBlock = 5 * Em;

    /// <summary>Texts of the body up to that width stand on one line.</summary>
    private const int WidestLabel = 6 * Em;

    /// <summary>A text of n letters asks for so many times the root of n: 4 letters for one line, 25 for two and a half.</summary>
    private const double BlockShape = 2;
    private const double HeaderBlockShape = 1.3;

    /// <summary>What each column asks for, its header included. A cell over several columns asks each for its part.</summary>
    public static ColumnDemand[] Of(TableGrid header, TableGrid body, Func<GridCell, bool, Letter[]> lettersOf)
    {
        var demands = new ColumnDemand[header.Columns];
        Array.Fill(demands, new(Narrowest, Narrowest, Narrowest));
        foreach (var (grid, isHeader) in new[] { (header, true), (body, false) })
        {
            var cells = Enumerable.Range(0, grid.Rows).SelectMany(grid.Beginning)
                .Select(cell => (Cell: cell, Demand: Of(lettersOf(cell, isHeader), isHeader))).ToList();
            foreach (var (cell, demand) in cells.Where(cell => cell.Cell.ColumnSpan == 1))
                demands[cell.Column] = demands[cell.Column].Or(demand);
            foreach (var (cell, demand) in cells.Where(cell => cell.Cell.ColumnSpan > 1))
                Spread(demands.AsSpan(cell.Column, cell.ColumnSpan), demand);
        }
        return demands;
    }

    private static ColumnDemand Of(Letter[] letters, bool isHeader)
    {
        var (unbreakable, whole) = LineBreaker.Measure(letters);
        var area = Math.Sqrt((double)letters.Sum(letter => letter.Advance) / Em) * Em;
        var block = isHeader
            ? Math.Min(WidestHeaderBlock, area * HeaderBlockShape)
            : Math.Clamp(area * BlockShape, WidestLabel, WidestBlock);
        var word = Math.Min(unbreakable, LongestWord);
        var comfortable = Math.Max(word, Math.Min(whole, (int)block));
        return new(Math.Min(comfortable, Math.Max(word, NarrowestBlock)), comfortable, whole);
    }

    private static void Spread(Span<ColumnDemand> columns, ColumnDemand demand)
    {
        var (tight, comfortable, whole) = (0, 0, 0);
        foreach (var column in columns)
            (tight, comfortable, whole) = (tight + column.Tight, comfortable + column.Comfortable, whole + column.Whole);
        var moreTight = Math.Max(0, demand.Tight - tight) / columns.Length;
        var moreComfortable = Math.Max(0, demand.Comfortable - comfortable) / columns.Length;
        var moreWhole = Math.Max(0, demand.Whole - whole) / columns.Length;
        foreach (ref var column in columns)
        {
            var own = column.Comfortable + moreComfortable;
            column = new(Math.Min(own, column.Tight + moreTight), own, Math.Max(own, column.Whole + moreWhole));
        }
    }

    private ColumnDemand Or(ColumnDemand other) => new(
        Math.Max(Tight, other.Tight), Math.Max(Comfortable, other.Comfortable), Math.Max(Whole, other.Whole));
}
