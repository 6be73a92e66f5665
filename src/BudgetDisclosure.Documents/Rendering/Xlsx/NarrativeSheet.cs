using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>The narrative (情况说明) on one sheet: a cell per heading and paragraph, in printed order.</summary>
internal static class NarrativeSheet
{
    public const string Title = "情况说明";

    private const double Width = 100;

    public static void Write(IReadOnlyList<DisclosureSection> sections, XlsxWriter workbook, string name)
    {
        using var sheet = workbook.AddSheet(name, new() { ColumnWidths = [Width] });
        foreach (var section in sections)
        {
            WriteText(sheet, SectionHeading.Print(section.Number, section.Title), XlsxStyle.Heading);
            foreach (var paragraph in section.Paragraphs)
                WriteText(sheet, paragraph.Text, XlsxStyle.Note);
        }
    }

    /// <summary>A text longer than a cell can hold goes on in the next.</summary>
    private static void WriteText(XlsxSheet sheet, string text, XlsxStyle style)
    {
        foreach (var part in text.Chunk(XlsxSheet.MaxTextLength - 1))
            sheet.Row(new RowLayout(), XlsxCell.Text(new(part), style));
    }
}
