using BudgetDisclosure.Core;

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

/// <summary>A disclosure as a sequence of blocks: what was printed, once, in its own order.</summary>
public static class DisclosureOutline
{
    private const int DeepestHeading = 6;

    public static IReadOnlyList<OutlineBlock> Of(Disclosure disclosure)
    {
        var blocks = new List<OutlineBlock>();
        var last = 1;
        var tableLevel = 2;
        foreach (var item in PrintedItems(disclosure))
        {
            if (item.Kind == PrintedItemKind.Paragraph)
            {
                blocks.Add(new ParagraphBlock(item.Index, item.Paragraph, disclosure.Sections[item.Index].Paragraphs[item.Paragraph].Text));
                continue;
            }
            if (item.Kind == PrintedItemKind.Section && disclosure.Sections[item.Index].Title is "")
                continue;
            var block = Headed(disclosure, item, last, tableLevel);
            blocks.Add(block);
            last = block.Level;
            if (block is SectionBlock)
                tableLevel = 3;
        }
        return blocks;
    }

    /// <summary>The id of a paragraph on the page of the disclosure.</summary>
    public static string AnchorOf(int section, int paragraph) => $"section-{section + 1}.{paragraph + 1}";

    private static HeadedBlock Headed(Disclosure disclosure, PrintedItem item, int last, int tableLevel)
    {
        switch (item.Kind)
        {
            case PrintedItemKind.Table:
                return new TableBlock($"table-{item.Index + 1}", tableLevel, disclosure.Tables[item.Index]);
            case PrintedItemKind.Unrecognised:
                return new UnrecognisedBlock(
                    $"unrecognised-{item.Index + 1}", tableLevel, disclosure.Unrecognised[item.Index]);
            default:
                var section = disclosure.Sections[item.Index];
                var level = Math.Min(Math.Min(section.Level + 1, last + 1), DeepestHeading);
                return new SectionBlock($"section-{item.Index + 1}", level, Numbered(section));
        }
    }

    /// <summary>The printed order; whatever it leaves out follows it.</summary>
    private static IEnumerable<PrintedItem> PrintedItems(Disclosure disclosure)
    {
        var named = disclosure.PrintedOrder.ToHashSet();
        return disclosure.PrintedOrder.Concat(AllItems(disclosure).Where(item => !named.Contains(item)));
    }

    private static IEnumerable<PrintedItem> AllItems(Disclosure disclosure)
    {
        for (var i = 0; i < disclosure.Tables.Count; i++)
            yield return new(PrintedItemKind.Table, i);
        for (var i = 0; i < disclosure.Unrecognised.Count; i++)
            yield return new(PrintedItemKind.Unrecognised, i);
        for (var i = 0; i < disclosure.Sections.Count; i++)
        {
            yield return new(PrintedItemKind.Section, i);
            for (var p = 0; p < disclosure.Sections[i].Paragraphs.Count; p++)
                yield return new(PrintedItemKind.Paragraph, i, p);
        }
    }

    /// <summary>The number with the separator that its form takes: 一、 （二） 3.</summary>
    private static string Numbered(DisclosureSection section) => section.Number switch
    {
        null => section.Title,
        [.., '）' or ')'] closed => closed + section.Title,
        [.., >= '0' and <= '9'] figure => $"{figure}.{section.Title}",
        var number => $"{number}、{section.Title}",
    };
}
