using System.Runtime.InteropServices;
using System.Text;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>The rows of a worksheet that hold something, one after the other as they stand in the file.</summary>
/// <remarks>
/// One pass, nothing kept: <see cref="Cells"/> is valid until the next <see cref="Read"/>. Columns come before the
/// rows in a worksheet, merges after them, so <see cref="Merges"/> is complete when <see cref="Read"/> has returned
/// false.
/// </remarks>
internal sealed class XlsxSheetRows : ISheetRows, IDisposable
{
    /// <summary>Half of the rows that a sheet may have; genuine sheets have some hundreds.</summary>
    public const int MaxMerges = 50_000;

    private readonly PartTokens tokens;
    private readonly XlsxCellReader cellReader;
    private readonly string sheet;
    private readonly XlsxCellStyle[] styles;
    private readonly List<XlsxCell> cells = [];
    private readonly List<CellRange> merges = [];
    private bool inRows;
    private bool rowIsNumbered;
    private bool inOrder;
    private int column;

    public XlsxSheetRows(PartTokens tokens, XlsxWorkbook workbook, string sheet)
    {
        this.tokens = tokens;
        this.sheet = sheet;
        styles = workbook.Styles;
        cellReader = new(tokens, workbook, sheet);
        inRows = MoveToRows();
    }

    /// <summary>The current row's number, from 1.</summary>
    public int Row { get; private set; }

    public bool RowHidden { get; private set; }

    /// <summary>The current row's cells that hold something, by column, each column once.</summary>
    public ReadOnlySpan<XlsxCell> Cells => CollectionsMarshal.AsSpan(cells);

    public XlsxTextRole? Role { get; private set; }

    public HiddenColumns HiddenColumns { get; } = new();

    public IReadOnlyList<CellRange> Merges => merges;

    /// <summary>Moves to the next row that holds something; false behind the last.</summary>
    public bool Read()
    {
        while (inRows && tokens.Read())
        {
            if (tokens.Node == TokenNode.End)
                inRows = false;
            else if (tokens.Node == TokenNode.Start && ReadRow())
                return true;
        }
        ReadMerges();
        return false;
    }

    public void Dispose() => tokens.Dispose();

    private bool MoveToRows()
    {
        while (tokens.Read())
        {
            if (tokens.Node != TokenNode.Start)
                continue;
            if (tokens.Name.SequenceEqual("sheetData"u8))
                return !tokens.IsEmpty;
            if (tokens.Name.SequenceEqual("col"u8))
                HiddenColumns.Add(tokens);
        }
        return false;
    }

    private bool ReadRow()
    {
        cells.Clear();
        column = 0;
        inOrder = true;
        Role = null;
        var isEmpty = tokens.IsEmpty;
        ReadRowAttributes();
        while (!isEmpty && tokens.Read() && tokens.Node != TokenNode.End)
        {
            if (tokens.Node != TokenNode.Start)
                continue;
            if (tokens.Name is [(byte)'c'])
                ReadCell();
            else
                tokens.SkipElement();
        }
        if (!inOrder)
            SortCells();
        return cells.Count > 0;
    }

    private void ReadRowAttributes()
    {
        var row = Row + 1;
        RowHidden = rowIsNumbered = false;
        while (tokens.NextAttribute(out var name, out var value))
        {
            if (name is [(byte)'r'])
            {
                rowIsNumbered = true;
                if (!CellReference.TryRow(value, out row))
                    throw XlsxRefusals.RowNumber(sheet, Row, Encoding.UTF8.GetString(value));
            }
            else if (name.SequenceEqual("hidden"u8))
            {
                RowHidden |= PartValues.IsTrue(value);
            }
            else if (name.SequenceEqual("ht"u8))
            {
                RowHidden |= PartValues.IsZero(value);
            }
        }
        if (row > CellReference.MaxRow)
            throw XlsxRefusals.RowNumber(sheet, Row, row.ToString());
        Row = row;
    }

    private void ReadCell()
    {
        column++;
        var style = 0;
        var type = CellContent.Number;
        var isEmpty = tokens.IsEmpty;
        while (tokens.NextAttribute(out var name, out var value))
        {
            if (name is [(byte)'r'])
                ReadAddress(value);
            else if (name is [(byte)'s'])
                style = PartValues.Number(value);
            else if (name is [(byte)'t'])
                type = XlsxCellReader.ContentOf(value);
        }
        if (column > CellReference.MaxColumn)
            throw XlsxRefusals.CellAddress(sheet, Row, column.ToString());
        if (isEmpty)
            return;
        if (cellReader.Read(new(Row, column), type, style) is not { } cell)
            return;
        inOrder &= cells.Count == 0 || cells[^1].Column < cell.Column;
        Role = cells.Count == 0 && (uint)style < (uint)styles.Length ? styles[style].Role : null;
        cells.Add(cell);
    }

    /// <summary>A row without a number has that of its first cell.</summary>
    private void ReadAddress(ReadOnlySpan<byte> text)
    {
        if (!CellReference.TryParse(text, out var address)
            || (address.Row != Row && (rowIsNumbered || cells.Count > 0)))
            throw XlsxRefusals.CellAddress(sheet, Row, Encoding.UTF8.GetString(text));
        Row = address.Row;
        column = address.Column;
    }

    /// <summary>By column; of two cells with one address the later counts, as in Excel.</summary>
    private void SortCells()
    {
        List<XlsxCell> sorted =
            [.. cells.GroupBy(cell => cell.Column).Select(same => same.Last()).OrderBy(cell => cell.Column)];
        cells.Clear();
        cells.AddRange(sorted);
    }

    private void ReadMerges()
    {
        while (tokens.Read())
        {
            if (tokens.Node != TokenNode.Start || !tokens.Name.SequenceEqual("mergeCell"u8))
                continue;
            if (MergeAt() is not { } range)
                continue;
            if (merges.Count == MaxMerges)
                throw XlsxRefusals.TooManyMerges(sheet, MaxMerges);
            merges.Add(range);
        }
    }

    /// <summary>Null for a merge of nothing or of one cell.</summary>
    private CellRange? MergeAt()
    {
        while (tokens.NextAttribute(out var name, out var value))
        {
            if (name.SequenceEqual("ref"u8) && CellRange.TryParse(value, out var range))
                return range;
        }
        return null;
    }
}
