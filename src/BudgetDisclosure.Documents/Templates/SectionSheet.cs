using BudgetDisclosure.Core.Templates;
using BudgetDisclosure.Documents.Rendering;
using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Templates;

/// <summary>A text section on its sheet: its heading, composed sentences, and cells for further paragraphs.</summary>
internal static class SectionSheet
{
    private const double Width = 96;
    private const double TwoLines = 32;
    private const int FewestParagraphs = 12;
    private const int FurtherParagraphs = 4;

    private static readonly XlsxValidation Suggestion = XlsxValidation.Message("自动生成的句子",
        "这句话由表内数字自动写成，只是建议：核对后可以直接改写，不需要就删掉。要改数字请改表格。");

    private static readonly XlsxValidation Paragraph = XlsxValidation.Message("填写一段文字",
        "一格写一段，不用空行。没有内容的格子留空。");

    public static void Write(TemplatePlan plan, int index, XlsxWriter workbook)
    {
        var section = plan.Sections[index];
        var sentences = new ComposedSentences(plan).Of(section.Kind).ToList();
        var before = plan.Before?.Paragraphs(section.Kind) ?? [];
        var count = Math.Max(FewestParagraphs, before.Count + FurtherParagraphs);
        using var sheet = workbook.AddSheet(plan.SectionName(index), new() { ColumnWidths = [Width], FrozenRows = 1, Protected = true });
        sheet.Row(Heading(section, count));
        foreach (var sentence in sentences)
            sheet.Row(new RowLayout(TwoLines), XlsxCell.TextFormula(sentence, "", TemplateStyles.Sentence));
        if (sentences.Count > 0)
            sheet.Validate(2, 1, 1 + sentences.Count, 1, Suggestion);
        for (var i = 0; i < count; i++)
            sheet.Row(new RowLayout(HeightOf(before.ElementAtOrDefault(i))), i < before.Count ? XlsxCell.Text(before[i], TemplateStyles.Words) : XlsxCell.Input(TemplateStyles.TextFormat, TemplateStyles.Words));
        sheet.Validate(2 + sentences.Count, 1, 1 + sentences.Count + count, 1, Paragraph);
    }

    private static double HeightOf(string? text) => Math.Max(TwoLines, text is null ? 0 : DisplayWidth.HeightOf(text, Width));

    /// <summary>The heading of an optional section appears with its first paragraph.</summary>
    private static XlsxCell Heading(TemplateSection section, int paragraphs) => section.IsOptional
        ? XlsxCell.TextFormula($"IF(COUNTA(A2:A{1 + paragraphs})=0,\"\",\"{section.Heading}\")", "", TemplateStyles.Heading)
        : XlsxCell.Text(section.Heading, TemplateStyles.Heading);
}
