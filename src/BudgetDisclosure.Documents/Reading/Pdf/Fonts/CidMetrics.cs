using BudgetDisclosure.Documents.Reading.Pdf.Objects;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>Widths, and places and advances in vertical writing, by the number of a character.</summary>
internal sealed class CidMetrics
{
    private const double UnitsPerEm = 1000;
    private const double UsualWidth = 1000;
    private static readonly double[] usualVertical = [880, -1000];

    private readonly NumberRanges<double[]> widths;
    private readonly NumberRanges<double[]> verticals;
    private readonly double width;
    private readonly double[] vertical;

    public CidMetrics(PdfDictionary font, ReadingBudget budget)
    {
        width = font.Number("DW") ?? UsualWidth;
        vertical = font.Array("DW2")?.Numbers() is { Length: >= 2 } given ? given : usualVertical;
        widths = Read(font.Array("W"), 1, budget);
        verticals = Read(font.Array("W2"), 3, budget);
    }

    public double Width(int cid) => (widths.TryFind(cid, out _, out var own) ? own[0] : width) / UnitsPerEm;

    /// <summary>The advance, and from the upright origin to that of vertical writing.</summary>
    public (double Down, double OriginX, double OriginY) Vertical(int cid) =>
        verticals.TryFind(cid, out _, out var own)
            ? (own[0] / UnitsPerEm, own[1] / UnitsPerEm, own[2] / UnitsPerEm)
            : (vertical[1] / UnitsPerEm, Width(cid) / 2, vertical[0] / UnitsPerEm);

    /// <summary><c>c [v v …]</c> or <c>first last v</c>, with one or three numbers for each v.</summary>
    private static NumberRanges<double[]> Read(PdfArray? array, int each, ReadingBudget budget)
    {
        var ranges = new NumberRanges<double[]>();
        var count = array?.Count ?? 0;
        budget.CountWork(count);
        for (var i = 0; i + 1 < count;)
        {
            var first = (array![i] as PdfNumber)?.Whole ?? -1;
            if (array[i + 1] is PdfArray list)
            {
                AddEach(ranges, first, list.Numbers(), each);
                budget.CountWork(list.Count);
                i += 2;
                continue;
            }
            if (i + 2 + each <= count && array[i + 1] is PdfNumber last)
            {
                var values = Enumerable.Range(i + 2, each).Select(n => (array[n] as PdfNumber)?.Value ?? 0);
                ranges.Add(first, last.Whole, [.. values]);
            }
            i += 2 + each;
        }
        return ranges;
    }

    private static void AddEach(NumberRanges<double[]> ranges, int first, double[] values, int each)
    {
        for (var n = 0; first >= 0 && n + each <= values.Length && first < int.MaxValue; n += each)
            ranges.Add(first, first++, values[n..(n + each)]);
    }
}
