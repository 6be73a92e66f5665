using BudgetDisclosure.Core;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Xlsx;

public class XlsxSheetTests
{
    private const string OneCell = "<row r='1'><c r='A1'><v>1</v></c></row>";

    [Fact]
    public void Sheets_StandInTheWorkbooksOrderWithNameAndPosition()
    {
        var document = Workbooks.Read(new(
            new XlsxSheetXml("收入总表", "<row r='3'><c r='B3'><v>7</v></c></row>"),
            new XlsxSheetXml("空表", "<row r='1'><c r='A1' s='1'/></row>"),
            new XlsxSheetXml("图", OneCell) { Kind = "chartsheet" },
            new XlsxSheetXml("支出总表", OneCell)));

        var tables = document.Blocks.Cast<SourceTable>().ToList();
        Assert.Equal(["收入总表", "支出总表"], tables.Select(table => table.Name));
        Assert.Equal("sheet 收入总表!B3", tables[0].Position.ToString());
        Assert.All(tables, table => Assert.True(table.SpansKnown));
        Assert.Empty(document.Findings);
    }

    [Fact]
    public void RowUnderMergesWhole_IsThereWithoutCells() =>
        Assert.Equal([1, 0, 1], Workbooks.Table(
            "<row r='1'><c r='A1'><v>1</v></c></row><row r='3'><c r='A3'><v>2</v></c></row>",
            "<mergeCells><mergeCell ref='A1:A2'/></mergeCells>").Rows.Select(row => row.Cells.Count));

    [Fact]
    public void StrictFile_IsReadAsTheTransitional()
    {
        var document = Workbooks.Read(XlsxFile.Of(OneCell) with
        {
            Namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main",
            RelationshipTypes = "http://purl.oclc.org/ooxml/officeDocument/relationships",
        });

        Assert.Equal(["A1=1"], Workbooks.Cells((SourceTable)document.Blocks[0]));
    }

    [Fact]
    public void Blank_CellsAndRows_AreNotListedUnlessTheyHoldBlanks() =>
        Assert.Equal(["A1=1", "C1=  ", "C4=2"], Workbooks.Cells(
            "<row r='1'><c r='A1'><v>1</v></c><c r='B1' s='1'/><c r='C1' t='str'><v>  </v></c></row>" +
            "<row r='2'/><row r='3'><c r='A3' s='1'/></row><row r='4'><c r='C4'><v>2</v></c></row>"));

    [Fact]
    public void Addresses_ThatAreMissing_AreCountedOn() =>
        Assert.Equal(["A1=1", "B1=2", "D1=3", "E1=4", "A2=5", "A9=6", "A10=7"], Workbooks.Cells(
            "<row><c><v>1</v></c><c><v>2</v></c><c r='D1'><v>3</v></c><c><v>4</v></c></row>" +
            "<row><c><v>5</v></c></row><row><c r='A9'><v>6</v></c></row><row><c><v>7</v></c></row>"));

    [Fact]
    public void Rows_OutOfOrder_AreOrderedAndTheLaterCellCounts() =>
        Assert.Equal(["A1=1", "B1=9", "A2=3", "B2=4"], Workbooks.Cells(
            "<row r='2'><c r='B2'><v>0</v></c><c r='A2'><v>3</v></c><c r='B2'><v>4</v></c></row>" +
            "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row><row r='1'><c r='B1'><v>9</v></c></row>"));

    [Theory]
    [InlineData("<row r='1'><c r='ZZZZ1'><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r='1A'><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r='A0'><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r='A2'><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r='A99999999999'><v>1</v></c></row>")]
    public void Address_Nonsense_IsRefused(string rows) =>
        Assert.Contains(Workbooks.Refused(XlsxFile.Of(rows)).Code, (string[])["cell-address", "too-many-columns"]);

