using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core;

/// <summary>A department's or unit's budget (部门预算) or final account (部门决算) of one year, as recognised.</summary>
/// <remarks>The shape is that of the disclosure document in docs/api.md; what was not printed or given is null.</remarks>
public sealed record Disclosure
{
    public NamedCode? County { get; init; }

    public NamedCode? Department { get; init; }

    /// <summary>Set only where the disclosure is a unit's own (单位预算).</summary>
    public NamedCode? Unit { get; init; }

    public FiscalYear? Year { get; init; }

    public Stage Stage { get; init; }

    public int? Version { get; init; }

    /// <summary>When the finance bureau approved (批复); given by people, never by the clock.</summary>
    public DateOnly? ApprovedOn { get; init; }

    public DateOnly? FirstPublishedOn { get; init; }

    /// <summary>Where the document stood before the portal.</summary>
    public string? OriginalUrl { get; init; }

    public DateTime? PublishedAt { get; init; }

    /// <summary>
    /// The public address of the portal when it published this, without a slash at its end; null before publication, and
    /// where the portal did not know its own.
    /// </summary>
    public string? PortalUrl { get; init; }

    /// <summary>The random salt of a publication's content hash, lower-case hexadecimal; null before publication.</summary>
    public string? Salt { get; init; }

    public IReadOnlyList<DisclosureSource> Sources { get; init; } = [];

    public IReadOnlyList<DisclosureTable> Tables { get; init; } = [];

    /// <summary>Tables that nothing recognised (未识别表), kept whole.</summary>
    public IReadOnlyList<UnrecognisedTable> Unrecognised { get; init; } = [];

    public IReadOnlyList<DisclosureSection> Sections { get; init; } = [];

    /// <summary>The contents list (目录) as printed; it is not sections.</summary>
    public IReadOnlyList<string> Contents { get; init; } = [];

    /// <summary>The printed order of tables, unrecognised tables, sections and their paragraphs.</summary>
    public IReadOnlyList<PrintedItem> PrintedOrder { get; init; } = [];

    /// <summary>What people changed of the files' texts before publication; part of the content.</summary>
    public IReadOnlyList<DisclosureEdit> Edits { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>A run of the rules over this document; outside the content hash, and empty until somebody runs them.</summary>
    public IReadOnlyList<Check> Checks { get; init; } = [];

    /// <summary>The file that a place stands in: the first, where the place names none.</summary>
    public DisclosureSource? SourceOf(SourcePosition? at) => at?.SourceId is { } id
        ? Sources.FirstOrDefault(source => source.Id == id)
        : Sources.Count > 0 ? Sources[0] : null;
}

/// <summary>A name with its code; either may be unknown.</summary>
public sealed record NamedCode(string? Code, string? Name);

/// <summary>A file that a disclosure was read from.</summary>
/// <param name="Id">s1, s2, … in the order given.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the file's bytes.</param>
public sealed record DisclosureSource(string Id, string FileName, string Sha256)
{
    /// <summary>The hash of the copy that the public gets, where that is not the file itself.</summary>
    public string? PublicSha256 { get; init; }
}

/// <summary>A recognised table in its own printed columns, rows and order.</summary>
public sealed record DisclosureTable
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public SourcePosition? TitleAt { get; init; }

    /// <summary>The unit as printed (万元, 元, 人), or null.</summary>
    public string? Unit { get; init; }

    /// <summary>True where the table prints no unit and the disclosure's other tables agree on this one.</summary>
    public bool UnitFromDocument { get; init; }

    /// <summary>The organisation where it is not the document's own.</summary>
    public NamedCode? Scope { get; init; }

    /// <summary>True for what is left of a table that was withheld (屏蔽): its name, without columns and rows.</summary>
    public bool Withheld { get; init; }

    public required IReadOnlyList<DisclosureColumn> Columns { get; init; }

    public required IReadOnlyList<DisclosureRow> Rows { get; init; }

    /// <summary>How many rows were printed above the header: the lines about a project above its indicators.</summary>
    public int RowsAboveHeader { get; init; }

    /// <summary>The printed lines of organisation, year and unit above the header, as they stand.</summary>
    public IReadOnlyList<PositionedText> Captions { get; init; } = [];

    public IReadOnlyList<PositionedText> Notes { get; init; } = [];

    /// <summary>Why a person must look at the table; empty where cells come from the file itself.</summary>
    public IReadOnlyList<TableDoubt> Doubts { get; init; } = [];
}

/// <summary>A printed column: its key in the table's description and its header, outermost label first.</summary>
/// <param name="Side">Which of several entries side by side in a row the column belongs to; null where there is one.</param>
public sealed record DisclosureColumn(string Key, IReadOnlyList<string> Header, int? Side = null);

