using BudgetDisclosure.Documents.Reading.Xlsx;

namespace BudgetDisclosure.Documents.Reading.Xls;

/// <summary>What the records of one worksheet say beside the cells' values.</summary>
/// <param name="Start">Where the sheet begins in the stream.</param>
/// <param name="Ordinal">From 1; names the sheet where its name is not known yet.</param>
internal sealed class XlsSheetScan(int Start, int Ordinal)
{
    /// <summary>Genuine sheets keep the cells of 32 rows together; the library reads each such block from end to end.</summary>
    private const int RowsPerBlock = 32;

    /// <summary>How often the library may read the sheet over because its rows lie apart.</summary>
    private const int MostReadings = 16;

    private const int HiddenRowFlag = 0x20;
    private readonly Dictionary<int, (int First, int Last)> blocks = [];
    private int length;

    public int Start { get; } = Start;

    /// <summary>Rows that are hidden or without height, from 1.</summary>
    public HashSet<int> HiddenRows { get; } = [];

    public HiddenColumns HiddenColumns { get; } = new();

    /// <summary>Error values by row and column, from 1; the library gives none for them.</summary>
    public Dictionary<(int Row, int Column), string> Errors { get; } = [];

    /// <summary>Cells with a comment, which is not read.</summary>
    public List<CellReference> Comments { get; } = [];

    private string Name => $"第 {Ordinal} 张";

    /// <returns>How many bytes the sheet takes.</returns>
    public int Read(byte[] stream)
    {
        var records = new BiffRecords(stream, Start);
        var merges = 0;
        while (records.Read())
        {
            length = records.Offset + records.Content.Length - Start;
            if (BiffKind.IsCell(records.Kind))
                ReadCell(records);
            else if (records.Kind == BiffKind.Row)
                ReadRow(records);
            else if (records.Kind == BiffKind.ColumnInfo)
                ReadColumns(records);
            else if (records.Kind == BiffKind.Dimensions)
                ReadDimensions(records);
            else if (records.Kind == BiffKind.Note)
                Comments.Add(new(records.Number(0) + 1, records.Number(2) + 1));
            else if (records.Kind == BiffKind.Merges)
                merges += records.Number(0);
        }
        if (merges > XlsxSheetRows.MaxMerges)
            throw XlsxRefusals.TooManyMerges(Name, XlsxSheetRows.MaxMerges);
        CheckBlocks();
        return length;
    }

    private void ReadCell(BiffRecords record)
    {
        var (row, column) = (record.Number(0), record.Number(2));
        var last = column;
        if (record.Kind is BiffKind.ManyNumbers or BiffKind.ManyBlanks)
            last = record.Number(record.Content.Length - 2);
        if (column >= XlsBounds.MaxColumns || last >= XlsBounds.MaxColumns)
            throw XlsRefusals.TooManyColumns(Name);
        if (record.Kind == BiffKind.ManyNumbers && record.Content.Length != 6 + (6 * (last - column + 1)))
            throw XlsRefusals.Damaged();
        Extend(row, record.Offset);
        if (ErrorAt(record) is { } error)
            Errors[(row + 1, column + 1)] = error;
    }

    private void ReadRow(BiffRecords record)
    {
        var row = record.Number(0);
        Extend(row, record.Offset);
        var height = record.Number(6);
        if ((record.Number(12) & HiddenRowFlag) != 0 || height == 0)
            HiddenRows.Add(row + 1);
    }

    private void ReadColumns(BiffRecords record)
    {
        const int hiddenFlag = 1;
        if ((record.Number(8) & hiddenFlag) != 0 || record.Number(4) == 0)
            HiddenColumns.Hide(record.Number(0) + 1, record.Number(2) + 1);
    }

    /// <summary>The library walks as many rows as the sheet claims to have, and makes room for as many columns.</summary>
    private void ReadDimensions(BiffRecords record)
    {
        var isNew = record.Content.Length >= 14;
        if ((isNew ? record.LongNumber(4) : (uint)record.Number(2)) > XlsBounds.MaxRows)
            throw XlsRefusals.TooManyRows(Name);
        if (record.Number(isNew ? 10 : 6) > XlsBounds.MaxColumns)
            throw XlsRefusals.TooManyColumns(Name);
    }

    private void Extend(int row, int offset)
    {
        var block = row / RowsPerBlock;
        blocks[block] = blocks.TryGetValue(block, out var known)
            ? (Math.Min(known.First, offset), Math.Max(known.Last, offset))
            : (offset, offset);
    }

    private void CheckBlocks()
    {
        if (blocks.Values.Sum(block => (long)(block.Last - block.First)) > (long)MostReadings * length)
            throw XlsRefusals.Scattered(Name);
    }

    /// <summary>Null for a cell that holds no error value, typed in or computed.</summary>
    private static string? ErrorAt(BiffRecords record)
    {
        if (record.Kind == BiffKind.BooleanOrError && record.Content[7] == 1)
            return ErrorName(record.Content[6]);
        const int errorResult = 2;
        if (record.Kind == BiffKind.Formula && record.Number(12) == 0xFFFF && record.Content[6] == errorResult)
            return ErrorName(record.Content[8]);
        return null;
    }

    private static string ErrorName(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
