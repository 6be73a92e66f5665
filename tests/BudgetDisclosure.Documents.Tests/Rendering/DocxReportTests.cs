using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BudgetDisclosure.Documents.Tests.Rendering;

public class DocxReportTests
{
    [Fact]
    public void Render_RandomDisclosures_AreValidDocumentsWithEveryCellText()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var disclosure = RandomDisclosures.Of(seed);
            var shown = Body(disclosure).Descendants<TableCell>().Select(cell => cell.InnerText).ToHashSet();
            Assert.All(
                disclosure.Tables.Where(table => !table.Withheld).SelectMany(table => table.Rows).SelectMany(row => row.Cells),
                cell => Assert.Contains(Printable(cell.Shown), shown));
        }
    }

    [Fact]
    public void Render_Sections_AreHeadingsOfTheirLevel()
    {
        var headings = Paragraphs(SampleDisclosures.Full, "Heading1", "Heading2");

        Assert.Equal(["一、部门职责及机构设置情况", "（二）“三公”经费", "名词解释"], headings);
    }

    [Fact]
    public void Render_Table_RepeatsItsMergedHeaderOnEveryPage()
    {
        var table = Body(SampleDisclosures.Full).Descendants<Table>().First();
        var headers = table.Elements<TableRow>().Where(row => row.Descendants<TableHeader>().Any()).ToList();

        Assert.Equal(2, headers.Count);
        Assert.Equal(["序号", "收入", "支出"], headers[0].Elements<TableCell>().Select(cell => cell.InnerText));
        Assert.Equal(["", "项目", "预算数", "项目", "预算数"], headers[1].Elements<TableCell>().Select(cell => cell.InnerText));
    }

    [Fact]
    public void Render_WideTable_StandsAcrossAndTheRestUpright()
    {
        var cell = new DisclosureCell(new string('长', 30));
        var wide = SampleDisclosures.Full.Tables[0] with { Rows = [new([cell, cell, cell, cell, cell])] };

        var pages = Body(SampleDisclosures.Full with { Tables = [wide], PrintedOrder = [] }).Descendants<PageSize>().ToList();

        Assert.Equal([false, true, false], pages.Select(page => page.Width!.Value > page.Height!.Value));
    }

    [Fact]
    public void Render_WithheldTable_IsNamedAndNotPrinted()
    {
        var left = SampleDisclosures.Full.Without(new("assets"))!;

        Assert.Contains("固定资产占用情况表（已屏蔽）", Paragraphs(left, "TableTitle"));
        Assert.DoesNotContain("车辆（辆）", Body(left).InnerText);
    }

    [Fact]
    public void Render_Contents_LeadToEveryHeadingTheyName()
    {
        var body = Body(SampleDisclosures.Full);
        var marks = body.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value).ToHashSet();
        var links = body.Descendants<Hyperlink>().Select(link => link.Anchor!.Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, marks));
    }

    private static IEnumerable<string> Paragraphs(Disclosure disclosure, params string[] styles) =>
        Body(disclosure).Descendants<Paragraph>()
            .Where(paragraph => styles.Contains(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, StringComparer.Ordinal))
            .Select(paragraph => paragraph.InnerText);

    private static Body Body(Disclosure disclosure)
    {
        var stream = new MemoryStream();
        ReportRenderers.Find("docx")!.Render(disclosure, stream);
        var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        return document.MainDocumentPart!.Document.Body!;
    }

    /// <summary>What XML cannot hold is shown as U+FFFD.</summary>
    private static string Printable(string text) => text.Replace('\u0001', '\ufffd');
}