    [Theory]
    [InlineData("1048577")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    public void RowNumber_BeyondTheFormat_IsRefused(string number) =>
        Assert.Equal("row-number", Workbooks.Refused(XlsxFile.Of($"<row r='{number}'><c><v>1</v></c></row>")).Code);

    [Fact]
    public void Merge_GivesTheAnchorItsSpanAndSwallowsTheRest()
    {
        var table = Workbooks.Table(
            "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1'><v>3</v></c></row>" +
            "<row r='2'><c r='A2'><v>4</v></c><c r='B2'><v>5</v></c></row><row r='3'><c r='B3'><v>6</v></c></row>",
            "<mergeCells><mergeCell ref='A1:A2'/><mergeCell ref='B1:C1'/><mergeCell ref='B3:D3'/></mergeCells>");

        Assert.Equal(["A1=1", "B1=2", "B2=5", "B3=6"], Workbooks.Cells(table));
        var cells = table.Rows.SelectMany(row => row.Cells).Select(cell => (cell.ColumnSpan, cell.RowSpan));
        Assert.Equal([(1, 2), (2, 1), (1, 1), (3, 1)], cells);
    }

    [Fact]
    public void Merge_OfEverything_SpansWhatIsUsed()
    {
        var table = Workbooks.Table(
            "<row r='1'><c r='A1'><v>1</v></c></row><row r='5'><c r='D5'><v>2</v></c></row>",
            "<mergeCells><mergeCell ref='A1:XFD1048576'/><mergeCell ref='C1:D6'/>" +
            "<mergeCell ref='nonsense'/></mergeCells>");

        var cell = Assert.Single(table.Rows.SelectMany(row => row.Cells));
        Assert.Equal((4, 5), (cell.ColumnSpan, cell.RowSpan));
    }

    [Fact]
    public void Merges_BeyondTheBound_AreRefused()
    {
        var merges = string.Concat(Enumerable.Range(1, 60_000).Select(n => $"<mergeCell ref='A{n}:B{n}'/>"));

        Assert.Equal("too-many-merges",
            Workbooks.Refused(XlsxFile.Of(OneCell, $"<mergeCells>{merges}</mergeCells>")).Code);
    }

    [Fact]
    public void Sheet_Hidden_IsReadAndMarked()
    {
        var document = Workbooks.Read(new(
            new XlsxSheetXml("底稿", OneCell) { State = "veryHidden" }, new XlsxSheetXml("空", "") { State = "hidden" }));

        var table = Assert.IsType<SourceTable>(Assert.Single(document.Blocks));
        Assert.True(table.Hidden && table.Rows[0].Hidden && table.Rows[0].Cells[0].Hidden);
        var finding = Assert.Single(document.Findings);
        Assert.Equal((FindingKinds.HiddenContent, "工作表“底稿”是隐藏的。"), (finding.Kind, finding.Message));
    }

    [Fact]
    public void RowsAndColumns_Hidden_AreReadMarkedAndReportedOnce()
    {
        static string Row(int row, string attributes) =>
            $"<row r='{row}' {attributes}><c r='A{row}'><v>1</v></c><c r='C{row}'><v>2</v></c></row>";
        var document = Workbooks.Read(XlsxFile.Of(
            Row(1, "") + Row(3, "hidden='1'") + Row(4, "hidden='true'") + Row(5, "ht='0' customHeight='1'"),
            before: "<cols><col min='3' max='3' hidden='1'/><col min='7' max='16384' width='0'/></cols>"));

        var table = (SourceTable)document.Blocks[0];
        Assert.Equal([false, true, true, true], table.Rows.Select(row => row.Hidden));
        Assert.Equal([false, true], table.Rows[0].Cells.Select(cell => cell.Hidden));
        Assert.False(table.Hidden);
        var finding = Assert.Single(document.Findings);
        Assert.Equal("工作表“收支总表”的第 3–5 行、C 列是隐藏的。", finding.Message);
        Assert.Equal("sheet 收支总表!C1", finding.At.ToString());
    }

    [Fact]
    public void Comments_FollowTheirSheetWithAFinding()
    {
        var document = Workbooks.Read(new(
            new XlsxSheetXml("收入总表", OneCell)
            {
                Comments = "<comment ref='B2' authorId='0'><text><r><t>王五：</t></r><r><t>请核</t></r></text></comment>",
            },
            new XlsxSheetXml("支出总表", OneCell)));

        Assert.Equal(3, document.Blocks.Count);
        var comment = Assert.IsType<SourceParagraph>(document.Blocks[1]);
        Assert.Equal(("王五：请核", ParagraphPlace.Comment, "sheet 收入总表!B2"),
            (comment.Text, comment.Place, comment.Position.ToString()));
        Assert.Equal(FindingKinds.Comments, Assert.Single(document.Findings).Kind);
    }

    [Fact]
    public void Sheet_WithoutItsPart_IsRefusedByName()
    {
        var file = new XlsxFile(new XlsxSheetXml("收入总表", OneCell));
        var parts = file.Parts().Where(part => part.Key != "xl/worksheets/sheet1.xml");

        var outcome = Documents.Reading.DocumentReaders.Read("预算.xlsx", ZipFiles.Of(parts));

        Assert.Equal("sheet-missing", outcome.Refusal?.Code);
        Assert.Contains("收入总表", outcome.Refusal!.Sentence, StringComparison.Ordinal);
    }
}
