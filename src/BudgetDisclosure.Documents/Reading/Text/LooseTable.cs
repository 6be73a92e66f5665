using System.Text.RegularExpressions;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Documents.Reading.Text;

/// <summary>
/// A table that lost its tabs: one cell per line, header labels of all levels in a run, then the rows. Its width is
/// that of its 栏次 row, or the one at which the first cells of the rows count 1, 2, 3 ….
/// </summary>
internal sealed partial class LooseTable
{
    private const int MaxHeaderLines = 60;
    private const int MinColumns = 3;
    private const int MaxColumns = 30;
    private const int MaxCellLength = 120;

    /// <summary>Fewer counted rows could be a numbered list.</summary>
    private const int MinCountedRows = 3;

    /// <summary>The table whose header begins at line <paramref name="start"/>, and the line after its end; else null.</summary>
    public static (SourceTable Table, int End)? Find(string[] lines, int start)
    {
        if (!IsCell(lines[start]) || !BeginsHeader(lines[start]))
            return null;
        for (var i = start + 2; i < Math.Min(lines.Length, start + MaxHeaderLines); i++)
        {
            if (!IsCell(lines[i]))
                return null;
            if (IsNumberingWord(lines[i]) && CountedColumns(lines, i) is var counted and >= MinColumns)
                return Read(lines, start, i, i + counted, counted);
            if (IsOrdinalLabel(lines[start]) && lines[i].Trim() == "1" && CountedWidth(lines, start, i) is { } width)
                return Read(lines, start, i, i, width);
        }
        return null;
    }

    private static (SourceTable, int)? Read(string[] lines, int start, int headerEnd, int body, int width)
    {
        var rows = new List<SourceRow> { Row(lines, Enumerable.Range(start, headerEnd - start)) };
        if (body > headerEnd)
            rows.Add(Row(lines, Enumerable.Range(headerEnd, body - headerEnd)));
        var (cells, end) = IsOrdinalLabel(lines[start]) ? CountedRows(lines, body, width) : TypedRows(lines, body, width);
        if (cells.Count == 0)
            return null;
        rows.AddRange(cells.Select(row => Row(lines, row)));
        return (new SourceTable(rows, SourcePosition.OfLine(start + 1)) { SpansKnown = false, HeaderIsFlat = true }, end);
    }

    /// <summary>Rows that count 1, 2, 3 …; one that lost or gained a cell ends where the next number stands.</summary>
    private static (List<int[]> Rows, int End) CountedRows(string[] lines, int at, int width)
    {
        var rows = new List<int[]>();
        while (NextRow(lines, at, width) is { } cells && IsNumber(lines[cells[0]], rows.Count + 1))
        {
            var next = NextRow(lines, cells[^1] + 1, 1);
            if (next is not null && !IsNumber(lines[next[0]], rows.Count + 2) && UnevenRow(lines, at, width, rows.Count + 2) is { } uneven)
                cells = uneven;
            rows.Add(cells);
            at = cells[^1] + 1;
        }
        return (rows, at);
    }

    /// <summary>The row's cells up to a line that counts on, if it comes within two cells of where it should.</summary>
    private static int[]? UnevenRow(string[] lines, int at, int width, int nextOrdinal)
    {
        for (var length = Math.Max(2, width - 2); length <= width + 2; length++)
        {
            if (length != width && NextRow(lines, at, length + 1) is { } cells && IsNumber(lines[cells[^1]], nextOrdinal))
                return cells[..^1];
        }
        return null;
    }

    /// <summary>Rows without numbers: as long as the columns that began with amounts hold amounts or nothing.</summary>
    private static (List<int[]> Rows, int End) TypedRows(string[] lines, int at, int width)
    {
        var rows = new List<int[]>();
        bool[]? amounts = null;
        while (NextRow(lines, at, width) is { } cells)
        {
            amounts ??= [.. cells.Select(cell => IsAmount(lines[cell]))];
            if (!Array.Exists(amounts, amount => amount) || cells.Where((cell, i) => amounts[i] && !IsAmountOrNothing(lines[cell])).Any())
                break;
            rows.Add(cells);
            at = cells[^1] + 1;
        }
        return (rows, at);
    }

    private static bool IsNumber(string line, int number) => line.Trim() == number.ToString();

    private static bool IsAmount(string line) => AmountText.Read(line, out _) == AmountTextKind.Number;

    private static bool IsAmountOrNothing(string line) => AmountText.Read(line, out _) != AmountTextKind.Words;

    private static bool IsOrdinalLabel(string line) => OrdinalLabel().IsMatch(line);

    /// <summary>The next cells' line numbers; empty lines between them are passed over, a blank cell is a line of blanks.</summary>
    private static int[]? NextRow(string[] lines, int at, int width)
    {
        var cells = new int[width];
        for (var n = 0; n < width; n++, at++)
        {
            while (at < lines.Length && lines[at].Length == 0)
                at++;
            if (at >= lines.Length || !IsCell(lines[at]))
                return null;
            cells[n] = at;
        }
        return cells;
    }

    private static SourceRow Row(string[] lines, IEnumerable<int> at) =>
        new([.. at.Where(i => lines[i].Length > 0).Select((i, column) => new SourceCell(lines[i], SourcePosition.OfLine(i + 1), column))]);

    /// <summary>How many columns a 栏次 row counts, itself included; 0 where it counts none.</summary>
    private static int CountedColumns(string[] lines, int at)
    {
        var count = 1;
        while (at + count < lines.Length && lines[at + count].Trim() == count.ToString())
            count++;
        // The row after it begins with 1 again; it cannot be mistaken for a further column.
        return count > 1 ? count : 0;
    }

    /// <summary>The width at which rows from <paramref name="body"/> on begin with 1, 2, 3 …, without a 栏次 row.</summary>
    private static int? CountedWidth(string[] lines, int start, int body)
    {
        var labels = body - start;
        for (var width = MinColumns; width <= Math.Min(MaxColumns, labels); width++)
        {
            if (CountedRows(lines, body, width).Rows.Count >= MinCountedRows)
                return width;
        }
        return null;
    }

    private static bool IsCell(string line) => line.Length is > 0 and <= MaxCellLength && line[0] != '\t';

    private static bool BeginsHeader(string line) => HeaderStart().IsMatch(line);

    private static bool IsNumberingWord(string line) => NumberingWord().IsMatch(line);

    [GeneratedRegex(@"^\s*(序\s*号|行\s*次|编\s*号)\s*$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex OrdinalLabel();

    [GeneratedRegex(@"^\s*(序\s*号|行\s*次|编\s*号|项\s*目|项目名称|科\s*目|收\s*入|支\s*出|本年收入|科目编码|\S{0,6}科目编码|单位名称|职责活动)\s*$",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex HeaderStart();

    [GeneratedRegex(@"^\s*栏\s*次\s*$", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex NumberingWord();
}
