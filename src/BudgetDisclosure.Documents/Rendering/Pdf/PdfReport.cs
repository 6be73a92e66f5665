using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Typesetting;

namespace BudgetDisclosure.Documents.Rendering.Pdf;

/// <summary>A report as a document to be set: cover, contents, the report's blocks, and where it comes from.</summary>
internal static class PdfReport
{
    private const int DeepestHeading = 3;

    /// <summary>For a document without any date: a file's time must not depend on when it was made.</summary>
    private static readonly DateTimeOffset NoTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <remarks>
    /// The salt stands in the file because its hash stays when something is withheld: without it a withheld amount could
    /// be found by trying. It goes with the content.
    /// </remarks>
    public static Document Of(DisclosureReport report, Disclosure disclosure) => new()
    {
        Title = report.Title,
        Author = report.Organisation,
        Producer = PdfReportRenderer.Signature,
        Created = disclosure.PublishedAt is { } time ? new(time, TimeSpan.Zero) : NoTime,
        Identifier = disclosure.Salt,
        Footer = Origin.Composed,
        Blocks =
        [
            report.Organisation is { } organisation
                ? new TitlePage(organisation, report.Occasion, [Origin.Composed]) : new TitlePage(report.Occasion, null, [Origin.Composed]),
            new Contents("目　录"),
            .. Body(report),
            Origin.Of(disclosure),
        ],
    };

    private static IEnumerable<Block> Body(DisclosureReport report)
    {
        var last = 0;
        foreach (var block in report.Blocks)
        {
            if (block is HeadedReportBlock { Heading.Length: > 0 } headed)
            {
                last = Math.Min(Math.Min(headed.Level, DeepestHeading), last + 1);
                yield return Heading(headed, last);
            }
            if (block is ReportParagraph { Text.Length: > 0 } paragraph)
                yield return new Paragraph(paragraph.Text);
            else if (block is ReportTable { Table: { Withheld: false, Columns.Count: > 0 } } table)
                yield return PdfTable.Of(table);
            else if (block is ReportUnrecognised { Table.Rows.Count: > 0 } other)
                yield return PdfTable.Of(other);
        }
    }

    private static Heading Heading(HeadedReportBlock block, int level) => block switch
    {
        ReportTable { Table.Withheld: true } => new(level, block.Heading + DisclosureCell.WithheldText) { Centred = true },
        ReportTable or ReportUnrecognised => new(level, block.Heading) { Centred = true },
        _ => new(level, block.Heading),
    };
}
