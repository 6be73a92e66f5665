using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core;

/// <summary>What a <see cref="SourcePosition"/> points at.</summary>
public enum SourcePositionKind
{
    /// <summary>A line of a text file, counted from 1.</summary>
    Line,

    /// <summary>A paragraph of a word-processor file outside tables, counted from 1.</summary>
    Paragraph,

    /// <summary>A cell of a word-processor table: table, row and grid column, each counted from 1.</summary>
    TableCell,

    /// <summary>A cell of a worksheet, as Excel names it.</summary>
    SheetCell,

    /// <summary>A rectangle on a page of a PDF.</summary>
    PageBox,
}

/// <summary>A rectangle on a page, in points from its top left, kept to a tenth of a point as it is printed.</summary>
public readonly record struct PageBox
{
    public PageBox(double left, double top, double right, double bottom) =>
        (Left, Top, Right, Bottom) = (Tenths(left), Tenths(top), Tenths(right), Tenths(bottom));

    public double Left { get; }

    public double Top { get; }

    public double Right { get; }

    public double Bottom { get; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"[{Left:0.0},{Top:0.0},{Right:0.0},{Bottom:0.0}]");

    /// <summary>What stands out over the page's edge begins at the edge.</summary>
    private static double Tenths(double points) => Math.Max(0, Math.Round(points, 1));
}

/// <summary>Where a text stood in its source file: printed, parsed back, and understood by people.</summary>
/// <remarks>
/// Printed forms: <c>line 233</c>, <c>paragraph 12</c>, <c>table 9, row 4, column 3</c>, <c>sheet 收入总表!D7</c>,
/// <c>page 4 [72.0,310.5,131.2,322.0]</c>; with several sources the source's id stands first, <c>s2: line 5</c>.
/// </remarks>
public readonly partial record struct SourcePosition
{
    private readonly Surroundings? _within;

    private SourcePosition(SourcePositionKind kind, int first, int row = 0, int column = 0, Surroundings? within = null)
    {
        Kind = kind;
        Ordinal = first;
        Row = row;
        Column = column;
        _within = within;
    }

    public SourcePositionKind Kind { get; }

    /// <summary>Line, paragraph, table or page number, from 1; 0 for a worksheet cell.</summary>
    public int Ordinal { get; }

    public int Row { get; }

    public int Column { get; }

    /// <summary>The worksheet's name.</summary>
    public string? Name => _within?.Name;

    /// <summary>The rectangle on the page; null for other kinds.</summary>
    public PageBox? Box => _within?.Box;

    /// <summary>The id of the source among several (<c>s2</c>); null where there is only one.</summary>
    public string? SourceId
    {
        get => _within?.SourceId;
        init => _within = value == _within?.SourceId ? _within : Surroundings.Of(Name, Box, value);
    }

    public static SourcePosition OfLine(int line) => new(SourcePositionKind.Line, line);

    public static SourcePosition OfParagraph(int paragraph) => new(SourcePositionKind.Paragraph, paragraph);

    public static SourcePosition OfTableCell(int table, int row, int column) =>
        new(SourcePositionKind.TableCell, table, row, column);

    public static SourcePosition OfSheetCell(string sheet, int row, int column) =>
        new(SourcePositionKind.SheetCell, 0, row, column, Surroundings.Of(sheet, box: null, sourceId: null));

    /// <param name="page">The page's number in the file, from 1, whatever number is printed on it.</param>
    public static SourcePosition OfPageBox(int page, PageBox box) =>
        new(SourcePositionKind.PageBox, page, within: Surroundings.Of(name: null, box, sourceId: null));

    public static bool TryParse([NotNullWhen(true)] string? text, out SourcePosition position)
    {
        position = default;
        if (text is null || Pattern().Match(text) is not { Success: true } m)
            return false;
        var id = m.Groups["id"] is { Success: true } g ? g.Value : null;
        if (m.Groups["line"].Success && TryNumber(m, "line", out var line))
            position = OfLine(line) with { SourceId = id };
        else if (m.Groups["par"].Success && TryNumber(m, "par", out var paragraph))
            position = OfParagraph(paragraph) with { SourceId = id };
        else if (TryNumber(m, "page", out var page) && TryBox(m, out var box))
            position = OfPageBox(page, box) with { SourceId = id };
        else if (TryNumber(m, "t", out var table) && TryNumber(m, "r", out var row) && TryNumber(m, "c", out var column))
            position = OfTableCell(table, row, column) with { SourceId = id };
        else if (TryNumber(m, "y", out row) && ColumnNumber(m.Groups["x"].Value) is { } x)
            position = OfSheetCell(m.Groups["sheet"].Value, row, x) with { SourceId = id };
        else
            return false;
        return true;
    }

    public override string ToString()
    {
        var place = Kind switch
        {
            SourcePositionKind.Line => $"line {Ordinal}",
            SourcePositionKind.Paragraph => $"paragraph {Ordinal}",
            SourcePositionKind.TableCell => $"table {Ordinal}, row {Row}, column {Column}",
            SourcePositionKind.PageBox => $"page {Ordinal} {Box}",
            _ => $"sheet {Name}!{ColumnName(Column)}{Row}",
        };
        return SourceId is null ? place : $"{SourceId}: {place}";
    }

    /// <summary>The column's letters as Excel writes them: 1 is A, 27 is AA.</summary>
    public static string ColumnName(int column)
    {
        Span<char> letters = stackalloc char[8];
        var at = letters.Length;
        for (var n = column; n > 0; n = (n - 1) / 26)
            letters[--at] = (char)('A' + ((n - 1) % 26));
        return new(letters[at..]);
    }

    private static int? ColumnNumber(string letters)
    {
        if (letters.Length is 0 or > 3)
            return null;
        var number = 0;
        foreach (var letter in letters)
            number = (number * 26) + (letter - 'A' + 1);
        return number;
    }

    private static bool TryNumber(Match match, string group, out int number) =>
        int.TryParse(match.Groups[group].Value, out number);

    private static bool TryBox(Match match, out PageBox box)
    {
        double[] edges = [.. match.Groups["edge"].Captures.Select(edge => double.Parse(edge.ValueSpan, CultureInfo.InvariantCulture))];
        box = edges.Length == 4 ? new(edges[0], edges[1], edges[2], edges[3]) : default;
        return edges.Length == 4;
    }

    [GeneratedRegex(@"^(?:(?<id>s\d+): )?(?:line (?<line>\d+)|paragraph (?<par>\d+)|" +
        @"page (?<page>\d+) \[(?<edge>\d{1,6}\.\d)(,(?<edge>\d{1,6}\.\d)){3}\]|" +
        @"table (?<t>\d+), row (?<r>\d+), column (?<c>\d+)|sheet (?<sheet>.+)!(?<x>[A-Z]{1,3})(?<y>\d+))$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Pattern();

    /// <summary>What few positions have or many have in common: beside it a position is four numbers.</summary>
    /// <remarks>A document has thousands of positions, most of them in cells of one sheet.</remarks>
    private sealed record Surroundings(string? Name, PageBox? Box, string? SourceId)
    {
        /// <summary>Null where there are none: positions are equal by their fields.</summary>
        public static Surroundings? Of(string? name, PageBox? box, string? sourceId) =>
            (name, box, sourceId) is (null, null, null) ? null : new(name, box, sourceId);
    }
}
