using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Xlsx;

public class RealWorkbookTests
{
    [SharedFact]
    public void Laiyuan2019_HasNineTablesAsPrinted()
    {
        var outcome = DocumentReaders.Read(
            "laiyuan-2019.tables.xlsx", SharedFiles.Read("samples/laiyuan-2019.tables.xlsx"));

        var tables = outcome.Document!.Blocks.Cast<SourceTable>().ToList();
        Assert.Equal(9, tables.Count);
        Assert.Equal("收支总表", tables[0].Name);
        var cells = tables[0].Rows.SelectMany(row => row.Cells)
            .ToDictionary(cell => cell.Position.ToString(), cell => cell.Text);
        Assert.Equal("1308.71", cells["sheet 收支总表!C6"]);
        Assert.Equal("0.00", cells["sheet 收支总表!C7"]);
        Assert.Equal("项    目", cells["sheet 收支总表!B4"]);
        Assert.Equal([FindingKinds.DocumentProperties], outcome.Document.Findings.Select(finding => finding.Kind));
    }

    [SharedFact]
    public void BlankTemplates_AreRead()
    {
        var files = Directory.GetFiles(SharedFiles.PathOf("corpus"), "*.xlsx");

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var outcome = DocumentReaders.Read(Path.GetFileName(file), File.ReadAllBytes(file));
            Assert.True(outcome.Document is { Blocks.Count: > 10 }, outcome.Refusal?.Sentence);
        }
    }
}
