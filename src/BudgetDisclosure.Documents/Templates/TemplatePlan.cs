using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Core.Templates;
using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Templates;

/// <summary>Which sheets a template has and where its cells stand, known before the first is written.</summary>
internal sealed class TemplatePlan
{
    /// <summary>The title, and the line of organisation, year and unit.</summary>
    private const int RowsAboveHeader = 2;

    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);

    public TemplatePlan(TemplateOptions options)
    {
        Options = options;
        Mark = new(TemplateMark.CurrentVersion, options.Year, options.Stage, options.Unit.Printed());
        Tables = BlankTable.All(options.Stage, options.Year ?? new(FiscalYear.Latest));
        Sections = TemplateSections.All(options.Stage);
        Headers = [.. Tables.Select(table => HeaderGrid.Of(table.AsTable.Columns))];
        Names = SheetNames.For(
        [
            TemplateSheets.InstructionTitle, .. Tables.Select(table => table.Description.Title), ChangesSheet.Name,
            .. Sections.Select(section => section.Heading),
        ]);
        for (var i = 0; i < Tables.Count; i++)
            _at[Tables[i].Description.Slug] = i;
        Before = options.Last is { } last ? new(last, options.Year, options.Stage, options.Unit) : null;
    }

    public TemplateOptions Options { get; }

    public TemplateMark Mark { get; }

    public IReadOnlyList<BlankTable> Tables { get; }

    public IReadOnlyList<HeaderGrid> Headers { get; }

    public IReadOnlyList<TemplateSection> Sections { get; }

    /// <summary>What is taken over; null where nothing was given.</summary>
    public TakenOver? Before { get; }

    /// <summary>Instructions, tables, changes, sections.</summary>
    public IReadOnlyList<string> Names { get; }

    public string ChangesName => Names[Tables.Count + 1];

    public string SectionName(int section) => Names[Tables.Count + 2 + section];

    public string TableName(int table) => Names[table + 1];

    /// <summary>The row of a sheet in which a table's first row stands, from 1.</summary>
    public int FirstRow(int table) => RowsAboveHeader + Headers[table].Rows + 1;

    /// <summary>The table of either stage: <c>three-public</c> is <c>final-three-public</c> in final accounts.</summary>
    public BlankTable Table(string slug) => Tables[IndexOf(slug)];

    /// <summary>A cell as a formula of another sheet names it.</summary>
    public string Reference(string slug, BlankCell cell) => Reference(IndexOf(slug), cell);

    public string Reference(int table, BlankCell cell) => On(TableName(table), Address(table, cell));

    /// <summary>A cell as a formula of its own sheet names it.</summary>
    public string Address(int table, BlankCell cell) => $"{SourcePosition.ColumnName(cell.Column + 1)}{FirstRow(table) + cell.Row}";

    /// <summary>The amount that answers the description, in the first table of the slug; null where none does.</summary>
    public string? Find(string slug, Func<Coordinate, bool> isWanted) =>
        Table(slug).Find(isWanted) is { } cell ? Reference(slug, cell) : null;

    public static string On(string sheet, string address) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{address}";

    private int IndexOf(string slug) =>
        _at.TryGetValue(slug, out var index) || _at.TryGetValue("final-" + slug, out index) ? index : throw NoTable(slug);

    private static ArgumentException NoTable(string slug) => new($"The template has no table {slug}.", nameof(slug));
}
