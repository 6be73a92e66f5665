using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>What casts doubt on the tables of a page.</summary>
internal static class PageDoubts
{
    /// <summary>A scan is an image over most of the page with hardly a letter on it.</summary>
    private const double ScanShare = 0.5;
    private const int ScanGlyphs = 20;

    public static IEnumerable<TableDoubt> Of(PdfContent content, PageContent page)
    {
        if (page.Remarks.Undecoded > 0)
            yield return TableDoubt.Undecoded;
        if (page.Remarks.Turned > 0)
            yield return TableDoubt.Turned;
        if (page.Remarks.IsDamaged)
            yield return TableDoubt.Damaged;
        if (content.IsRebuilt)
            yield return TableDoubt.Rebuilt;
    }

    /// <summary>What a table's own texts cast doubt on.</summary>
    public static IEnumerable<TableDoubt> Of(PageTable table) =>
        RareLetters.Prevail(table.Cells.Select(cell => cell.Text)) ? [TableDoubt.RareLetters] : [];

    public static bool IsScan(PageContent page) =>
        page.Remarks.ImageShare > ScanShare && page.Runs.Sum(run => run.Glyphs.Count) < ScanGlyphs;
}
