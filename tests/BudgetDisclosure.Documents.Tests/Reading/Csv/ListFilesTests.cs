using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Csv;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Csv;

public sealed class ListFilesTests
{
    [Theory]
    [InlineData("utf-8", ',')]
    [InlineData("GB18030", ',')]
    [InlineData("utf-8", '\t')]
    public void Csv_InEitherEncoding_GivesItsCells(string encoding, char separator)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"编码{separator}名称{separator}别名\r\n434{separator}水利局{separator}\r\n435{separator}林业局{separator}林草局";

        var table = Read(Encoding.GetEncoding(encoding).GetBytes(text));

        Assert.Equal(["编码|名称|别名", "434|水利局", "435|林业局|林草局"], Lines(table));
        Assert.Equal("table 1, row 3, column 3", table.Rows[2].Cells[2].Position.ToString());
    }

    [Fact]
    public void Csv_QuotedCells_HoldSeparatorsQuotesAndLines()
    {
        var table = Read("\"a,b\",\"说\"\"是\"\"\",\"一\n二\"\nc"u8.ToArray());

        Assert.Equal(["a,b|说\"是\"|一\n二", "c"], Lines(table));
    }

    [Theory]
    [InlineData(CsvTable.MaxCells, true)]
    [InlineData(CsvTable.MaxCells + 1, false)]
    public void Csv_CellsAroundTheirBound_AreReadOrRefused(int cells, bool read)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("1", cells)));

        Assert.Equal(read, ListFiles.Read("a.csv", bytes).Document is not null);
    }

    [Fact]
    public void List_InAWordFile_IsRefused() =>
        Assert.Equal("no-list", ListFiles.Read("a.docx", new DocxFile(DocxFile.P("字")).ToBytes()).Refusal!.Code);

    private static SourceTable Read(byte[] bytes) =>
        Assert.IsType<SourceTable>(Assert.Single(ListFiles.Read("名录.csv", bytes).Document!.Blocks));

    private static IEnumerable<string> Lines(SourceTable table) =>
        table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)));
}
