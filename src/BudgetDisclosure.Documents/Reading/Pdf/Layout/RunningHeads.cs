using System.Text.RegularExpressions;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>Heads, feet and page numbers: the same text at the same height on most pages is no content.</summary>
internal static partial class RunningHeads
{
    /// <summary>The part of a page, above and below, in which heads and feet stand.</summary>
    private const double Margin = 0.12;

    private const double SameHeight = 4;
    private const int FewestPages = 3;

    public static bool IsAtEdge(double y, double height) => y < Margin * height || y > (1 - Margin) * height;

    /// <summary>The lines of all pages that are heads or feet.</summary>
    public static HashSet<GlyphLine> Of(IReadOnlyList<(PageText Page, IReadOnlyList<GlyphLine> Lines)> pages)
    {
        var edges = pages
            .SelectMany(page => page.Lines.Where(line => IsAtEdge(line.Baseline, page.Page.Page.Height))
                .Select(line => Edge(page.Page, line)))
            .GroupBy(edge => (edge.Text, edge.IsFoot));
        var fewest = Math.Max(FewestPages, (pages.Count + 1) / 2);
        return
        [
            .. edges.SelectMany(group => SameHeights([.. group.OrderBy(edge => edge.Distance)]))
                .Where(same => same.Select(edge => edge.Page).Distinct().Count() >= fewest)
                .SelectMany(same => same.Select(edge => edge.Line)),
        ];
    }

    private static EdgeLine Edge(PageText page, GlyphLine line)
    {
        var isFoot = line.Baseline > page.Page.Height / 2;
        var distance = isFoot ? page.Page.Height - line.Baseline : line.Baseline;
        return new(Digits().Replace(line.Text, "#"), isFoot, distance, page.Number, line);
    }

    private static IEnumerable<List<EdgeLine>> SameHeights(List<EdgeLine> edges)
    {
        var same = new List<EdgeLine>();
        foreach (var edge in edges)
        {
            if (same.Count > 0 && edge.Distance - same[0].Distance > 2 * SameHeight)
            {
                yield return same;
                same = [];
            }
            same.Add(edge);
        }
        yield return same;
    }

    private sealed record EdgeLine(string Text, bool IsFoot, double Distance, int Page, GlyphLine Line);

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
