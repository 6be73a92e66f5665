using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Rendering.Docx;

/// <summary>A table of a report: title, lines, merged header repeated on every page, rows, notes.</summary>
internal static class DocxTable
{
    /// <summary>A table that needs more characters than this beside each other stands across.</summary>
    private const double LandscapeFrom = 90;

    private const int Narrowest = 500;

    public static void Write(ReportTable report, string bookmark, WordWriter word)
    {
        var (table, lines) = (report.Table, report.Lines());
        var natural = ColumnWidths.Of(table);
        word.TurnPage(natural.Sum() > LandscapeFrom);
        word.TableTitle(report.Level, report.Heading, bookmark);
        foreach (var caption in lines.Captions)
            word.Paragraph(WordStyle.Caption, caption);
        if (lines.Unit is { } unit)
            word.Paragraph(WordStyle.Unit, unit);
        if (table.Columns.Count > 0)
            WriteGrid(table, Fitted(natural), word);
        foreach (var note in lines.Notes)
            word.Paragraph(WordStyle.Note, note);
        word.TurnPage(false);
    }

    public static void Write(ReportUnrecognised report, string bookmark, WordWriter word)
    {
        var rows = report.Table.Rows;
        var columns = rows.Select(row => row.Count).DefaultIfEmpty().Max();
        word.TableTitle(report.Level, report.Heading, bookmark);
        if (columns == 0)
            return;
        var natural = ColumnWidths.Of(rows);
        word.TurnPage(natural.Sum() > LandscapeFrom);
        var widths = Fitted(natural);
        word.StartTable(widths);
        foreach (var row in rows)
        {
            word.StartRow();
            for (var i = 0; i < columns; i++)
                word.Cell(WordStyle.TextCell, i < row.Count ? row[i] : "", widths[i]);
            word.EndRow();
        }
        word.EndTable();
        word.TurnPage(false);
    }

    private static void WriteGrid(DisclosureTable table, int[] widths, WordWriter word)
    {
        word.StartTable(widths);
        WriteRows(table, table.Rows.Take(table.RowsAboveHeader), widths, word);
        WriteHeader(HeaderGrid.Of(table.Columns), widths, word, isRepeated: table.RowsAboveHeader == 0);
        WriteRows(table, table.Rows.Skip(table.RowsAboveHeader), widths, word);
        word.EndTable();
    }

    private static void WriteRows(DisclosureTable table, IEnumerable<DisclosureRow> rows, int[] widths, WordWriter word)
    {
        var isAmount = Enumerable.Range(0, table.Columns.Count).Select(column => IsAmount(table, column)).ToArray();
        foreach (var row in rows)
        {
            word.StartRow();
            for (var i = 0; i < row.Cells.Count; i++)
                word.Cell(isAmount[i] ? WordStyle.AmountCell : WordStyle.TextCell, row.Cells[i].Shown, widths[i]);
            word.EndRow();
        }
    }

    private static void WriteHeader(HeaderGrid header, int[] widths, WordWriter word, bool isRepeated)
    {
        for (var row = 0; row < header.Rows; row++)
        {
            word.StartRow(isRepeated);
            foreach (var label in header.Labels.Where(label => label.Row <= row && row < label.Row + label.RowSpan).OrderBy(label => label.Column))
            {
                var width = widths.AsSpan(label.Column, label.ColumnSpan).ToArray().Sum();
                var merge = label.RowSpan == 1 ? null : label.Row == row ? "restart" : "continue";
                word.Cell(WordStyle.HeaderCell, label.Row == row ? label.Text : "", width, label.ColumnSpan, merge);
            }
            word.EndRow();
        }
    }

    /// <summary>The natural widths as shares of the page's.</summary>
    private static int[] Fitted(double[] natural)
    {
        var whole = WordWriter.WidthOf(natural.Sum() > LandscapeFrom);
        var share = (whole - (Narrowest * natural.Length)) / natural.Sum();
        return share > 0
            ? [.. natural.Select(width => Narrowest + (int)(width * share))]
            : [.. natural.Select(_ => whole / natural.Length)];
    }

    private static bool IsAmount(DisclosureTable table, int column) => table.Rows.Any(row =>
        column < row.Cells.Count && row.Cells[column] is { Amount: not null } or { Value: not null });
}
