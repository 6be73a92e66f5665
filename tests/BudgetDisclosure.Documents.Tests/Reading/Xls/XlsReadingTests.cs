using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Xls;

public class XlsReadingTests
{
    [Fact]
    public void Sheets_StandInTheWorkbooksOrderWithNameAndPosition()
    {
        var document = Read(new(
            new XlsFileSheet("收入总表", new XlsFileCell(2, 1, "合计")), new XlsFileSheet("空表"),
            new XlsFileSheet("支出总表", new XlsFileCell(0, 0, 5.5))));

        Assert.Equal(SourceFormat.Xls, document.Format);
        Assert.Equal(["收入总表", "支出总表"], document.Blocks.Cast<SourceTable>().Select(table => table.Name));
        Assert.Equal("sheet 收入总表!B3", document.Blocks[0].Position.ToString());
        Assert.Empty(document.Findings);
    }

    [Theory]
    [InlineData(0, 193.4, "193.4")]
    [InlineData(1, 193.4, "193.40")]
    [InlineData(1, -12.345, "-12.35")]
    [InlineData(2, 1308.7099999999998, "1,308.71")]
    [InlineData(3, 0.1234, "12.3%")]
    [InlineData(4, 43516.0, "2019年2月20日")]
    [InlineData(5, 1.5, "36:00")]
    [InlineData(6, 0.0, "-")]
    public void Number_IsWhatItsFormatShows(int style, double stored, string shown) =>
        Assert.Equal([$"A1={shown}"], Cells(new(new XlsFileSheet("表", new XlsFileCell(0, 0, stored, style)))
        {
            Formats = [null, "0.00", "#,##0.00", "0.0%", "yyyy\"年\"m\"月\"d\"日\"", "[h]:mm", "0.00;-0.00;\"-\""],
        }));

    [Fact]
    public void Date_InAWorkbookThatCountsFrom1904_IsTheDayThatShows() =>
        Assert.Equal(["A1=2019/2/20"], Cells(new(new XlsFileSheet("表", new XlsFileCell(0, 0, 42054.0, 0)))
        {
            Formats = ["yyyy/m/d"],
            From1904 = true,
        }));

    [Fact]
    public void Formula_GivesItsStoredResult() => Assert.Equal(["A1=7.25", "B1=合计", "C1=#DIV/0!"], Cells(new(new XlsFileSheet("表",
        new XlsFileCell(0, 0, new XlsFormula(7.25), 1), new XlsFileCell(0, 1, new XlsFormula("合计")),
        new XlsFileCell(0, 2, new XlsFormula(new XlsError(0x07)))))));

    [Fact]
    public void ErrorValue_IsReadWithAFinding()
    {
        var document = Read(new(new XlsFileSheet("表", new XlsFileCell(1, 2, new XlsError(0x17)))));

        Assert.Equal(["C2=#REF!"], CellsOf(document));
        Assert.True(((SourceTable)document.Blocks[0]).Rows[0].Cells[0].HasNoResult);
        Assert.Equal([(FindingKinds.ErrorValue, "sheet 表!C2")],
            document.Findings.Select(finding => (finding.Kind, finding.At.ToString()!)));
    }

    [Fact]
    public void Booleans_AndBlanks_ShowAsInExcel() => Assert.Equal(["A1=TRUE", "C1=FALSE"], Cells(new(new XlsFileSheet("表",
        new XlsFileCell(0, 0, true), new XlsFileCell(0, 1, null), new XlsFileCell(0, 2, false)))));

    [Fact]
    public void MergedCells_AreSpansAndWhatTheyCoverIsGone()
    {
        var table = (SourceTable)Read(new(new XlsFileSheet("表",
            new XlsFileCell(0, 0, "一"), new XlsFileCell(0, 1, "盖住"), new XlsFileCell(1, 2, "二"))
        {
            Merges = [(0, 1, 0, 1)],
        })).Blocks[0];

        Assert.Equal(["一 2×2", "二 1×1"],
            table.Rows.SelectMany(row => row.Cells).Select(cell => $"{cell.Text} {cell.ColumnSpan}×{cell.RowSpan}"));
    }

    [Fact]
    public void HiddenRowsColumnsAndSheets_AreReadMarkedAndReported()
    {
        var document = Read(new(
            new XlsFileSheet("表", new XlsFileCell(0, 0, "见"), new XlsFileCell(1, 0, "行"), new XlsFileCell(2, 1, "列"))
            {
                HiddenRows = [1],
                HiddenColumns = [1],
            },
            new XlsFileSheet("底稿", new XlsFileCell(0, 0, "藏")) { Hidden = true }));

        Assert.Equal([false, true, true, true], document.Blocks.Cast<SourceTable>()
            .SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Hidden));
        Assert.Equal(["工作表“表”的第 2 行、B 列是隐藏的。", "工作表“底稿”是隐藏的。"],
            document.Findings.Select(finding => finding.Message));
    }

    [Fact]
    public void Comment_IsReportedWhereItStands()
    {
        var finding = Assert.Single(Read(new(new XlsFileSheet("表", new XlsFileCell(0, 0, "一")) { Comments = [(0, 0)] })).Findings);

        Assert.Equal((FindingKinds.CommentNotRead, "sheet 表!A1"), (finding.Kind, finding.At.ToString()));
    }

    [Fact]
    public void LongTexts_OverManyRecords_AreReadWhole()
    {
        string[] texts = [new('甲', 9_000), new('乙', 5_000), "丙"];

        Assert.Equal(texts.Select((text, i) => $"A{i + 1}={text}"), Cells(new(new XlsFileSheet("表",
            [.. texts.Select((text, i) => new XlsFileCell(i, 0, text))]))));
    }

    [Fact]
    public void Stream_WithoutItsCompoundFile_IsReadTheSame()
    {
        var file = new XlsFile(new XlsFileSheet("表", new XlsFileCell(0, 0, "一"), new XlsFileCell(0, 1, 2.5)));

        Assert.Equal(CellsOf(Uploads.Read(file.ToBytes())), CellsOf(Uploads.Read(file.ToStream())));
    }

    [Fact]
    public void Workbook_UnderAnyName_IsReadAndTheNameIsSpokenOf()
    {
        var bytes = new XlsFile(new XlsFileSheet("表", new XlsFileCell(0, 0, "一"))).ToBytes();

        Assert.Empty(DocumentReaders.Read("a.et", bytes).Document!.Findings);
        Assert.Equal([FindingKinds.WrongExtension],
            DocumentReaders.Read("a.xlsx", bytes).Document!.Findings.Select(finding => finding.Kind));
    }

    private static SourceDocument Read(XlsFile file) => Uploads.Read(file.ToBytes());

    private static string[] Cells(XlsFile file) => CellsOf(Read(file));

    private static string[] CellsOf(SourceDocument document) =>
        [.. document.Blocks.Cast<SourceTable>().SelectMany(Xlsx.Workbooks.Cells)];
}
