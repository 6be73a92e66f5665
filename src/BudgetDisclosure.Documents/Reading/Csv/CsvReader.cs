using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Text;
using BudgetDisclosure.Documents.Reading.Xlsx;
using BudgetDisclosure.Documents.Rendering.Csv;

namespace BudgetDisclosure.Documents.Reading.Csv;

/// <summary>Reads delimited text (CSV, TSV) as one grid, in which titles and units may stand above each table.</summary>
/// <remarks>
/// A cell's row is the line that its record begins in. Merges are lost in CSV: a label stands in its first cell, and
/// blank cells are not listed, as in a worksheet without merges.
/// </remarks>
public sealed class CsvReader : IDocumentReader
{
    public SourceFormat Format => SourceFormat.Csv;

    public SourceDocument Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var (text, complete) = TextDecoding.Decode(bytes.Span);
        var rows = Rows(text, CsvShape.DelimiterOf(text) ?? ',', cancellation);
        return new(SourceFormat.Csv, rows.Count == 0 ? [] : [new SourceTable(rows, rows[0].Cells[0].Position)])
        {
            Findings = complete ? [] : [new(FindingKinds.Encoding, "文本编码有无法识别的字节，已用“�”代替")],
        };
    }

    private static List<SourceRow> Rows(string text, char delimiter, CancellationToken cancellation)
    {
        var allowance = new CellAllowance();
        var rows = new List<SourceRow>();
        foreach (var record in CsvRecords.Of(text, delimiter))
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = Cells(record);
            if (cells.Count == 0)
                continue;
            if (rows.Count == CsvBounds.MaxRows)
                throw CsvRefusals.TooManyRows();
            allowance.Take(cells.Count);
            rows.Add(new(cells));
        }
        return rows;
    }

    private static List<SourceCell> Cells(CsvRecord record)
    {
        var cells = new List<SourceCell>(record.Fields.Count);
        for (var i = 0; i < record.Fields.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(record.Fields[i]))
                cells.Add(new(CsvText.Unescape(record.Fields[i]), SourcePosition.OfTableCell(1, record.Line, i + 1), i));
        }
        return cells;
    }
}
