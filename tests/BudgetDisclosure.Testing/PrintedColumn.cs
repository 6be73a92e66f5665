namespace BudgetDisclosure.Testing;

/// <summary>What a generated column holds.</summary>
public enum PrintedKind
{
    Ordinal,
    Label,
    Code,
    CodePart,
    Name,
    Amount,

    /// <summary>A column that no description knows.</summary>
    Foreign,
}

/// <summary>A column as an office might print it, and the key that recognition should give it.</summary>
public sealed record PrintedColumn(string Key, PrintedKind Kind, int? Side, params string[] Header);

/// <summary>A table as generated: what is printed, and what the generator meant by it.</summary>
public sealed record PrintedTable
{
    /// <summary>Null for a table that must not be recognised.</summary>
    public required string? Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>As printed above the table (万元), or null where it prints none.</summary>
    public required string? Unit { get; init; }

    public required IReadOnlyList<PrintedColumn> Columns { get; init; }

    public required IReadOnlyList<PrintedRow> Rows { get; init; }

    /// <summary>True where a 栏次 row follows the header.</summary>
    public bool HasNumbering { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A generated row: its texts by column, its code, and the amounts in hundredths of the printed unit.</summary>
public sealed record PrintedRow(IReadOnlyList<string> Texts, string? Code, IReadOnlyList<long?> Hundredths)
{
    /// <summary>How many columns the first cell is merged across.</summary>
    public int FirstSpan { get; init; } = 1;
}

/// <summary>A generated document of several tables.</summary>
public sealed record GeneratedDocument(int Seed, string Organisation, int Year, IReadOnlyList<PrintedTable> Tables)
{
    public IReadOnlyList<string> Narrative { get; init; } = [];
}
