using System.Text;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>A worksheet being written, row by row from the first.</summary>
public sealed class XlsxSheet : IDisposable
{
    public const int MaxRows = 1_048_576;
    public const int MaxColumns = 16_384;

    /// <summary>Excel cuts longer texts when it opens the file.</summary>
    public const int MaxTextLength = 32_767;

    private readonly XmlBuffer _xml;
    private readonly SheetLayout _layout;
    private readonly StyleSheet _styles;
    private readonly List<byte[]> _columnNames = [];
    private readonly List<string> _merges = [];
    private readonly List<(string At, string Target)> _links = [];
    private readonly List<(string Range, XlsxValidation Validation)> _validations = [];

    internal XlsxSheet(Stream part, SheetLayout layout, StyleSheet styles, bool isFirst)
    {
        _xml = new(part);
        _layout = layout;
        _styles = styles;
        WriteStart(isFirst);
    }

    /// <summary>The number of the row written last, from 1.</summary>
    public int RowNumber { get; private set; }

    internal bool IsOpen { get; private set; } = true;

    /// <summary>Writes the next row from column A on; without cells it is an empty one.</summary>
    public void Row(params ReadOnlySpan<XlsxCell> cells) => Row(default, cells);

    public void Row(RowLayout layout, params ReadOnlySpan<XlsxCell> cells)
    {
        ObjectDisposedException.ThrowIf(!IsOpen, this);
        if (cells.Length > MaxColumns)
            throw new ArgumentException($"A row has at most {MaxColumns} cells.", nameof(cells));
        if (RowNumber == MaxRows)
            throw new InvalidOperationException($"A sheet has at most {MaxRows} rows.");
        RowNumber++;
        NameColumns(cells.Length);
        _xml.Raw("<row r=\""u8).Number(RowNumber);
        if (layout.Height is { } height)
            _xml.Raw("\" customHeight=\"1\" ht=\""u8).Raw(Printed(height));
        _xml.Raw(layout.Hidden ? "\" hidden=\"1\">"u8 : "\">"u8);
        for (var column = 0; column < cells.Length; column++)
            Write(cells[column], column);
        _xml.Raw("</row>"u8);
    }

    /// <summary>Merges a rectangle; rows and columns count from 1. One cell alone is left as it is.</summary>
    public void Merge(int firstRow, int firstColumn, int lastRow, int lastColumn)
    {
        if (firstRow != lastRow || firstColumn != lastColumn)
            _merges.Add($"{SourcePosition.ColumnName(firstColumn)}{firstRow}:{SourcePosition.ColumnName(lastColumn)}{lastRow}");
    }

    /// <summary>Makes a cell of the row written last lead to a row of a sheet, which may come later.</summary>
    /// <param name="column">From 1.</param>
    /// <param name="sheet">The name of the sheet.</param>
    /// <param name="row">From 1.</param>
    public void Link(int column, string sheet, int row) =>
        _links.Add(($"{SourcePosition.ColumnName(column)}{RowNumber}", $"{XlsxWriter.Quoted(sheet)}!A{row}"));

    /// <summary>Says what may be written into a rectangle; rows and columns count from 1.</summary>
    public void Validate(int firstRow, int firstColumn, int lastRow, int lastColumn, XlsxValidation validation) =>
        _validations.Add((
            $"{SourcePosition.ColumnName(firstColumn)}{firstRow}:{SourcePosition.ColumnName(lastColumn)}{lastRow}", validation));

    public void Dispose()
    {
        if (!IsOpen)
            return;
        IsOpen = false;
        WriteEnd();
        _xml.Dispose();
    }

    private static string Printed(double number) => number.ToString("0.##");

