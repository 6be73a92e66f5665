using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>Headings and paragraphs, a row each, over all columns of a sheet.</summary>
internal static class TextRows
{
    /// <summary>A text longer than a cell can hold goes on in the next row.</summary>
    private const int LongestPart = XlsxSheet.MaxTextLength - 1;

    public static string TextOf(ReportBlock block) => block switch
    {
        ReportTable { Table.Withheld: true } table => table.Heading + table.Table.Scope?.Name + DisclosureCell.WithheldText,
        HeadedReportBlock heading => heading.Heading,
        ReportParagraph paragraph => paragraph.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    public static int RowsOf(ReportBlock block) => (TextOf(block).Length + LongestPart - 1) / LongestPart;

    public static void Write(XlsxSheet sheet, IEnumerable<ReportBlock> blocks, double[] widths)
    {
        foreach (var block in blocks)
        {
            var style = block is HeadedReportBlock heading ? XlsxStyle.Heading(heading.Level) : XlsxStyle.Paragraph;
            Write(sheet, TextOf(block), style, widths);
        }
    }

    /// <summary>Nothing for a text of nothing.</summary>
    public static void Write(XlsxSheet sheet, string text, XlsxStyle style, double[] widths)
    {
        var scale = (double)style.FontSize / XlsxStyle.DefaultFontSize;
        foreach (var part in text.Chunk(LongestPart))
        {
            var height = DisplayWidth.HeightOf(new(part), widths.Sum() / scale, scale);
            sheet.Row(new RowLayout(height), XlsxCell.Text(new(part), style));
            sheet.Merge(sheet.RowNumber, 1, sheet.RowNumber, widths.Length);
        }
    }

    /// <summary>A cell of a table, which must hold its text whole.</summary>
    /// <exception cref="RenderingException">The text is too long.</exception>
    public static XlsxCell Cell(string text, XlsxStyle style, string table, int row, int column) =>
        text.Length <= XlsxSheet.MaxTextLength ? XlsxCell.Text(text, style)
        : throw new RenderingException($"“{table}”的 {SourcePosition.ColumnName(column + 1)}{row} 格有 {text.Length} 个字，"
            + $"Excel 的一个单元格最多容 {XlsxSheet.MaxTextLength} 个字；请改用 DOCX 或 PDF。", cause: null);
}
