namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>What a worksheet states before its rows.</summary>
public sealed record SheetLayout
{
    public static readonly SheetLayout Default = new();

    /// <summary>In characters of the default font, from column A; a Chinese character takes two.</summary>
    public IReadOnlyList<double> ColumnWidths { get; init; } = [];

    /// <summary>Columns, from 1, that are stored but not shown.</summary>
    public IReadOnlyList<int> HiddenColumns { get; init; } = [];

    /// <summary>How many rows at the top stay in view.</summary>
    public int FrozenRows { get; init; }

    /// <summary>How many rows are printed on every page.</summary>
    public int RepeatedRows { get; init; }

    /// <summary>The first of them, from 1.</summary>
    public int FirstRepeatedRow { get; init; } = 1;

    /// <summary>True for a page number and the number of pages below every page.</summary>
    public bool NumberedPages { get; init; }

    public bool Landscape { get; init; }

    public bool Hidden { get; init; }

    /// <summary>True where only unlocked cells may be changed; without a password, anybody may lift it.</summary>
    public bool Protected { get; init; }

    internal string PrintTitles => $"${FirstRepeatedRow}:${FirstRepeatedRow + RepeatedRows - 1}";
}

/// <summary>What a row states before its cells.</summary>
/// <param name="Height">In points; null leaves it to the program that opens the file.</param>
public readonly record struct RowLayout(double? Height = null, bool Hidden = false);
