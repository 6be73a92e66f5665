using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Templates;

/// <summary>The blank workbook (空白模板) that staff fill in: a sheet per table and per text section, from the tables' own descriptions.</summary>
/// <remarks>Filled in, it is recognised as any other document; equal options give equal bytes.</remarks>
public static class BudgetTemplate
{
    public static void Write(TemplateOptions options, Stream stream)
    {
        var plan = new TemplatePlan(options);
        using var workbook = new XlsxWriter(stream);
        InstructionSheet.Write(plan, workbook);
        for (var i = 0; i < plan.Tables.Count; i++)
            new TableSheetWriter(plan, i).Write(workbook);
        ChangesSheet.Write(plan, workbook);
        for (var i = 0; i < plan.Sections.Count; i++)
            SectionSheet.Write(plan, i, workbook);
    }
}
