namespace BudgetDisclosure.Core.Reports;

/// <summary>The official report as a plain model: what every renderer prints, in the document's own form and order.</summary>
/// <remarks>It holds only what was published. A renderer decides how it looks, never what it says.</remarks>
/// <param name="Title">涞源县人民政府办公室2019年部门预算</param>
/// <param name="Organisation">Whose report it is; null where nothing says so.</param>
/// <param name="Occasion">2019年部门预算, the title without the organisation.</param>
public sealed record DisclosureReport(string Title, string? Organisation, string Occasion, IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>What a regenerated document says of itself, so that nobody takes it for the original.</summary>
    public const string Mark = "由公开数据生成，以原件为准";

    /// <summary>The blocks that a contents page names, in order.</summary>
    public IEnumerable<HeadedReportBlock> Contents => Blocks.OfType<HeadedReportBlock>().Where(block => block.Level <= 2);

    public static DisclosureReport Of(Disclosure disclosure)
    {
        var organisation = (disclosure.Unit ?? disclosure.Department)?.Name;
        var occasion = TitleOf(null, disclosure.Unit is not null, disclosure.Year, disclosure.Stage);
        return new(organisation + occasion, organisation, occasion, [.. ReportOrder.Of(disclosure)]);
    }

    /// <summary>What a cover prints: 涞源县人民政府办公室2019年部门预算.</summary>
    public static string TitleOf(string? organisation, bool isUnit, FiscalYear? year, Stage stage)
    {
        var kind = (isUnit ? "单位" : "部门") + stage.Printed();
        return organisation + (year is { } printed ? $"{printed}年{(stage == Stage.Final ? "度" : "")}{kind}" : kind);
    }
}

/// <summary>Something that the report prints.</summary>
public abstract record ReportBlock;

/// <summary>A block with a heading of its own.</summary>
/// <param name="Level">1 for the report's own parts, deeper below; never more than one deeper than the heading before.</param>
public abstract record HeadedReportBlock(int Level, string Heading) : ReportBlock;

/// <summary>A section's heading, its number with it.</summary>
/// <param name="Index">The index in <see cref="Disclosure.Sections"/>.</param>
public sealed record ReportHeading(int Index, int Level, string Heading) : HeadedReportBlock(Level, Heading);

/// <summary>A paragraph of the narrative.</summary>
public sealed record ReportParagraph(int Section, int Index, string Text) : ReportBlock;

/// <summary>A recognised table.</summary>
/// <param name="Index">The index in <see cref="Disclosure.Tables"/>.</param>
public sealed record ReportTable(int Index, int Level, DisclosureTable Table) : HeadedReportBlock(Level, Table.Title)
{
    /// <summary>Made anew each time: a page that prints captions in its own way does not pay for them.</summary>
    public ReportTableLines Lines() => ReportLines.Of(Table);
}

/// <summary>A table that nothing recognised, as it was printed.</summary>
/// <param name="Index">The index in <see cref="Disclosure.Unrecognised"/>.</param>
public sealed record ReportUnrecognised(int Index, int Level, UnrecognisedTable Table)
    : HeadedReportBlock(Level, Table.Title);

/// <summary>The lines between a table's title and its header, and those below it.</summary>
/// <param name="Captions">On the left: whose it is, the year, the date.</param>
/// <param name="Unit">On the right: 单位：万元; null where the table prints none.</param>
/// <param name="Notes">Below the table.</param>
public sealed record ReportTableLines(IReadOnlyList<string> Captions, string? Unit, IReadOnlyList<string> Notes);
