using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;

namespace BudgetDisclosure.Documents.Rendering.Docx;

/// <summary>The report as a Word document.</summary>
public sealed class DocxReportRenderer : IReportRenderer
{
    public string Format => "docx";

    public string FileExtension => ".docx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public void Render(Disclosure disclosure, Stream stream) => DocxReport.Write(DisclosureReport.Of(disclosure), stream);
}
