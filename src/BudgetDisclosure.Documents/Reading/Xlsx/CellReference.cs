namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>A cell's address, row and column from 1, within what a worksheet can have.</summary>
internal readonly record struct CellReference(int Row, int Column)
{
    /// <summary>The format's own bound.</summary>
    public const int MaxRow = 1_048_576;

    /// <summary>Column XFD, the format's own bound.</summary>
    public const int MaxColumn = 16_384;

    private const int MaxLetters = 3;

    public static bool TryParse(ReadOnlySpan<byte> text, out CellReference cell)
    {
        cell = default;
        int at = 0, column = 0;
        for (; at < text.Length && at <= MaxLetters && char.IsAsciiLetter((char)text[at]); at++)
            column = (column * 26) + (text[at] & 0x1F);
        if (column is 0 or > MaxColumn || !TryRow(text[at..], out var row))
            return false;
        cell = new(row, column);
        return true;
    }

    /// <summary>A whole number from 1 to the last row.</summary>
    public static bool TryRow(ReadOnlySpan<byte> text, out int row)
    {
        row = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit((char)c))
                return false;
            row = (row * 10) + (c - '0');
            if (row > MaxRow)
                return false;
        }
        return row > 0;
    }
}

/// <summary>A rectangle of cells, corners included.</summary>
internal readonly record struct CellRange(CellReference First, CellReference Last)
{
    public long CellCount => (long)(Last.Row - First.Row + 1) * (Last.Column - First.Column + 1);

    /// <summary>Reads <c>A1:C2</c>, its corners in any order; false for a single cell and for nonsense.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out CellRange range)
    {
        range = default;
        var colon = text.IndexOf((byte)':');
        if (colon < 0 || !CellReference.TryParse(text[..colon], out var one)
            || !CellReference.TryParse(text[(colon + 1)..], out var other) || one == other)
            return false;
        range = new(
            new(Math.Min(one.Row, other.Row), Math.Min(one.Column, other.Column)),
            new(Math.Max(one.Row, other.Row), Math.Max(one.Column, other.Column)));
        return true;
    }
}
