using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>A sheet of a report: headings and paragraphs, and below them a table where there is one.</summary>
/// <param name="Table">A table, recognised or not; null for text alone.</param>
internal sealed record ReportSheet(string Name, IReadOnlyList<ReportBlock> Text, HeadedReportBlock? Table)
{
    /// <summary>What a contents list can lead to on this sheet.</summary>
    public IEnumerable<ReportSheetHeading> Headings
    {
        get
        {
            var row = 1;
            foreach (var block in Text)
            {
                if (block is HeadedReportBlock heading)
                    yield return new(heading, Name, row);
                row += TextRows.RowsOf(block);
            }
            if (Table is not null)
                yield return new(Table, Name, row);
        }
    }
}

/// <summary>Where a heading stands; rows count from 1.</summary>
internal readonly record struct ReportSheetHeading(HeadedReportBlock Block, string Sheet, int Row);

/// <summary>Lays a report's blocks out on sheets: each table on one of its own, the text between tables on others.</summary>
/// <remarks>A few lines right above a table, from their heading on, stand on the table's sheet.</remarks>
internal static class ReportSheets
{
    public const string CoverName = "封面";
    public const string ContentsName = "目录";

    private const string TextName = "正文";
    private const int MostLinesAbove = 4;
    private const int LongestLineAbove = 120;

    public static IReadOnlyList<ReportSheet> Of(DisclosureReport report)
    {
        var parts = Parts(report.Blocks).ToList();
        var names = SheetNames.For([CoverName, ContentsName, .. Titles(parts)]);
        return [.. parts.Select((part, i) => new ReportSheet(names[i + 2], part.Text, part.Table))];
    }

    private static IEnumerable<(List<ReportBlock> Text, HeadedReportBlock? Table)> Parts(IEnumerable<ReportBlock> blocks)
    {
        var text = new List<ReportBlock>();
        foreach (var block in blocks)
        {
            if (block is not (ReportTable { Table.Withheld: false } or ReportUnrecognised))
            {
                text.Add(block);
                continue;
            }
            var first = FirstAbove(text);
            if (first > 0)
                yield return (text[..first], null);
            yield return (text[first..], (HeadedReportBlock)block);
            text = [];
        }
        if (text.Count > 0)
            yield return (text, null);
    }

    /// <summary>Where the lines begin that go with the table below them.</summary>
    private static int FirstAbove(List<ReportBlock> text)
    {
        var first = text.Count;
        while (first > 0 && text.Count - first < MostLinesAbove && TextRows.TextOf(text[first - 1]).Length <= LongestLineAbove)
            first--;
        while (first > 0 && first < text.Count && text[first] is not HeadedReportBlock)
            first++;
        return first;
    }

    /// <summary>A table's own title; for text its first heading, or the one that it still stands under.</summary>
    private static IEnumerable<string> Titles(List<(List<ReportBlock> Text, HeadedReportBlock? Table)> parts)
    {
        var last = TextName;
        foreach (var (text, table) in parts)
        {
            var headings = text.OfType<HeadedReportBlock>().ToList();
            yield return (table ?? headings.FirstOrDefault())?.Heading ?? last;
            last = headings.LastOrDefault()?.Heading ?? last;
        }
    }
}
