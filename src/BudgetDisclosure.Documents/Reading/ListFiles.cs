using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Csv;
using BudgetDisclosure.Documents.Reading.Xlsx;

namespace BudgetDisclosure.Documents.Reading;

/// <summary>Reads lists that offices keep as worksheets or as comma-separated values.</summary>
public static class ListFiles
{
    public static ReadingOutcome Read(string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        try
        {
            return new(UploadGuard.Inspect(fileName, bytes) switch
            {
                SourceFormat.Xlsx => new XlsxReader().Read(bytes, cancellation),
                SourceFormat.Text or SourceFormat.Csv => CsvTable.Read(bytes.Span),
                _ => throw new RefusedDocumentException(
                    new("no-list", $"{fileName} 不是表格文件，请另存为 .xlsx 或 .csv 后再试。")),
            }, null);
        }
        catch (RefusedDocumentException refused)
        {
            return new(null, refused.Refusal);
        }
    }
}
