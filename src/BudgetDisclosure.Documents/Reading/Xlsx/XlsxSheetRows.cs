using System.Runtime.InteropServices;
using System.Xml;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>The rows of a worksheet that hold something, one after the other as they stand in the file.</summary>
/// <remarks>
/// One pass, nothing kept: <see cref="Cells"/> is valid until the next <see cref="Read"/>. Columns come before the
/// rows in a worksheet, merges after them, so <see cref="Merges"/> is complete when <see cref="Read"/> has returned
/// false.
/// </remarks>
internal sealed class XlsxSheetRows : IDisposable
{
    /// <summary>Half of the rows that a sheet may have; genuine sheets have some hundreds.</summary>
    public const int MaxMerges = 50_000;

    private readonly XmlReader reader;
    private readonly XlsxCellReader cellReader;
    private readonly string sheet;
    private readonly string cellName;
    private readonly string addressName;
    private readonly string styleName;
    private readonly string typeName;
    private readonly TextBuffer attribute = new();
    private readonly List<XlsxCell> cells = [];
    private readonly List<CellRange> merges = [];
    private bool inRows;
    private bool rowIsNumbered;
    private bool inOrder;
    private int column;

    public XlsxSheetRows(XmlReader reader, XlsxWorkbook workbook, string sheet)
    {
        this.reader = reader;
        this.sheet = sheet;
        cellReader = new(reader, workbook, sheet);
        cellName = reader.NameTable.Add("c");
        addressName = reader.NameTable.Add("r");
        styleName = reader.NameTable.Add("s");
        typeName = reader.NameTable.Add("t");
        inRows = MoveToRows();
    }

    /// <summary>The current row's number, from 1.</summary>
    public int Row { get; private set; }

    public bool RowHidden { get; private set; }

    /// <summary>The current row's cells that hold something, by column, each column once.</summary>
    public ReadOnlySpan<XlsxCell> Cells => CollectionsMarshal.AsSpan(cells);

    public HiddenColumns HiddenColumns { get; } = new();

    public IReadOnlyList<CellRange> Merges => merges;

    /// <summary>Moves to the next row that holds something; false behind the last.</summary>
    public bool Read()
    {
        while (inRows && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
                inRows = false;
            else if (reader.NodeType == XmlNodeType.Element && ReadRow())
                return true;
        }
        ReadMerges();
        return false;
    }

    public void Dispose() => reader.Dispose();

    private bool MoveToRows()
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "sheetData")
                return !reader.IsEmptyElement;
            if (reader.LocalName == "col")
                HiddenColumns.Add(reader);
        }
        return false;
    }

    private bool ReadRow()
    {
        cells.Clear();
        column = 0;
        inOrder = true;
        var isEmpty = reader.IsEmptyElement;
        ReadRowAttributes();
        while (!isEmpty && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (ReferenceEquals(reader.LocalName, cellName))
                ReadCell();
            else
                reader.SkipElement();
        }
        if (!inOrder)
            SortCells();
        return cells.Count > 0;
    }

    private void ReadRowAttributes()
    {
        var row = Row + 1;
        RowHidden = rowIsNumbered = false;
        while (reader.MoveToNextAttribute())
        {
            if (ReferenceEquals(reader.LocalName, addressName))
            {
                rowIsNumbered = true;
                if (!CellReference.TryRow(attribute.Attribute(reader), out row))
                    throw XlsxRefusals.RowNumber(sheet, Row, attribute.Span.ToString());
            }
            else if (reader.LocalName == "hidden")
            {
                RowHidden |= attribute.Attribute(reader) is "1" or "true";
            }
            else if (reader.LocalName == "ht")
            {
                RowHidden |= double.TryParse(attribute.Attribute(reader), out var height) && height <= 0;
            }
        }
        reader.MoveToElement();
        if (row > CellReference.MaxRow)
            throw XlsxRefusals.RowNumber(sheet, Row, row.ToString());
        Row = row;
    }

    private void ReadCell()
    {
        column++;
        var style = 0;
        var type = CellContent.Number;
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            var name = reader.LocalName;
            if (ReferenceEquals(name, addressName))
                ReadAddress();
            else if (ReferenceEquals(name, styleName))
                style = int.TryParse(attribute.Attribute(reader), out var number) ? number : 0;
            else if (ReferenceEquals(name, typeName))
                type = XlsxCellReader.ContentOf(attribute.Attribute(reader));
        }
        if (column > CellReference.MaxColumn)
            throw XlsxRefusals.CellAddress(sheet, Row, column.ToString());
        if (isEmpty)
            return;
        reader.MoveToElement();
        if (cellReader.Read(new(Row, column), type, style) is not { } cell)
            return;
        inOrder &= cells.Count == 0 || cells[^1].Column < cell.Column;
        cells.Add(cell);
    }

    /// <summary>A row without a number has that of its first cell.</summary>
    private void ReadAddress()
    {
        if (!CellReference.TryParse(attribute.Attribute(reader), out var address)
            || (address.Row != Row && (rowIsNumbered || cells.Count > 0)))
            throw XlsxRefusals.CellAddress(sheet, Row, attribute.Span.ToString());
        Row = address.Row;
        column = address.Column;
    }

    /// <summary>By column; of two cells with one address the later counts, as in Excel.</summary>
    private void SortCells()
    {
        var sorted = cells.GroupBy(cell => cell.Column).Select(same => same.Last()).OrderBy(cell => cell.Column).ToList();
        cells.Clear();
        cells.AddRange(sorted);
    }

    private void ReadMerges()
    {
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "mergeCell" })
                continue;
            if (!CellRange.TryParse(reader.GetAttribute("ref"), out var range))
                continue;
            if (merges.Count == MaxMerges)
                throw XlsxRefusals.TooManyMerges(sheet, MaxMerges);
            merges.Add(range);
        }
    }
}
