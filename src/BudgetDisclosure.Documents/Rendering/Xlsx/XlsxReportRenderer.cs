using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>A workbook of one sheet per table.</summary>
public sealed class XlsxReportRenderer : IReportRenderer
{
    public string Format => "xlsx";

    public string FileExtension => ".xlsx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public void Render(Disclosure disclosure, Stream stream) => DisclosureWorkbook.Write(disclosure, stream);
}
