using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Ooxml;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>Reads a workbook: a table per worksheet that holds something, headings and text above it, in the workbook's order.</summary>
/// <remarks>Texts are what the number formats show; nothing is computed, formulas give their stored results.</remarks>
public sealed class XlsxReader : IDocumentReader
{
    public SourceFormat Format => SourceFormat.Xlsx;

    public SourceDocument Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var package = OoxmlPackage.Open(bytes);
        return OoxmlPackage.Reading(package.MainPart ?? "", () => ReadWorkbook(package, cancellation));
    }

    private static SourceDocument ReadWorkbook(OoxmlPackage package, CancellationToken cancellation)
    {
        var workbook = XlsxWorkbook.Open(package);
        var allowance = new CellAllowance();
        var blocks = new List<SourceBlock>();
        var found = new List<Finding>();
        foreach (var sheet in workbook.Sheets)
        {
            var findings = new SheetFindings(sheet.Name);
            blocks.AddRange(ReadSheet(package, workbook, sheet, new(sheet.Name, sheet.Hidden, findings, allowance), cancellation));
            var comments = XlsxComments.Read(package, sheet);
            XlsxComments.Report(comments, sheet, findings);
            blocks.AddRange(comments);
            found.AddRange(findings.All());
        }
        return new(SourceFormat.Xlsx, blocks)
        {
            Findings = [.. found, .. UnseenParts.In(package), .. UnseenNumbers.In(package, blocks, cancellation)],
        };
    }

    private static IEnumerable<SourceBlock> ReadSheet(OoxmlPackage package, XlsxWorkbook workbook, XlsxSheet sheet,
        XlsxSheetTable table, CancellationToken cancellation) => OoxmlPackage.Reading(sheet.Part, () =>
    {
        using var rows = new XlsxSheetRows(
            PartBytes.Open(package, sheet.Part) ?? throw XlsxRefusals.SheetMissing(sheet.Name), workbook, sheet.Name);
        return table.Read(rows, cancellation);
    });
}
