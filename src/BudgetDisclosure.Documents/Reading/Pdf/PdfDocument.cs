using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Pdf.Layout;

namespace BudgetDisclosure.Documents.Reading.Pdf;

/// <summary>The pages of a PDF as a document, with what a person should know before the figures are trusted.</summary>
internal static class PdfDocument
{
    /// <summary>Throws <see cref="RefusedDocumentException"/> for a scan.</summary>
    public static SourceDocument Of(PdfContent content, CancellationToken cancellation)
    {
        if (IsScanned(content))
            throw PdfSentences.Scanned();
        var blocks = PageLayout.Of(content, cancellation);
        return new(SourceFormat.Pdf, blocks)
        {
            Findings =
            [
                .. OfFile(content), .. content.Pages.SelectMany((page, i) => OfPage(page, i + 1)), .. OfTables(blocks),
            ],
        };
    }

    /// <summary>True where no page has text and at least one is an image: there is nothing to read.</summary>
    private static bool IsScanned(PdfContent content) => content.Pages.Any(PageDoubts.IsScan)
        && content.Pages.All(page => PageDoubts.IsScan(page) || page.Runs.Count == 0);

    private static IEnumerable<Finding> OfFile(PdfContent content)
    {
        if (content.IsRebuilt)
            yield return new(FindingKinds.DamagedPdf, "PDF 的目录结构损坏，已按内容重新找出各页");
    }

    private static IEnumerable<Finding> OfPage(PageContent page, int number)
    {
        var at = new Box(0, 0, page.Width, page.Height).On(number);
        var remarks = page.Remarks;
        if (PageDoubts.IsScan(page))
            yield return new(FindingKinds.ScannedPages, $"第 {number} 页是扫描件", at);
        if (remarks.Undecoded > 0)
            yield return new(FindingKinds.UndecodedText, $"第 {number} 页有 {remarks.Undecoded} 个字无法辨认", at);
        if (remarks.IsDamaged)
            yield return new(FindingKinds.DamagedPdf, $"第 {number} 页的内容不完整", at);
        if (remarks.Turned > 0)
            yield return new(FindingKinds.TurnedText, $"第 {number} 页有 {remarks.Turned} 个字转了方向", at);
        if (remarks.Clipped + remarks.Invisible is > 0 and var unseen)
            yield return new(FindingKinds.UnseenText, $"第 {number} 页有 {unseen} 个字在页面上看不见", at);
    }

    private static IEnumerable<Finding> OfTables(IReadOnlyList<SourceBlock> blocks) =>
        blocks.OfType<SourceTable>().Where(table => table.Doubts.Count > 0).Select(table => new Finding(
            FindingKinds.TableToBeChecked,
            $"第 {table.Position.Ordinal} 页的表格须人工核对：{string.Join("；", table.Doubts.Select(doubt => doubt.Printed()))}",
            table.Position));
}
