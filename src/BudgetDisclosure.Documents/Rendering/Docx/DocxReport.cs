using System.Xml;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Rendering.Docx;

/// <summary>Writes a report as WordprocessingML, front to back: cover, contents, then its blocks in order.</summary>
/// <remarks>
/// Headings are real headings, tables repeat their header on every page, a wide table stands on pages of its own in
/// landscape. What was withheld is named and not printed. Reading the file again gives the same tables.
/// </remarks>
internal static class DocxReport
{
    public static void Write(DisclosureReport report, Stream stream)
    {
        using var package = new StableZip(stream);
        foreach (var (name, content) in DocxParts.Fixed(report.Title))
            WriteText(package, name, content);
        using var part = package.Add("word/document.xml");
        using var writer = XmlWriter.Create(part, new() { NewLineHandling = NewLineHandling.Entitize });
        var word = new WordWriter(writer);
        word.StartDocument();
        WriteCover(report, word);
        WriteContents(report, word);
        foreach (var block in report.Blocks)
            WriteBlock(block, word);
        word.EndDocument();
    }

    private static void WriteCover(DisclosureReport report, WordWriter word)
    {
        word.StartPart("Cover Pages");
        word.Paragraph(WordStyle.Title, report.Title);
        word.PageBreak();
        word.EndPart();
    }

    /// <summary>Word fills in the page numbers when the list is updated; a list without them still leads to its places.</summary>
    private static void WriteContents(DisclosureReport report, WordWriter word)
    {
        var headings = report.Contents.ToList();
        if (headings.Count == 0)
            return;
        word.StartPart("Table of Contents");
        word.Paragraph(WordStyle.ContentsTitle, "目　录");
        word.ContentsList([.. headings.Select(heading => (heading.Level, heading.Heading, BookmarkOf(heading)))]);
        word.PageBreak();
        word.EndPart();
    }

    private static void WriteBlock(ReportBlock block, WordWriter word)
    {
        switch (block)
        {
            case ReportHeading heading:
                word.Heading(heading.Level, heading.Heading, BookmarkOf(heading));
                break;
            case ReportParagraph paragraph:
                word.Paragraph(WordStyle.Body, paragraph.Text);
                break;
            case ReportTable { Table.Withheld: true } table:
                word.TableTitle(table.Level, table.Heading + DisclosureCell.WithheldText, BookmarkOf(table));
                break;
            case ReportTable table:
                DocxTable.Write(table, BookmarkOf(table), word);
                break;
            case ReportUnrecognised table:
                DocxTable.Write(table, BookmarkOf(table), word);
                break;
        }
    }

    private static string BookmarkOf(HeadedReportBlock block) => block switch
    {
        ReportHeading heading => $"section{heading.Index + 1}",
        ReportTable table => $"table{table.Index + 1}",
        ReportUnrecognised table => $"other{table.Index + 1}",
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static void WriteText(StableZip package, string name, string content)
    {
        using var part = package.Add(name);
        using var text = new StreamWriter(part);
        text.Write(content);
    }
}
