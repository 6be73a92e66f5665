using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Xlsx;
using ExcelDataReader;

namespace BudgetDisclosure.Documents.Reading.Xls;

/// <summary>Reads an old workbook (.xls, .et; BIFF 5 and 8): a table per worksheet that holds something.</summary>
/// <remarks>
/// The library reads values and merges; <see cref="XlsScan"/> has walked every record before and checked the bounds.
/// Texts are what the number formats show, as in an .xlsx.
/// </remarks>
public sealed class XlsReader : IDocumentReader
{
    public SourceFormat Format => SourceFormat.Xls;

    public SourceDocument Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            return ReadWorkbook(WorkbookStream(bytes), cancellation);
        }
        catch (Exception e) when (e is not (RefusedDocumentException or OperationCanceledException))
        {
            // The library lets exceptions of many kinds escape; whatever it trips over is damaged.
            throw XlsRefusals.Damaged(e);
        }
    }

    /// <summary>The workbook's stream out of its compound file; BIFF 5 names it Book. Some programs write it bare.</summary>
    private static byte[] WorkbookStream(ReadOnlyMemory<byte> bytes)
    {
        if (FileKinds.IsBareWorkbook(bytes.Span))
            return bytes.ToArray();
        var file = CompoundFile.TryOpen(bytes) ?? throw XlsRefusals.Damaged();
        if (file.Has("_VBA_PROJECT_CUR"))
            throw XlsRefusals.Macros();
        return file.Stream("Workbook") ?? file.Stream("Book") ?? throw XlsRefusals.Damaged();
    }

    private static SourceDocument ReadWorkbook(byte[] stream, CancellationToken cancellation)
    {
        var book = XlsScan.Of(stream);
        using var reader = Open(stream, CodePages.Gb18030);
        var allowance = new CellAllowance();
        var blocks = new List<SourceBlock>();
        var found = new List<Finding>();
        foreach (var sheet in book.Sheets)
        {
            var (name, hidden) = (SheetName.Printable(reader.Name), reader.VisibleState != "visible");
            var findings = new SheetFindings(name);
            var table = new XlsxSheetTable(name, hidden, findings, allowance);
            blocks.AddRange(table.Read(new XlsSheetRows(reader, sheet), cancellation));
            ReportComments(name, sheet, findings);
            found.AddRange(findings.All());
            reader.NextResult();
        }
        return new(SourceFormat.Xls, blocks) { Findings = found };
    }

    /// <summary>The fallback is for BIFF 5 without a code page; the library's own defaults need code pages too.</summary>
    private static IExcelDataReader Open(byte[] stream, Encoding fallback) => ExcelReaderFactory.CreateBinaryReader(
        new MemoryStream(stream, writable: false), new() { FallbackEncoding = fallback });

    private static void ReportComments(string name, XlsSheetScan sheet, SheetFindings findings)
    {
        foreach (var cell in sheet.Comments)
        {
            findings.Add(FindingKinds.CommentNotRead, SourcePosition.OfSheetCell(name, cell.Row, cell.Column),
                place => $"{place}有批注，旧版 Excel 文件的批注没有读出。");
        }
    }
}
