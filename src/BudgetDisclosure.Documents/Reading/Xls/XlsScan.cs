namespace BudgetDisclosure.Documents.Reading.Xls;

/// <summary>
/// Walks all records of an old workbook before the library does: bounds, and what the library does not tell (hidden
/// rows and columns, error values, comments).
/// </summary>
internal sealed class XlsScan
{
    private const int WorksheetKind = 0;
    private const int LongestFormat = 1_024;
    private readonly byte[] stream;
    private readonly List<XlsSheetScan> sheets = [];

    private XlsScan(byte[] stream) => this.stream = stream;

    /// <summary>The worksheets in the order of the file; charts and macro sheets are left out, as the library does.</summary>
    public IReadOnlyList<XlsSheetScan> Sheets => sheets;

    public static XlsScan Of(byte[] stream)
    {
        var scan = new XlsScan(stream);
        scan.ReadBook();
        scan.ReadSheets();
        return scan;
    }

    private void ReadBook()
    {
        var records = new BiffRecords(stream, 0);
        if (!records.Read() || records.Kind != BiffKind.Beginning)
            throw XlsRefusals.TooOld();
        while (records.Read())
        {
            if (records.Kind == BiffKind.FilePass)
                throw XlsRefusals.Encrypted();
            if (records.Kind == BiffKind.BoundSheet)
                AddSheet(records);
            else if (records.Kind == BiffKind.Format && records.Content.Length > LongestFormat)
                throw XlsRefusals.Damaged();
            else if (records.Kind == BiffKind.SharedStrings && records.LongNumber(4) > stream.Length)
                throw XlsRefusals.Damaged();
        }
    }

    private void AddSheet(BiffRecords record)
    {
        if (record.Content[5] != WorksheetKind)
            return;
        if (sheets.Count == XlsBounds.MaxSheets)
            throw XlsRefusals.TooManySheets();
        var start = record.LongNumber(0);
        if (start >= stream.Length || sheets.Exists(sheet => sheet.Start == start))
            throw XlsRefusals.Damaged();
        sheets.Add(new((int)start, sheets.Count + 1));
    }

    /// <summary>Parts that overlap would be read again and again; together they are no longer than the stream.</summary>
    private void ReadSheets()
    {
        var read = 0L;
        foreach (var sheet in sheets)
        {
            read += sheet.Read(stream);
            if (read > stream.Length)
                throw XlsRefusals.Damaged();
        }
    }
}
