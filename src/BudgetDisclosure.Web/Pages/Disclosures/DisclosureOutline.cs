using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>Something that stands on the page of a disclosure, in printed order.</summary>
public abstract record OutlineBlock;

/// <summary>A block that the contents list names.</summary>
/// <param name="Level">The heading's level in HTML, 2 to 6; never more than one deeper than the heading before.</param>
public abstract record HeadedBlock(string Anchor, int Level, string Heading) : OutlineBlock;

public sealed record TableBlock(string Anchor, int Level, DisclosureTable Table)
    : HeadedBlock(Anchor, Level, TableView.HeadingOf(Table));

public sealed record UnrecognisedBlock(string Anchor, int Level, UnrecognisedTable Table)
    : HeadedBlock(Anchor, Level, Table.Title is "" ? "未识别表" : $"未识别表：{Table.Title}");

public sealed record SectionBlock(string Anchor, int Level, string Heading) : HeadedBlock(Anchor, Level, Heading);

/// <param name="Section">The index in <see cref="Disclosure.Sections"/>, from 0 as that of the paragraph in it.</param>
public sealed record ParagraphBlock(int Section, int Paragraph, string Text) : OutlineBlock
{
    public string Anchor => DisclosureOutline.AnchorOf(Section, Paragraph);
}

/// <summary>The report as the blocks of a page: the same order and headings as in its files, with an address for each.</summary>
public static class DisclosureOutline
{
    private const int DeepestHeading = 6;

    public static IReadOnlyList<OutlineBlock> Of(Disclosure disclosure) =>
        [.. DisclosureReport.Of(disclosure).Blocks.Select(Block)];

    /// <summary>The id of a paragraph on the page of the disclosure.</summary>
    public static string AnchorOf(int section, int paragraph) => $"section-{section + 1}.{paragraph + 1}";

    private static OutlineBlock Block(ReportBlock block) => block switch
    {
        ReportTable table => new TableBlock($"table-{table.Index + 1}", LevelOf(table), table.Table),
        ReportUnrecognised other => new UnrecognisedBlock($"unrecognised-{other.Index + 1}", LevelOf(other), other.Table),
        ReportHeading heading => new SectionBlock($"section-{heading.Index + 1}", LevelOf(heading), heading.Heading),
        ReportParagraph paragraph => new ParagraphBlock(paragraph.Section, paragraph.Index, paragraph.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    /// <summary>The page's own title is the first level.</summary>
    private static int LevelOf(HeadedReportBlock block) => Math.Min(block.Level + 1, DeepestHeading);
}
