using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Rendering.Xlsx;

/// <summary>The report as a workbook, a sheet per table.</summary>
public sealed class XlsxReportRenderer : IReportRenderer
{
    public string Format => "xlsx";

    public string FileExtension => ".xlsx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public void Render(Disclosure disclosure, Stream stream) => XlsxReport.Write(DisclosureReport.Of(disclosure), stream);
}
