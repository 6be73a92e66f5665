using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>A recognised table on a sheet of its own: title, the lines above the header, header, rows, notes.</summary>
internal sealed class TableSheet(ReportTable report, IReadOnlyList<ReportBlock> above)
{
    private const double LandscapeWidth = 90;

    /// <summary>What is wider is printed too small to be read with ease.</summary>
    private const double LegibleWidth = 170;

    /// <summary>More rows kept in view would leave too little of a small screen.</summary>
    private const int MostFrozenRows = 10;

    /// <summary>A column without a header is a column: a blank holds its place where nothing else stands in it.</summary>
    private const string BlankLabel = " ";

    private readonly DisclosureTable _table = report.Table;
    private readonly ReportTableLines _lines = report.Lines();
    private readonly HeaderGrid _header = HeaderGrid.Of(report.Table.Columns);
    private readonly double[] _widths = ColumnWidths.Within(ColumnWidths.Of(report.Table), LegibleWidth);
    private readonly bool[] _isAmount =
        [.. Enumerable.Range(0, report.Table.Columns.Count).Select(column => IsAmount(report.Table, column))];

    /// <summary>Whether columns of these widths are printed across.</summary>
    public static bool IsWide(double[] widths) => widths.Sum() > LandscapeWidth;

    public void Write(XlsxWriter workbook, string name)
    {
        var before = above.Sum(TextRows.RowsOf);
        var head = TextRows.RowsOf(report) + LineRows() + _header.Rows;
        var isHeadOnTop = _table.RowsAboveHeader == 0;
        using var sheet = workbook.AddSheet(name, new()
        {
            ColumnWidths = _widths,
            FrozenRows = isHeadOnTop && before + head <= MostFrozenRows ? before + head : 0,
            FirstRepeatedRow = before + 1,
            RepeatedRows = isHeadOnTop ? head : 0,
            Landscape = IsWide(_widths),
            NumberedPages = true,
        });
        TextRows.Write(sheet, above, _widths);
        TextRows.Write(sheet, report.Heading, XlsxStyle.Title, _widths);
        WriteLines(sheet);
        WriteRows(sheet, _table.Rows.Take(_table.RowsAboveHeader));
        WriteHeader(sheet);
        WriteRows(sheet, _table.Rows.Skip(_table.RowsAboveHeader));
        foreach (var note in _lines.Notes)
            TextRows.Write(sheet, note, XlsxStyle.Note, _widths);
    }

    private int LineRows() => _lines.Captions.Count + (_lines.Unit is null || ShareLastRow(out _) ? 0 : 1);

    /// <summary>Forms print the unit at the right end of the last line above the header, where both have room.</summary>
    /// <param name="columns">How many columns are the unit's.</param>
    private bool ShareLastRow(out int columns)
    {
        columns = 0;
        if (_lines is not { Unit: { } unit, Captions: [.., var caption] })
            return false;
        var width = 0d;
        while (columns < _widths.Length && width <= DisplayWidth.Of(unit) + 1)
            width += _widths[_widths.Length - ++columns];
        return columns < _widths.Length && DisplayWidth.Of(caption) < _widths[..^columns].Sum();
    }

    private void WriteLines(XlsxSheet sheet)
    {
        var isShared = ShareLastRow(out var unitColumns);
        foreach (var caption in _lines.Captions.SkipLast(isShared ? 1 : 0))
            TextRows.Write(sheet, caption, XlsxStyle.Note, _widths);
        if (isShared)
        {
            var cells = new XlsxCell[_widths.Length];
            cells[0] = XlsxCell.Text(_lines.Captions[^1]);
            cells[^unitColumns] = XlsxCell.Text(_lines.Unit!, XlsxStyle.Right);
            sheet.Row(cells);
            sheet.Merge(sheet.RowNumber, 1, sheet.RowNumber, _widths.Length - unitColumns);
            sheet.Merge(sheet.RowNumber, _widths.Length - unitColumns + 1, sheet.RowNumber, _widths.Length);
        }
        else if (_lines.Unit is { } unit)
        {
            TextRows.Write(sheet, unit, XlsxStyle.Right, _widths);
        }
    }

    private void WriteHeader(XlsxSheet sheet)
    {
        var top = sheet.RowNumber + 1;
        for (var row = 0; row < _header.Rows; row++)
        {
            var cells = new XlsxCell[_widths.Length];
            Array.Fill(cells, XlsxCell.Blank(XlsxStyle.Header));
            foreach (var label in _header.Labels.Where(label => label.Row == row))
                cells[label.Column] = Cell(label.Text.Length > 0 ? label.Text : BlankLabel, XlsxStyle.Header, top + row, label.Column);
            sheet.Row(new RowLayout(HeightOfHeaderRow(row)), cells);
        }
        foreach (var (_, row, column, rowSpan, columnSpan) in _header.Labels)
            sheet.Merge(top + row, column + 1, top + row + rowSpan - 1, column + columnSpan);
    }

    private double HeightOfHeaderRow(int row) => _header.Labels
        .Where(label => label.Row <= row && row < label.Row + label.RowSpan)
        .Max(label => DisplayWidth.HeightOf(label.Text, _widths.AsSpan(label.Column, label.ColumnSpan).ToArray().Sum())
            / label.RowSpan);

    private void WriteRows(XlsxSheet sheet, IEnumerable<DisclosureRow> rows)
    {
        var cells = new XlsxCell[_widths.Length];
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Cells.Count; column++)
                cells[column] = Cell(row.Cells[column], sheet.RowNumber + 1, column);
            sheet.Row(cells.AsSpan(0, row.Cells.Count));
        }
    }

    /// <summary>Only what was read as a figure is stored as a number: a code such as 2010301 stays a text.</summary>
    private XlsxCell Cell(DisclosureCell cell, int row, int column)
    {
        var style = _isAmount[column] ? XlsxStyle.Amount : XlsxStyle.Body;
        return cell is { Amount: null, Value: null } ? Cell(cell.Shown, style, row, column) : XlsxCell.Printed(cell.Text, style);
    }

    private XlsxCell Cell(string text, XlsxStyle style, int row, int column) =>
        TextRows.Cell(text, style, report.Heading, row, column);

    private static bool IsAmount(DisclosureTable table, int column) => table.Rows.Any(row =>
        column < row.Cells.Count && row.Cells[column] is { Amount: not null } or { Value: not null });
}
