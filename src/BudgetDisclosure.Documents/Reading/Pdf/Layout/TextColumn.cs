using System.Text.RegularExpressions;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>Where the text of a page begins and ends, told by its lines.</summary>
internal sealed partial class TextColumn
{
    /// <summary>What a line may lack at its end and still be full, in em.</summary>
    private const double Ragged = 1.9;

    /// <summary>A heading in the middle leaves this many em free on either side.</summary>
    private const double FreeSide = 2;
    private const double SameMiddle = 1.5;

    private const int FewestEntries = 3;

    private readonly double _left;
    private readonly double _right;
    private readonly double _middle;
    private readonly double _width;
    private readonly double _contentsEnd;

    public TextColumn(IReadOnlyList<GlyphLine> lines, double width)
    {
        var widest = lines.Select(line => line.Box.Width).DefaultIfEmpty(0).Max();
        var wide = lines.Where(line => line.Box.Width > widest / 2).ToList();
        _left = Part(wide.Select(line => line.Box.Left), 0.10);
        _right = Part(wide.Select(line => line.Box.Right), 0.85);
        _middle = width / 2;
        _width = width;
        var entries = lines.Where(line => Leader().IsMatch(line.Text)).ToList();
        _contentsEnd = entries.Count >= FewestEntries ? entries.Max(line => line.Baseline) : double.MinValue;
    }

    /// <summary>True for a line of a contents list, down to the last entry of the page: each is an entry.</summary>
    public bool IsContents(PageLine line) => line.Line.Baseline <= _contentsEnd;

    /// <summary>How many em a line begins right of the text's edge.</summary>
    public double IndentOf(PageLine line) => (line.Box.Left - _left) / line.Line.Size;

    public bool IsCentred(PageLine line)
    {
        var em = line.Line.Size;
        return Math.Abs(((line.Box.Left + line.Box.Right) / 2) - Middle) < SameMiddle * em
            && line.Box.Left - _left > FreeSide * em
            && Math.Max(_right, _width - _left) - line.Box.Right > FreeSide * em;
    }

    /// <summary>True where nothing of the next line would have fitted at the end of this one.</summary>
    public bool IsFull(PageLine line, PageLine next)
    {
        // A page of short lines alone, a cover or a list, has no edge to reach.
        if (_right - _left < _middle)
            return false;
        var word = next.Line.Glyphs.TakeWhile(glyph => glyph.IsAscii).ToList();
        var needed = word.Count > 1 ? word[^1].Right - word[0].X : 0;
        return line.Box.Right > _right - (Ragged * line.Line.Size) - needed;
    }

    /// <summary>Headings stand in the middle of the page, or of the text where the margins differ.</summary>
    private double Middle => _right - _left > _middle ? (_left + _right) / 2 : _middle;

    private static double Part(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(int)(part * (sorted.Count - 1))];
    }

    [GeneratedRegex(@"(…{2,}|\.{4,}|·{4,}|．{4,})\s*\d*\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leader();
}