/// <summary>A data row; <see cref="Cells"/> has as many members as the table has columns.</summary>
public sealed record DisclosureRow(IReadOnlyList<DisclosureCell> Cells)
{
    /// <summary>The row's classification code, joined and zero-padded.</summary>
    public string? Code { get; init; }

    /// <summary>The codes by side, where a row has several side by side.</summary>
    public IReadOnlyList<string?>? Codes { get; init; }

    public bool Hidden { get; init; }

    /// <summary>True where every cell was withheld (屏蔽).</summary>
    public bool Withheld => Cells.Count > 0 && Cells.All(cell => cell.Withheld);
}

/// <summary>A cell: printed text, and what it says as an amount or a count.</summary>
/// <remarks>A document has thousands: a page is mostly them, so they are kept small.</remarks>
public sealed record DisclosureCell(string Text, SourcePosition? At = null)
{
    /// <summary>What stands in the place of a withheld text: it must read neither as a blank nor as 0.</summary>
    public const string WithheldText = "（已屏蔽）";

    private readonly bool _isAmount;
    private readonly Money _amount;
    private readonly object? _value; // few cells have one

    public static readonly DisclosureCell Blank = new("");

    /// <summary>What is left of a cell that was withheld (屏蔽): its place.</summary>
    public static readonly DisclosureCell Gone = new("") { Withheld = true };

    public bool Withheld { get; init; }

    /// <summary>What files and pages print.</summary>
    public string Shown => Withheld ? WithheldText : Text;

    /// <summary>The amount, only on a cell of an amount column that prints a number under a known unit.</summary>
    public Money? Amount
    {
        get => _isAmount ? _amount : null;
        init => (_isAmount, _amount) = (value is not null, value.GetValueOrDefault());
    }

    /// <summary>A count or percentage, as printed without separators.</summary>
    public decimal? Value
    {
        get => (decimal?)_value;
        init => _value = value;
    }

    public bool Hidden { get; init; }
}

/// <summary>A table kept as it is because nothing recognised it.</summary>
public sealed record UnrecognisedTable(string Title, SourcePosition? At, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public bool Hidden { get; init; }

    /// <summary>Why a person must look at the table; empty where cells come from the file itself.</summary>
    public IReadOnlyList<TableDoubt> Doubts { get; init; } = [];
}

/// <summary>A section of the narrative (情况说明).</summary>
public sealed record DisclosureSection
{
    /// <summary>The printed number without its separator (一, （二）, 3), or null.</summary>
    public string? Number { get; init; }

    /// <summary>1 for the disclosure's own parts, deeper below.</summary>
    public required int Level { get; init; }

    public required SectionKind Kind { get; init; }

    public required string Title { get; init; }

    public SourcePosition? At { get; init; }

    public IReadOnlyList<PositionedText> Paragraphs { get; init; } = [];
}

/// <summary>A text with its place.</summary>
public sealed record PositionedText(string Text, SourcePosition? At);

/// <summary>What a section of the narrative is about.</summary>
public enum SectionKind
{
    /// <summary>部门职责</summary>
    Duties,

    /// <summary>机构设置</summary>
    Institutions,

    /// <summary>预算安排的总体情况</summary>
    Arrangement,

    /// <summary>机关运行经费</summary>
    OperatingCosts,

    /// <summary>“三公”经费</summary>
    ThreePublic,

    /// <summary>绩效</summary>
    Performance,

    /// <summary>政府采购</summary>
    Procurement,

    /// <summary>国有资产</summary>
    Assets,

    /// <summary>名词解释</summary>
    Terms,

    /// <summary>项目经费情况</summary>
    Projects,

    Other,
}

/// <summary>Names of <see cref="SectionKind"/> in JSON.</summary>
public static class SectionKinds
{
    public static string Slug(this SectionKind kind) => kind switch
    {
        SectionKind.OperatingCosts => "operating-costs",
        SectionKind.ThreePublic => "three-public",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static SectionKind Parse(string slug) =>
        Enum.GetValues<SectionKind>().First(kind => string.Equals(kind.Slug(), slug, StringComparison.Ordinal));
}

/// <summary>What stands at a place of the printed order.</summary>
public enum PrintedItemKind
{
    Table,
    Unrecognised,
    Section,
    Paragraph,
}

/// <summary>One step of the printed order: an index into the list of its kind.</summary>
/// <param name="Paragraph">The paragraph's index inside section <paramref name="Index"/>; 0 for other kinds.</param>
public readonly record struct PrintedItem(PrintedItemKind Kind, int Index, int Paragraph = 0);
