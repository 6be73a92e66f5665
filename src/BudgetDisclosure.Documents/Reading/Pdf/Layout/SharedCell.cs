using System.Text.RegularExpressions;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>
/// Tells that what was read as one cell may have been two: a line is missing, or was drawn too short.
/// </summary>
internal static partial class SharedCell
{
    /// <summary>Texts further apart than this many em are two.</summary>
    private const double Apart = 0.7;

    /// <summary>A longer text is prose, in which amounts and words stand beside each other.</summary>
    private const int LongestLabel = 40;

    public static bool IsShared(IReadOnlyList<GlyphLine> lines)
    {
        if (lines.Count(line => Amount().IsMatch(line.Text)) > 1)
            return true;
        if (lines.Sum(line => line.Text.Length) > LongestLabel)
            return false;
        return AmountBeforeText().IsMatch(string.Concat(lines.Select(line => line.Text)))
            || lines.Any(StandsBesideAnother);
    }

    public static bool EndsAsAmount(string text) => AmountAtEnd().IsMatch(text);

    private static bool StandsBesideAnother(GlyphLine line)
    {
        var chunks = line.Chunks(Apart);
        return chunks.Count > 1 && chunks.Exists(chunk => Amount().IsMatch(GlyphLine.TextOf(chunk)));
    }

    [GeneratedRegex(@"^[-－(（]?[0-9]{1,3}(,?[0-9]{3})*\.[0-9]{1,2}[)）]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"[0-9]\.[0-9]{2}[)）]?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AmountAtEnd();

    [GeneratedRegex(@"[0-9]\.[0-9]{2}([0-9]|[一二三四五六七八九十]{1,3}、)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AmountBeforeText();
}