    private void WriteStart(bool isFirst)
    {
        _xml.Raw(XlsxMarkup.Declaration).Raw("<worksheet xmlns=\"").Raw(XlsxMarkup.Main)
            .Raw("\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView")
            .Raw(isFirst ? " tabSelected=\"1\"" : "").Raw(" workbookViewId=\"0\"");
        if (_layout.FrozenRows > 0)
            _xml.Raw("><pane ySplit=\"").Number(_layout.FrozenRows).Raw("\" topLeftCell=\"A").Number(_layout.FrozenRows + 1)
                .Raw("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>");
        else
            _xml.Raw("/>");
        _xml.Raw("</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
        WriteColumns();
        _xml.Raw("<sheetData>");
    }

    private void WriteColumns()
    {
        const double standardWidth = 9;
        var count = Math.Max(_layout.ColumnWidths.Count, _layout.HiddenColumns.DefaultIfEmpty().Max());
        if (count == 0)
            return;
        _xml.Raw("<cols>");
        for (var column = 1; column <= count; column++)
        {
            var width = column <= _layout.ColumnWidths.Count ? _layout.ColumnWidths[column - 1] : standardWidth;
            _xml.Raw("<col min=\"").Number(column).Raw("\" max=\"").Number(column).Raw("\" width=\"").Raw(Printed(width))
                .Raw(_layout.HiddenColumns.Contains(column) ? "\" hidden=\"1" : "").Raw("\" customWidth=\"1\"/>");
        }
        _xml.Raw("</cols>");
    }

    private void Write(in XlsxCell cell, int column)
    {
        var isEmpty = cell is { TextValue: null or "", NumberValue: null, FormulaText: null };
        if (isEmpty && cell.Style is null)
            return;
        _xml.Raw("<c r=\""u8).Raw(_columnNames[column]).Number(RowNumber).Raw("\""u8);
        var style = _styles.NumberOf(cell.Style ?? XlsxStyle.Default, cell.NumberFormat);
        if (style != 0)
            _xml.Raw(" s=\""u8).Number(style).Raw("\""u8);
        if (isEmpty)
            _xml.Raw("/>"u8);
        else if (cell is { TextValue: { } result, FormulaText: { } formula })
            WriteTextFormula(formula, result);
        else if (cell.TextValue is { } text)
            WriteText(text);
        else
            WriteNumber(cell);
    }

    private void WriteText(string text)
    {
        if (text.Length > MaxTextLength)
            throw new ArgumentException($"A cell holds at most {MaxTextLength} characters.", nameof(text));
        _xml.Raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8).Text(text).Raw("</t></is></c>"u8);
    }

    private void WriteTextFormula(string formula, string result) =>
        _xml.Raw(" t=\"str\"><f>"u8).Text(formula).Raw("</f><v>"u8).Text(result).Raw("</v></c>"u8);

    private void WriteNumber(in XlsxCell cell)
    {
        _xml.Raw(">"u8);
        if (cell.FormulaText is { } formula)
            _xml.Raw("<f>"u8).Text(formula).Raw("</f>"u8);
        if (cell.NumberValue is { } value)
            _xml.Raw("<v>"u8).Raw(value).Raw("</v>"u8);
        _xml.Raw("</c>"u8);
    }

    private void WriteEnd()
    {
        _xml.Raw("</sheetData>").Raw(_layout.Protected ? XlsxMarkup.Protection : "");
        if (_merges is not [])
        {
            _xml.Raw("<mergeCells count=\"").Number(_merges.Count).Raw("\">");
            foreach (var merge in _merges)
                _xml.Raw("<mergeCell ref=\"").Raw(merge).Raw("\"/>");
            _xml.Raw("</mergeCells>");
        }
        XlsxValidation.Write(_xml, _validations);
        WriteLinks();
        _xml.Raw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
            .Raw("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"")
            .Raw(_layout.Landscape ? "landscape" : "portrait").Raw("\"/>");
        if (_layout.NumberedPages)
            _xml.Raw("<headerFooter><oddFooter>&amp;C第 &amp;P 页　共 &amp;N 页</oddFooter></headerFooter>");
        WriteIgnoredErrors();
        _xml.Raw("</worksheet>");
    }

    private void WriteLinks()
    {
        if (_links is [])
            return;
        _xml.Raw("<hyperlinks>");
        foreach (var (at, target) in _links)
            _xml.Raw("<hyperlink ref=\"").Raw(at).Raw("\" location=\"").Text(target).Raw("\"/>");
        _xml.Raw("</hyperlinks>");
    }

    /// <summary>Codes are texts of digits; without this every one carries a green mark in Excel.</summary>
    private void WriteIgnoredErrors()
    {
        if (RowNumber > 0 && _columnNames.Count > 0)
            _xml.Raw("<ignoredErrors><ignoredError sqref=\"A1:").Raw(_columnNames[^1]).Number(RowNumber)
                .Raw("\" numberStoredAsText=\"1\"/></ignoredErrors>");
    }

    private void NameColumns(int count)
    {
        while (_columnNames.Count < count)
            _columnNames.Add(Encoding.ASCII.GetBytes(SourcePosition.ColumnName(_columnNames.Count + 1)));
    }
}
