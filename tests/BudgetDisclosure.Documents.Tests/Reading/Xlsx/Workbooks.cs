using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Xlsx;

/// <summary>Reads the workbooks of tests the way uploads are read: guard first.</summary>
internal static class Workbooks
{
    public static SourceDocument Read(XlsxFile file)
    {
        var outcome = DocumentReaders.Read("预算.xlsx", file.ToBytes());
        Assert.True(outcome.Refusal is null, outcome.Refusal?.Sentence);
        return outcome.Document!;
    }

    public static Refusal Refused(XlsxFile file)
    {
        var outcome = DocumentReaders.Read("预算.xlsx", file.ToBytes());
        Assert.Null(outcome.Document);
        return outcome.Refusal!;
    }

    public static SourceTable Table(string rows, string after = "", string before = "") =>
        Assert.IsType<SourceTable>(Read(XlsxFile.Of(rows, after, before)).Blocks[0]);

    /// <summary>The cells as <c>A1=text</c>.</summary>
    public static string[] Cells(SourceTable table) =>
        [.. table.Rows.SelectMany(row => row.Cells).Select(cell =>
            $"{SourcePosition.ColumnName(cell.Column + 1)}{cell.Position.Row}={cell.Text}")];

    public static string[] Cells(string rows) => Cells(Table(rows));
}
