namespace BudgetDisclosure.Core;

/// <summary>The formats that are read.</summary>
public enum SourceFormat
{
    /// <summary>A text export of a Word file: cells led by a tab, a row ended by an empty line.</summary>
    Text,

    Docx,

    Xlsx,

    /// <summary>An old workbook: .xls, .et.</summary>
    Xls,

    /// <summary>A web page, whatever it is named, and MHTML.</summary>
    Html,

    /// <summary>Delimited text: CSV, TSV.</summary>
    Csv,

    Pdf,

    /// <summary>An old Word file (.doc, .wps): read as the .docx that it is converted to.</summary>
    Doc,
}

/// <summary>A file as it was read: headings, paragraphs and cell grids in printed order, without any meaning.</summary>
/// <remarks>Every text is the printed one, leading blanks and line breaks (<c>\n</c>) included.</remarks>
public sealed record SourceDocument(SourceFormat Format, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>What the reader noticed: hidden parts, tracked changes, formulas without a result.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>A paragraph or a table of a source.</summary>
public abstract record SourceBlock(SourcePosition Position);

/// <summary>Where in the file a paragraph stood.</summary>
public enum ParagraphPlace
{
    Body,

    /// <summary>The word processor's own cover page.</summary>
    Cover,

    /// <summary>The word processor's own contents list.</summary>
    Contents,

    /// <summary>Where the document says that it comes from: not of what it reports.</summary>
    Colophon,

    TextBox,
    Footnote,
    Comment,
}

/// <summary>A paragraph outside tables.</summary>
public sealed record SourceParagraph(string Text, SourcePosition Position) : SourceBlock(Position)
{
    /// <summary>The number that the word processor makes and does not store as text, for example <c>一、</c>.</summary>
    public string? AutomaticNumber { get; init; }

    /// <summary>0 for the highest heading level, null for body text.</summary>
    public int? OutlineLevel { get; init; }

    public ParagraphPlace Place { get; init; }

    public bool Hidden { get; init; }
}

/// <summary>A cell grid: a Word table, a worksheet, or a run of tab-led lines.</summary>
public sealed record SourceTable(IReadOnlyList<SourceRow> Rows, SourcePosition Position) : SourceBlock(Position)
{
    /// <summary>The worksheet's name.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// True where columns and spans come from the file. False for text exports, which print a merged cell once
    /// across and leave blanks below: the header's spans are then found out by recognition.
    /// </summary>
    public bool SpansKnown { get; init; } = true;

    /// <summary>True for a table that lost its tabs: its first row holds all header labels, of every level, in a line.</summary>
    public bool HeaderIsFlat { get; init; }

    /// <summary>Why the grid may not be as printed; empty where cells come from the file itself.</summary>
    public IReadOnlyList<TableDoubt> Doubts { get; init; } = [];

    public bool Hidden { get; init; }
}

/// <summary>A row of a grid; cells swallowed by a merge are left out where spans are known.</summary>
public sealed record SourceRow(IReadOnlyList<SourceCell> Cells)
{
    public bool Hidden { get; init; }
}

/// <summary>A cell with its printed text. Blank cells need not be listed where <see cref="Column"/> tells the place.</summary>
/// <param name="Column">The grid column, from 0; in a text export the place in the row.</param>
public sealed record SourceCell(string Text, SourcePosition Position, int Column, int ColumnSpan = 1, int RowSpan = 1)
{
    /// <summary>True for a cell of a hidden row, column or sheet.</summary>
    public bool Hidden { get; init; }

    /// <summary>True where the file has no result for this cell (a formula never computed, an error value).</summary>
    public bool HasNoResult { get; init; }

    /// <summary>True where a person put another text than the file's; its place is kept even if it is blank now.</summary>
    public bool Edited { get; init; }
}
