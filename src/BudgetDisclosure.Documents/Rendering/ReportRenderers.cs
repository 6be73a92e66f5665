using BudgetDisclosure.Documents.Rendering.Csv;
using BudgetDisclosure.Documents.Rendering.Docx;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Documents.Rendering.Pdf;
using BudgetDisclosure.Documents.Rendering.Xlsx;

namespace BudgetDisclosure.Documents.Rendering;

/// <summary>The list of renderers.</summary>
public static class ReportRenderers
{
    public static IReadOnlyList<IReportRenderer> All { get; } =
        [new JsonReportRenderer(), new CsvReportRenderer(), new XlsxReportRenderer(), new DocxReportRenderer(), new PdfReportRenderer()];

    /// <summary>The renderer of a format's name, or null for a format that nobody renders.</summary>
    public static IReportRenderer? Find(string format) => All.FirstOrDefault(renderer => renderer.Format == format);
}
