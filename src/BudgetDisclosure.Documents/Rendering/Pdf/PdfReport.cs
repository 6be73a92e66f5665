using System.Globalization;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Typesetting;

namespace BudgetDisclosure.Documents.Rendering.Pdf;

/// <summary>A report as a document to be set: cover, contents, the report's blocks, and where it comes from.</summary>
internal static class PdfReport
{
    private const string Composed = DisclosureReport.Mark;
    private const int DeepestHeading = 3;

    /// <summary>For a document without any date: a file's time must not depend on when it was made.</summary>
    private static readonly DateTimeOffset NoTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Document Of(DisclosureReport report, Disclosure disclosure) => new()
    {
        Title = report.Title,
        Author = report.Organisation,
        Producer = string.Create(CultureInfo.InvariantCulture, $"BudgetDisclosure {PdfReportRenderer.Version}"),
        Created = disclosure.PublishedAt is { } time ? new(time, TimeSpan.Zero) : NoTime,
        Footer = Composed,
        Blocks =
        [
            report.Organisation is { } organisation
                ? new TitlePage(organisation, report.Occasion, [Composed]) : new TitlePage(report.Occasion, null, [Composed]),
            new Contents("目　录"),
            .. Body(report),
            Origin(disclosure),
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

    private static Colophon Origin(Disclosure disclosure) => new()
    {
        Title = "本文件的来历",
        Entries =
        [
            .. disclosure.Version is { } version
                ? [new ColophonEntry("版本", string.Create(CultureInfo.InvariantCulture, $"第 {version} 版"))] : Array.Empty<ColophonEntry>(),
            .. disclosure.FirstPublishedOn is { } first
                ? [new ColophonEntry("首次公开", first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : Array.Empty<ColophonEntry>(),
            .. disclosure.Sources.SelectMany(source => (ColophonEntry[])
                [new("原文件", source.FileName), new("原文件 SHA-256", source.Sha256)]),
        ],
        SmallPrint = [Composed + "。表格、文字与原件逐格相同，版面重新编排。"],
    };
}
