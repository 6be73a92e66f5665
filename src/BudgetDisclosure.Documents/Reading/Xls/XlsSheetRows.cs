using System.Runtime.InteropServices;
using BudgetDisclosure.Documents.Reading.Xlsx;
using BudgetDisclosure.Documents.Reading.Xlsx.Formats;
using ExcelDataReader;
using CellRange = BudgetDisclosure.Documents.Reading.Xlsx.CellRange;

namespace BudgetDisclosure.Documents.Reading.Xls;

/// <summary>The rows of the worksheet that the library stands on, with the texts that the number formats show.</summary>
internal sealed class XlsSheetRows(IExcelDataReader reader, XlsSheetScan sheet) : ISheetRows
{
    /// <summary>Below it the numbers are Excel's own; the library numbers the file's formats anew from here on.</summary>
    private const int FirstOwnFormat = 164;

    private readonly List<XlsxCell> cells = [];
    private readonly Dictionary<int, NumberFormat> formats = [];
    private readonly ShownText shown = new();
    private readonly TextPool texts = new();

    public int Row { get; private set; }

    public bool RowHidden => sheet.HiddenRows.Contains(Row);

    /// <summary>Named styles of old workbooks are not read.</summary>
    public XlsxTextRole? Role => null;

    public ReadOnlySpan<XlsxCell> Cells => CollectionsMarshal.AsSpan(cells);

    public HiddenColumns HiddenColumns => sheet.HiddenColumns;

    public IReadOnlyList<CellRange> Merges => [.. (reader.MergeCells ?? []).Where(IsMerge).Select(merge => new CellRange(
        new(merge.FromRow + 1, merge.FromColumn + 1), new(merge.ToRow + 1, merge.ToColumn + 1)))];

    public bool Read()
    {
        while (reader.Read())
        {
            Row++;
            cells.Clear();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (Cell(i) is { } cell)
                    cells.Add(cell);
            }
            if (cells.Count > 0)
                return true;
        }
        return false;
    }

    private static bool IsMerge(ExcelDataReader.CellRange merge) =>
        merge is { FromRow: >= 0, FromColumn: >= 0 } && merge.ToRow >= merge.FromRow
        && merge.ToColumn >= merge.FromColumn && (merge.ToRow, merge.ToColumn) != (merge.FromRow, merge.FromColumn);

    /// <summary>Null for a cell that shows nothing.</summary>
    private XlsxCell? Cell(int index)
    {
        var column = index + 1;
        if (sheet.Errors.TryGetValue((Row, column), out var error))
            return new(column, error, CellState.ErrorValue);
        return reader.GetValue(index) switch
        {
            string text => Text(column, FormatOf(index).Show(text)),
            bool value => new(column, value ? "TRUE" : "FALSE"),
            double number => Number(column, index, number.ToString("R")),
            int number => Number(column, index, number.ToString()),
            DateTime date => Formatted(column, index, SerialDate.OfDate(date, DateSystem.From1900)),
            TimeSpan time => Number(column, index, time.TotalDays.ToString("R")),
            _ => null,
        };
    }

    private XlsxCell? Text(int column, string text)
    {
        if (text.Length > XlsBounds.MaxTextLength)
            throw XlsxRefusals.TextTooLong();
        return text.Length == 0 ? null : new XlsxCell(column, texts.Get(text));
    }

    private XlsxCell? Number(int column, int index, string stored) => StoredNumber.TryParse(stored, out var number)
        ? Formatted(column, index, number, stored)
        : Text(column, stored);

    private XlsxCell? Formatted(int column, int index, StoredNumber number, string? stored = null)
    {
        var kind = FormatOf(index).Show(number, DateSystem.From1900, shown);
        var text = texts.Get(shown.Span);
        if (kind == ShownKind.Altered && stored is not null)
            return new(column, text, CellState.Altered, stored);
        return Text(column, text);
    }

    /// <summary>For Excel's own formats those of Chinese Excel: dates are printed differently elsewhere.</summary>
    private NumberFormat FormatOf(int index)
    {
        var number = reader.GetNumberFormatIndex(index);
        if (!formats.TryGetValue(number, out var format))
        {
            var code = number < FirstOwnFormat ? null : reader.GetNumberFormatString(index);
            formats[number] = format = NumberFormat.Parse(code ?? BuiltInFormats.CodeOf(number));
        }
        return format;
    }
}
