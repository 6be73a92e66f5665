using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>One recognised table on a sheet of its own: title, form lines, header, rows and notes, as forms print them.</summary>
internal sealed class TableSheet
{
    private const double TitleHeight = 28;
    private const double LandscapeWidth = 90;

    /// <summary>A column without a header is a column: a blank holds its place where nothing else stands in it.</summary>
    private const string BlankLabel = " ";

    private readonly DisclosureTable _table;
    private readonly FormLines _lines;
    private readonly HeaderGrid _header;
    private readonly bool[] _isAmount;
    private readonly double[] _widths;
    private readonly int _columns;

    public TableSheet(Disclosure disclosure, DisclosureTable table)
    {
        _table = table;
        _columns = Math.Max(1, table.Columns.Count);
        _lines = FormLines.Of(disclosure, table);
        _header = HeaderGrid.Of(table.Columns);
        _isAmount = [.. Enumerable.Range(0, _columns).Select(IsAmount)];
        _widths = ColumnWidths.Of(table, _lines);
    }

    private bool LinesShareOneRow => _columns > ColumnWidths.LineColumns && _lines.Organisation switch
    {
        null => true,
        var line => !line.Contains('\n') && DisplayWidth.Of(line) < _widths[..^ColumnWidths.LineColumns].Sum(),
    };

    private int HeadRows => 1 + LineRows + _header.Rows;

    private int LineRows
    {
        get
        {
            var count = new[] { _lines.Organisation, _lines.Year, _lines.Unit }.Count(line => line is not null);
            return LinesShareOneRow ? Math.Min(1, count) : count;
        }
    }

    public void Write(XlsxWriter workbook, string name)
    {
        using var sheet = workbook.AddSheet(name, new()
        {
            ColumnWidths = _widths,
            FrozenRows = HeadRows,
            RepeatedRows = HeadRows,
            Landscape = _widths.Sum() > LandscapeWidth,
        });
        WriteAcross(sheet, _table.Title, XlsxStyle.Title, TitleHeight);
        WriteLines(sheet);
        WriteHeader(sheet);
        WriteRows(sheet);
        foreach (var note in _table.Notes)
            WriteAcross(sheet, note.Text, XlsxStyle.Note, DisplayWidth.HeightOf(note.Text, _widths.Sum()));
    }

    private void WriteLines(XlsxSheet sheet)
    {
        if (LineRows == 0)
            return;
        if (!LinesShareOneRow)
        {
            WriteLine(sheet, _lines.Organisation, XlsxStyle.Note);
            WriteLine(sheet, _lines.Year, XlsxStyle.Note);
            WriteLine(sheet, _lines.Unit, XlsxStyle.Right);
            return;
        }
        var cells = new XlsxCell[_columns];
        cells[0] = XlsxCell.Text(_lines.Organisation ?? "");
        cells[^2] = XlsxCell.Text(_lines.Year ?? "", XlsxStyle.Right);
        cells[^1] = XlsxCell.Text(_lines.Unit ?? "", XlsxStyle.Right);
        sheet.Row(cells);
        sheet.Merge(sheet.RowNumber, 1, sheet.RowNumber, _columns - ColumnWidths.LineColumns);
    }

    private void WriteLine(XlsxSheet sheet, string? text, XlsxStyle style)
    {
        if (text is not null)
            WriteAcross(sheet, text, style, DisplayWidth.HeightOf(text, _widths.Sum()));
    }

    private void WriteHeader(XlsxSheet sheet)
    {
        var top = sheet.RowNumber + 1;
        for (var row = 0; row < _header.Rows; row++)
        {
            var cells = new XlsxCell[_columns];
            Array.Fill(cells, XlsxCell.Blank(XlsxStyle.Header));
            foreach (var label in _header.Labels.Where(label => label.Row == row))
                cells[label.Column] = XlsxCell.Text(label.Text.Length > 0 ? label.Text : BlankLabel, XlsxStyle.Header);
            sheet.Row(new RowLayout(HeightOfHeaderRow(row)), cells);
        }
        foreach (var (_, row, column, rowSpan, columnSpan) in _header.Labels)
            sheet.Merge(top + row, column + 1, top + row + rowSpan - 1, column + columnSpan);
    }

    private double HeightOfHeaderRow(int row) => _header.Labels
        .Where(label => label.Row <= row && row < label.Row + label.RowSpan)
        .Max(label => DisplayWidth.HeightOf(label.Text, _widths.AsSpan(label.Column, label.ColumnSpan).ToArray().Sum())
            / label.RowSpan);

    private void WriteRows(XlsxSheet sheet)
    {
        var cells = new XlsxCell[_columns];
        foreach (var row in _table.Rows)
        {
            for (var column = 0; column < row.Cells.Count; column++)
                cells[column] = Cell(row.Cells[column], _isAmount[column]);
            sheet.Row(cells.AsSpan(0, row.Cells.Count));
        }
    }

    /// <summary>Only what was read as a figure is stored as a number: a code such as 2010301 stays a text.</summary>
    private static XlsxCell Cell(DisclosureCell cell, bool isAmount)
    {
        var style = isAmount ? XlsxStyle.Amount : XlsxStyle.Body;
        return cell is { Amount: null, Value: null } ? XlsxCell.Text(cell.Shown, style) : XlsxCell.Printed(cell.Text, style);
    }

    private void WriteAcross(XlsxSheet sheet, string text, XlsxStyle style, double height)
    {
        sheet.Row(new RowLayout(height), XlsxCell.Text(text, style));
        sheet.Merge(sheet.RowNumber, 1, sheet.RowNumber, _columns);
    }

    private bool IsAmount(int column) => _table.Rows.Any(row =>
        column < row.Cells.Count && row.Cells[column] is { Amount: not null } or { Value: not null });
}
