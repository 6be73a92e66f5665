using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Typesetting;

namespace BudgetDisclosure.Documents.Rendering.Pdf;

/// <summary>A table of a report as a table to be set.</summary>
internal static class PdfTable
{
    public static Table Of(ReportTable report)
    {
        var (table, lines) = (report.Table, report.Lines());
        var header = Header(HeaderGrid.Of(table.Columns));
        var rows = table.Rows.Select(Row).ToList();
        // Lines printed above the header stay there, and the header is then a row among others.
        if (table.RowsAboveHeader > 0)
            rows.InsertRange(Math.Min(table.RowsAboveHeader, rows.Count), header.Select(row => row with { Emphasised = true }));
        return new()
        {
            LeftLine = lines.Captions.Count > 0 ? string.Join('　', lines.Captions) : null,
            RightLine = lines.Unit,
            Columns = [.. table.Columns.Select((column, i) => new TableColumn(AlignmentOf(table, i)) { IsKey = IsKey(column) })],
            Header = table.RowsAboveHeader > 0 ? [] : header,
            Rows = rows,
            Notes = lines.Notes,
        };
    }

    public static Table Of(ReportUnrecognised report)
    {
        var rows = report.Table.Rows;
        var columns = Math.Max(1, rows.Max(row => row.Count));
        return new()
        {
            Columns = [.. Enumerable.Repeat(new TableColumn(CellAlignment.Left), columns)],
            Header = [],
            Rows = [.. rows.Select(row => new TableRow([.. row.Select(text => new TableCell(text))]))],
        };
    }

    private static List<TableRow> Header(HeaderGrid header) =>
    [
        .. Enumerable.Range(0, header.Rows).Select(row => new TableRow(
        [
            .. header.Labels.Where(label => label.Row == row).OrderBy(label => label.Column).Select(label =>
                new TableCell(label.Text) { ColumnSpan = label.ColumnSpan, RowSpan = label.RowSpan }),
        ])),
    ];

    private static TableRow Row(DisclosureRow row) => new([.. row.Cells.Select(cell => new TableCell(cell.Shown))]);

    private static bool IsKey(DisclosureColumn column) => column.Key is "code" or "name" or "item" or "unit" or "project"
        || column.Key.StartsWith("code.", StringComparison.Ordinal) || column.Key.EndsWith(".item", StringComparison.Ordinal);

    private static CellAlignment AlignmentOf(DisclosureTable table, int column)
    {
        if (table.Columns[column].Key == "ordinal")
            return CellAlignment.Centre;
        return table.Rows.Any(row => column < row.Cells.Count && row.Cells[column] is { Amount: not null } or { Value: not null })
            ? CellAlignment.Right : CellAlignment.Left;
    }
}
