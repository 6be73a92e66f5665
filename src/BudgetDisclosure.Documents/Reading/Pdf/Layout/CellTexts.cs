using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>
/// Gives the glyphs of a page to the cells of its grids, by the middle of each glyph: a number may touch the next
/// cell's text, and a text may stand out over its cell.
/// </summary>
internal sealed class CellTexts
{
    /// <summary>Glyphs of one painted line have the same baseline, but for rounding.</summary>
    private const double SameBaseline = 1;

    /// <summary>A gap of this many em ends a text; so does stepping back.</summary>
    private const double Gap = 0.9;
    private const double StepBack = 0.3;

    /// <summary>A gap of this many em at a cell's border ends what stands in the cell.</summary>
    private const double GapAtBorder = 0.3;

    /// <summary>
    /// So does a smaller one where the border itself stands in the gap; letters of one text are nearer than this.
    /// </summary>
    private const double GapAroundBorder = 0.2;

    /// <summary>Lines nearer than this many em are printed over each other.</summary>
    private const double Overprint = 0.9;

    private readonly IReadOnlyList<GridShape> _shapes;
    private readonly List<PlacedGlyph>[][] _cells;
    private readonly HashSet<TableDoubt>[] _doubts;
    private readonly List<PlacedGlyph> _outside = [];
    private readonly HashSet<(int Table, int Cell)> _runInto = [];

    public CellTexts(IReadOnlyList<GridShape> shapes, IEnumerable<PlacedGlyph> glyphs)
    {
        _shapes = shapes;
        _cells = [.. shapes.Select(shape => shape.Cells.Select(_ => new List<PlacedGlyph>()).ToArray())];
        _doubts = [.. shapes.Select(_ => new HashSet<TableDoubt>())];
        foreach (var text in GlyphLine.ByBaseline(glyphs, _ => SameBaseline).SelectMany(Texts))
            Place(text);
        foreach (var (table, cell) in _runInto.Where(place => _cells[place.Table][place.Cell].Count > 0))
            _doubts[table].Add(TableDoubt.Overflow);
    }

    /// <summary>The glyphs that stand in no table.</summary>
    public IReadOnlyList<PlacedGlyph> Outside => _outside;

    public PageTable Table(int index, int page)
    {
        var shape = _shapes[index];
        var cells = shape.Cells.Select((span, i) => Cell(shape, span, _cells[index][i], page, _doubts[index])).ToList();
        return new(page, shape.Box, shape.Xs, shape.Ys.Length - 1, cells) { Doubts = _doubts[index] };
    }

    private static PageCell Cell(
        GridShape shape, GridSpan span, List<PlacedGlyph> glyphs, int page, HashSet<TableDoubt> doubts)
    {
        if (glyphs.Count == 0)
            return new(span, "", shape.BoxOf(span).On(page));
        var lines = GlyphLine.Of(glyphs);
        if (SharedCell.IsShared(lines))
            doubts.Add(TableDoubt.SharedCell);
        if (lines.Exists(line => line.IsOverprinted)
            || lines.Zip(lines.Skip(1)).Any(pair =>
                pair.Second.Baseline - pair.First.Baseline < Overprint * pair.Second.Size))
            doubts.Add(TableDoubt.Overprint);
        var text = string.Concat(lines.Select(line => line.Text));
        return new(span, text, Box.Around(lines.Select(line => line.Box)).On(page))
        {
            Room = CellRoom.Of(shape.BoxOf(span), lines),
            Element = glyphs[0].Element?.Cell is { } element && glyphs.TrueForAll(glyph => glyph.Element?.Cell == element)
                ? element : null,
        };
    }

    private static IEnumerable<List<PlacedGlyph>> Texts(List<PlacedGlyph> line)
    {
        var text = new List<PlacedGlyph>();
        foreach (var glyph in line)
        {
            if (text.Count > 0 && glyph.X - text[^1].Right is var gap
                && (gap > Gap * glyph.Size || gap < -StepBack * glyph.Size || AreTaggedApart(text[^1], glyph)))
            {
                yield return text;
                text = [];
            }
            text.Add(glyph);
        }
        yield return text;
    }

    private static bool AreTaggedApart(PlacedGlyph left, PlacedGlyph right) =>
        left.Element?.Cell is { } cell && right.Element?.Cell is { } next && cell != next;

    private void Place(List<PlacedGlyph> text)
    {
        var places = text.ConvertAll(PlaceOf);
        var start = 0;
        for (var i = 1; i <= text.Count; i++)
        {
            if (i == text.Count || (places[i] != places[i - 1]
                && (EndsAtBorder(text, start, i) || StandsApart(text[i - 1], text[i]))))
            {
                Give(text[start..i], places[start..i]);
                start = i;
            }
        }
    }

    private (int Table, int Cell)? PlaceOf(PlacedGlyph glyph) => PlaceAt(glyph.Centre, glyph.Middle);

    private (int Table, int Cell)? PlaceAt(double x, double y)
    {
        for (var i = 0; i < _shapes.Count; i++)
        {
            if (_shapes[i].CellAt(x, y) is { } cell)
                return (i, cell);
        }
        return null;
    }

    /// <summary>
    /// True for the last letter of a full line and the first of the next cell's: neither touches the border.
    /// </summary>
    private bool StandsApart(PlacedGlyph left, PlacedGlyph right) =>
        right.X - left.Right > GapAroundBorder * right.Size
        && PlaceAt(left.Right, left.Middle) == PlaceOf(left) && PlaceAt(right.X, right.Middle) == PlaceOf(right);

    /// <summary>
    /// True where what stands left and right of a border are two texts, and not one that stands across it.
    /// </summary>
    private static bool EndsAtBorder(List<PlacedGlyph> text, int start, int border)
    {
        var (left, right) = (text[border - 1], text[border]);
        return right.X - left.Right > GapAtBorder * right.Size
            || left.IsFigure != right.IsFigure
            || SharedCell.EndsAsAmount(GlyphLine.TextOf(text[start..border]));
    }

    /// <summary>A text across a border belongs to the cell in which most of it stands.</summary>
    private void Give(List<PlacedGlyph> text, List<(int Table, int Cell)?> places)
    {
        var most = places.GroupBy(place => place).MaxBy(group => group.Count())!.Key;
        if (most is not { } owner)
        {
            _outside.AddRange(text);
            return;
        }
        _cells[owner.Table][owner.Cell].AddRange(text);
        if (places.Exists(place => place != most) && text.Exists(glyph => glyph.IsDigit))
            _doubts[owner.Table].Add(TableDoubt.Overflow);
        _runInto.UnionWith(places.OfType<(int Table, int Cell)>().Where(place => place != owner));
    }
}
