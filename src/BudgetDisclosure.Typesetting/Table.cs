namespace BudgetDisclosure.Typesetting;

/// <summary>A table with ruled cells; it goes on over pages, and beside itself where it is too wide for one.</summary>
/// <remarks>
/// Rows leave out the cells that a row span above covers. A row that ends early is filled with blank cells; one that
/// is too long is a mistake of the caller (<see cref="ArgumentException"/>).
/// </remarks>
public sealed record Table : Block
{
    /// <summary>In the middle above the table; null where a heading says it.</summary>
    public string? Caption { get; init; }

    /// <summary>On the left above the table.</summary>
    public string? LeftLine { get; init; }

    /// <summary>On the right above the table, where the unit stands; repeated on every page.</summary>
    public string? RightLine { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Repeated on every page.</summary>
    public required IReadOnlyList<TableRow> Header { get; init; }

    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Below the table, each a small paragraph.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Above the table on every page but its first.</summary>
    public string? ContinuationMark { get; init; } = "续表";
}

/// <param name="Alignment">Of the cells of the body; those of the header stand in the middle.</param>
public sealed record TableColumn(CellAlignment Alignment)
{
    /// <summary>Says what a row is about: repeated where the table is cut into parts by its columns.</summary>
    public bool IsKey { get; init; }

    /// <summary>This column's part of the width, against the others'; null, for all, to let the content decide.</summary>
    public double? Share { get; init; }
}

public enum CellAlignment
{
    Left,
    Centre,

    /// <summary>Digits are equally wide, so that decimals stand under each other.</summary>
    Right,
}

/// <summary>The cells of a row that no row span from above covers, from the left.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>A total: set in bold.</summary>
    public bool Emphasised { get; init; }
}

/// <param name="Text">Blanks that it begins with indent all its lines; line breaks are kept.</param>
public sealed record TableCell(string Text)
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>Where it differs from that of the column.</summary>
    public CellAlignment? Alignment { get; init; }
}
