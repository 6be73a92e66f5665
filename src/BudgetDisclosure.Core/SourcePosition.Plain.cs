namespace BudgetDisclosure.Core;

/// <content>The forms that nearly every cell and paragraph has, read without the pattern: a document has thousands of them.</content>
public readonly partial record struct SourcePosition
{
    private const string SheetPrefix = "sheet ";
    private const string TablePrefix = "table ";
    private const string ParagraphPrefix = "paragraph ";
    private const string RowPrefix = ", row ";
    private const string ColumnPrefix = ", column ";
    private const int MostColumnLetters = 3;
    private const int MostLetters = 8;

    /// <summary>Reads a position as <see cref="TryParse(string?, out SourcePosition)"/> does.</summary>
    /// <param name="neighbour">A position read before: what both have in common is shared with it.</param>
    public static bool TryParse(ReadOnlySpan<char> text, in SourcePosition neighbour, out SourcePosition position) =>
        TryParseSheetCell(text, neighbour, out position)
        || TryParseTableCell(text, out position)
        || TryParseParagraph(text, out position)
        || TryParse(text.ToString(), out position);

    /// <summary>Prints as <see cref="ToString"/> does, where there is room; the commonest forms take no memory.</summary>
    public bool TryFormat(Span<char> destination, out int length)
    {
        switch (this)
        {
            case { SourceId: null, Kind: SourcePositionKind.SheetCell }:
                Span<char> letters = stackalloc char[MostLetters];
                var first = letters.Length;
                for (var n = Column; n > 0; n = (n - 1) / 26)
                    letters[--first] = (char)('A' + ((n - 1) % 26));
                return destination.TryWrite($"{SheetPrefix}{Name}!{letters[first..]}{Row}", out length);
            case { SourceId: null, Kind: SourcePositionKind.TableCell }:
                return destination.TryWrite($"{TablePrefix}{Ordinal}{RowPrefix}{Row}{ColumnPrefix}{Column}", out length);
            default:
                return destination.TryWrite($"{ToString()}", out length);
        }
    }

    private static bool TryParseSheetCell(
        ReadOnlySpan<char> text, SourcePosition neighbour, out SourcePosition position)
    {
        position = default;
        if (!text.StartsWith(SheetPrefix, StringComparison.Ordinal))
            return false;
        text = text[SheetPrefix.Length..];
        var mark = text.LastIndexOf('!');
        if (mark < 1 || text[..mark].Contains('\n'))
            return false;
        var sheet = text[..mark];
        var cell = text[(mark + 1)..];
        var letters = cell.IndexOfAnyExceptInRange('A', 'Z');
        if (letters is < 1 or > MostColumnLetters || !TryNumber(cell[letters..], out var row))
            return false;
        var column = 0;
        foreach (var letter in cell[..letters])
            column = (column * 26) + (letter - 'A' + 1);
        position = neighbour is { Name: { } known, SourceId: null } && sheet.SequenceEqual(known)
            ? new(SourcePositionKind.SheetCell, 0, row, column, neighbour._within)
            : OfSheetCell(sheet.ToString(), row, column);
        return true;
    }

    private static bool TryParseTableCell(ReadOnlySpan<char> text, out SourcePosition position)
    {
        position = default;
        if (!text.StartsWith(TablePrefix, StringComparison.Ordinal))
            return false;
        text = text[TablePrefix.Length..];
        var toRow = text.IndexOf(RowPrefix, StringComparison.Ordinal);
        var toColumn = text.IndexOf(ColumnPrefix, StringComparison.Ordinal);
        if (toRow < 0 || toColumn < toRow
            || !TryNumber(text[..toRow], out var table)
            || !TryNumber(text[(toRow + RowPrefix.Length)..toColumn], out var row)
            || !TryNumber(text[(toColumn + ColumnPrefix.Length)..], out var column))
        {
            return false;
        }
        position = OfTableCell(table, row, column);
        return true;
    }

    private static bool TryParseParagraph(ReadOnlySpan<char> text, out SourcePosition position)
    {
        position = default;
        if (!text.StartsWith(ParagraphPrefix, StringComparison.Ordinal)
            || !TryNumber(text[ParagraphPrefix.Length..], out var paragraph))
        {
            return false;
        }
        position = OfParagraph(paragraph);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, provider: null, out number);
}
