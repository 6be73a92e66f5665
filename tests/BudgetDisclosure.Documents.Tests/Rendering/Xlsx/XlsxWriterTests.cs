using BudgetDisclosure.Documents.Rendering.Xlsx;
using BudgetDisclosure.Documents.Tests.Reading.Xlsx;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BudgetDisclosure.Documents.Tests.Rendering.Xlsx;

[Collection(nameof(Undisturbed))]
public class XlsxWriterTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("'")]
    [InlineData("a & <b> \"c\"")]
    [InlineData(" 两边空白　 ")]
    [InlineData("行一\n行二\t制表\r回车")]
    [InlineData("\u0000\u0001\u001f\ufffe\uffff")]
    [InlineData("_x0041_ _x 1 _xZZZZ_ _x000D_x0041_")]
    [InlineData("𠮷\ud842")]
    [InlineData("\udfb7𠮷")]
    public void Row_AnyText_ComesBackUnchanged(string text)
    {
        var workbook = Read(sheet => sheet.Row(text));

        Assert.Equal(text, workbook.Shown("表", "A1"));
    }

    [Fact]
    public void Row_TextsLongerThanTheBuffer_ComeBackUnchanged()
    {
        string[] texts = [.. Enumerable.Range(0, 60).Select(n => new string('x', n) + string.Concat(Enumerable.Repeat("𠮷预&", 6000)))];

        var workbook = Read(sheet =>
        {
            foreach (var text in texts)
                sheet.Row(text);
        });

        for (var i = 0; i < texts.Length; i++)
            Assert.Equal(texts[i], workbook.Shown("表", $"A{i + 1}"));
    }

    [Theory]
    [InlineData("193.40", "0.00")]
    [InlineData("1,308.710", "#,##0.000")]
    [InlineData("-12", "0")]
    [InlineData("19.62%", "0.00%")]
    public void Row_PrintedNumber_IsStoredUnderTheFormatThatShowsIt(string text, string format)
    {
        var workbook = Read(sheet => sheet.Row(XlsxCell.Printed(text)));

        var cell = workbook.Cell("表", "A1");
        Assert.Null(cell.DataType);
        Assert.Equal(format, workbook.Format(cell));
        Assert.Equal(text, workbook.Shown("表", "A1"));
    }

    [Theory]
    [InlineData("（1,234）")]
    [InlineData("１２")]
    [InlineData("——")]
    [InlineData("007")]
    public void Row_PrintedTextThatNoFormatShows_StaysText(string text)
    {
        var workbook = Read(sheet => sheet.Row(XlsxCell.Printed(text)));

        Assert.Equal(CellValues.InlineString, workbook.Cell("表", "A1").DataType!.Value);
        Assert.Equal(text, workbook.Shown("表", "A1"));
    }

    [Fact]
    public void Row_StoredNumbersAndFormulas_KeepValueFormulaAndFormat()
    {
        var workbook = Read(sheet => sheet.Row(
            XlsxCell.Number(193.456m, "0.00"), XlsxCell.Formula("A1*2<3", 386.912m, "0.0"), XlsxCell.Formula("A1", null, "0")));

        Assert.Equal("193.456", workbook.Cell("表", "A1").CellValue!.Text);
        Assert.Equal("193.46", workbook.Shown("表", "A1"));
        Assert.Equal("A1*2<3", workbook.Cell("表", "B1").CellFormula!.Text);
        Assert.Equal("386.9", workbook.Shown("表", "B1"));
        Assert.Null(workbook.Cell("表", "C1").CellValue);
    }

    [Fact]
    public void AddSheet_WithLayout_StatesWidthsPanesTitlesAndPage()
    {
        var layout = new SheetLayout
        {
            ColumnWidths = [8, 40.5],
            HiddenColumns = [4],
            FrozenRows = 2,
            RepeatedRows = 2,
            Landscape = true,
        };
        var workbook = ReadWorkbook.Of(stream =>
        {
            using var writer = new XlsxWriter(stream);
            using (var sheet = writer.AddSheet("它's & 表", layout))
            {
                sheet.Row(new RowLayout(30), XlsxCell.Text("标题", XlsxStyle.Title), XlsxCell.Blank(XlsxStyle.Header));
                sheet.Merge(1, 1, 1, 2);
                sheet.Merge(2, 2, 2, 2);
                sheet.Row(new RowLayout(Hidden: true), "隐藏");
                sheet.Row();
                Assert.Equal(3, sheet.RowNumber);
            }
            writer.AddSheet("隐", new() { Hidden = true }).Dispose();
            writer.DefineName("表头", "它's & 表", "$A$1:$B$2");
        });

        Assert.Equal(["它's & 表", "隐"], workbook.SheetNames);
        Assert.Equal(["_xlnm.Print_Titles@0='它''s & 表'!$1:$2", "表头@='它''s & 表'!$A$1:$B$2"], workbook.DefinedNames);
        Assert.Equal(["A1:B1"], workbook.Merges("它's & 表"));
        var worksheet = workbook.Worksheet("它's & 表");
        Assert.Equal([8, 40.5, 9, 9], worksheet.Descendants<Column>().Select(column => column.Width!.Value));
        Assert.True(worksheet.Descendants<Column>().Last().Hidden!.Value);
        Assert.Equal(2, worksheet.Descendants<Pane>().Single().VerticalSplit!.Value);
        Assert.Equal(OrientationValues.Landscape, worksheet.Descendants<PageSetup>().Single().Orientation!.Value);
        Assert.True(worksheet.Descendants<Row>().ElementAt(1).Hidden!.Value);
    }

    [Fact]
    public void Dispose_WithoutSheet_WritesAnEmptyOne() =>
        Assert.Equal(["Sheet1"], ReadWorkbook.Of(stream => new XlsxWriter(stream).Dispose()).SheetNames);

    [Fact]
    public void AddSheet_NameTakenOrForbidden_Throws()
    {
        using var writer = new XlsxWriter(Stream.Null);
        writer.AddSheet("a").Dispose();

        Assert.Throws<ArgumentException>(() => writer.AddSheet("A"));
        Assert.Throws<ArgumentException>(() => writer.AddSheet("a/b"));
        Assert.Throws<ArgumentException>(() => writer.AddSheet(""));
    }

    [Fact]
    public void AddSheet_WhileAnotherIsOpen_Throws()
    {
        using var writer = new XlsxWriter(Stream.Null);
        using var open = writer.AddSheet("a");

        Assert.Throws<InvalidOperationException>(() => writer.AddSheet("b"));
    }

    private static ReadWorkbook Read(Action<XlsxSheet> write) => ReadWorkbook.Of(stream =>
    {
        using var writer = new XlsxWriter(stream);
        using var sheet = writer.AddSheet("表");
        write(sheet);
    });
}
