namespace BudgetDisclosure.Documents.Reading.Pdf.Structure;

/// <summary>What a tagged file says that a part of it is: a paragraph, a cell, a table (ISO 32000-1, 14.8.4).</summary>
internal sealed class StructureElement
{
    private readonly StructureElement? _parent;

    /// <param name="role">As the file names it.</param>
    /// <param name="kind">The standard name that the role stands for.</param>
    public StructureElement(string role, string kind, StructureElement? parent)
    {
        (Role, Kind, _parent) = (role, kind, parent);
        Block = IsBlock(kind) ? this : parent?.Block;
        Cell = kind is "TH" or "TD" ? this : parent?.Cell;
        Table = kind == "Table" ? this : parent?.Table;
    }

    public string Role { get; }

    public string Kind { get; }

    /// <summary>The paragraph, heading, entry or cell that it is or stands in; null where it is in none.</summary>
    public StructureElement? Block { get; }

    /// <summary>The cell of a table that it is or stands in.</summary>
    public StructureElement? Cell { get; }

    public StructureElement? Table { get; }

    /// <summary>1 to 6 for a heading of a level.</summary>
    public int? HeadingLevel => Kind is ['H', >= '1' and <= '6'] ? Kind[1] - '0' : null;

    /// <summary>True where it is, or stands in, an element of a role.</summary>
    public bool IsIn(string role) => Role == role || _parent?.IsIn(role) == true;

    private static bool IsBlock(string kind) =>
        kind is "P" or "H" or "LI" or "TOCI" or "Caption" or "Note" or "BlockQuote" or "TH" or "TD" or ['H', >= '1' and <= '6'];
}
