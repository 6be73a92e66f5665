using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Rendering.Csv;

/// <summary>A ZIP of one CSV file per table.</summary>
public sealed class CsvReportRenderer : IReportRenderer
{
    public string Format => "csv";

    public string FileExtension => ".csv.zip";

    public string ContentType => "application/zip";

    public void Render(Disclosure disclosure, Stream stream) => CsvPackage.Write(disclosure, stream);
}
