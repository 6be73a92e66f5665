using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>Writes a report as a workbook: cover, contents that lead to every part, then its parts in order.</summary>
/// <remarks>
/// Headings and paragraphs bear the named styles of their kind, tables stand as the usual forms do: reading the file
/// again gives the same tables and sections. Nothing is hidden in it; what was withheld is named and not printed.
/// </remarks>
internal static class XlsxReport
{
    private const double PageWidth = 76;
    private const double AboveTitle = 200;

    /// <exception cref="RenderingException">A text is longer than a cell of a table can hold.</exception>
    public static void Write(DisclosureReport report, Stream stream)
    {
        using var workbook = new XlsxWriter(stream);
        var sheets = ReportSheets.Of(report);
        WriteCover(report, workbook);
        WriteContents([.. sheets.SelectMany(sheet => sheet.Headings).Where(IsListed)], workbook);
        foreach (var sheet in sheets)
            WriteSheet(sheet, workbook);
    }

    private static bool IsListed(ReportSheetHeading heading) => heading.Block is { Level: <= 2, Heading.Length: > 0 };

    private static void WriteCover(DisclosureReport report, XlsxWriter workbook)
    {
        using var sheet = workbook.AddSheet(ReportSheets.CoverName, new() { ColumnWidths = [PageWidth] });
        sheet.Row(new RowLayout(AboveTitle));
        TextRows.Write(sheet, report.Title, XlsxStyle.CoverTitle, [PageWidth]);
    }

    private static void WriteContents(List<ReportSheetHeading> headings, XlsxWriter workbook)
    {
        if (headings is [])
            return;
        using var sheet = workbook.AddSheet(
            ReportSheets.ContentsName, new() { ColumnWidths = [PageWidth], NumberedPages = true });
        TextRows.Write(sheet, "目　录", XlsxStyle.ContentsTitle, [PageWidth]);
        foreach (var (block, name, row) in headings)
        {
            TextRows.Write(sheet, block.Heading, block.Level == 1 ? XlsxStyle.Contents : XlsxStyle.DeeperContents, [PageWidth]);
            sheet.Link(1, name, row);
        }
    }

    private static void WriteSheet(ReportSheet part, XlsxWriter workbook)
    {
        switch (part.Table)
        {
            case ReportTable table:
                new TableSheet(table, part.Text).Write(workbook, part.Name);
                break;
            case ReportUnrecognised table:
                WriteUnrecognised(table, part, workbook);
                break;
            default:
                using (var sheet = workbook.AddSheet(part.Name, new() { ColumnWidths = [PageWidth], NumberedPages = true }))
                    TextRows.Write(sheet, part.Text, [PageWidth]);
                break;
        }
    }

    private static void WriteUnrecognised(ReportUnrecognised table, ReportSheet part, XlsxWriter workbook)
    {
        var widths = ColumnWidths.Of(table.Table.Rows);
        using var sheet = workbook.AddSheet(part.Name, new()
        {
            ColumnWidths = widths,
            Landscape = TableSheet.IsWide(widths),
            NumberedPages = true,
        });
        TextRows.Write(sheet, part.Text, widths);
        TextRows.Write(sheet, table.Heading, XlsxStyle.Title, widths);
        foreach (var row in table.Table.Rows)
            sheet.Row([.. row.Select((text, column) => TextRows.Cell(text, XlsxStyle.Body, table.Heading, sheet.RowNumber + 1, column))]);
    }
}
