using BudgetDisclosure.Core;

namespace BudgetDisclosure.Testing;

/// <summary>
/// A cell grid written down as text: cells between bars; <c>&lt;</c> goes on with the cell to the left, <c>^</c> with
/// the one above.
/// </summary>
public static class Grid
{
    private const string Left = "<";
    private const string Up = "^";

    /// <summary>A Word table, its spans known.</summary>
    public static SourceTable Of(int number, params string[] rows) =>
        Known(rows, (row, column) => SourcePosition.OfTableCell(number, row + 1, column + 1));

    /// <summary>A worksheet.</summary>
    public static SourceTable Sheet(string name, params string[] rows) =>
        Known(rows, (row, column) => SourcePosition.OfSheetCell(name, row + 1, column + 1)) with { Name = name };

    /// <summary>A text export: cells merged across show once, cells merged down are blank below, spans unknown.</summary>
    public static SourceTable Export(int firstLine, params string[] rows)
    {
        var line = firstLine;
        var read = rows.Select(row => new SourceRow(
        [
            .. Cells(row).Where(text => text != Left).Select((text, place) =>
                new SourceCell(text == Up ? "" : text, SourcePosition.OfLine(line++), place)),
        ]));
        return new([.. read], SourcePosition.OfLine(firstLine)) { SpansKnown = false };
    }

    private static SourceTable Known(string[] rows, Func<int, int, SourcePosition> place)
    {
        var texts = rows.Select(Cells).ToArray();
        var read = texts.Select((row, r) => new SourceRow(
        [
            .. Enumerable.Range(0, row.Length).Where(c => row[c] is not (Left or Up)).Select(c =>
                new SourceCell(row[c], place(r, c), c, Across(row, c), Down(texts, r, c))),
        ]));
        return new([.. read], place(0, 0));
    }

    private static string[] Cells(string row) => [.. row.Split('|').Select(cell => cell.Trim(' '))];

    private static int Across(string[] row, int column) =>
        1 + row.Skip(column + 1).TakeWhile(text => text == Left).Count();

    private static int Down(string[][] rows, int row, int column) =>
        1 + rows.Skip(row + 1).TakeWhile(below => column < below.Length && below[column] == Up).Count();
}
