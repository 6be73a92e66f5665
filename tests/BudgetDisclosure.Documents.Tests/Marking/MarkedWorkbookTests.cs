using System.IO.Compression;
using System.Xml.Linq;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Marking;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Rendering.Xlsx;
using BudgetDisclosure.Documents.Tests.Rendering.Xlsx;
using BudgetDisclosure.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BudgetDisclosure.Documents.Tests.Marking;

public sealed class MarkedWorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Comments = "<comment ref=\"B2\" authorId=\"0\"><text><t>旧批注</t></text></comment>";
    private const string Rows =
        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>3</v></c></row><row r=\"5\"><c r=\"A5\"><v>5</v></c></row>";

    [Fact]
    public void Cell_Marked_IsFilledAndCommentedInAValidWorkbook()
    {
        var marked = MarkedWorkbook.Of(
            Written(), [new("收支总表", 2, 2, "R01：收入总计不等于支出总计。\n请核对。"), new("收支总表", 2, 2, "F09：整体右移一列。"), new("没有这张表", 1, 1, "")]);

        var workbook = ReadWorkbook.Of(stream => stream.Write(marked));
        var cell = workbook.Cell("收支总表", "B2");
        Assert.Equal("1308.71", workbook.Shown("收支总表", "B2"));
        Assert.Equal("FFFFD4CC", FillOf(marked, cell));
        Assert.Null(FillOf(marked, workbook.Cell("收支总表", "A2")));
        Assert.Equal(("B2", "R01：收入总计不等于支出总计。\n请核对。\nF09：整体右移一列。"), Assert.Single(CommentsOf(marked)));
    }

    [Fact]
    public void Workbook_Marked_SaysTheSameAndKeepsEveryOtherPartByteForByte()
    {
        var original = Written();

        var marked = MarkedWorkbook.Of(original, [new("收支总表", 2, 2, "R01")]);

        Assert.Equal(TextsOf(original), TextsOf(marked));
        var (before, after) = (PartsOf(original), PartsOf(marked));
        var changed = before.Keys.Where(part => !before[part].SequenceEqual(after[part])).Order(StringComparer.Ordinal);
        Assert.Equal(["[Content_Types].xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"], changed);
        Assert.Equal(
            ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/_rels/sheet1.xml.rels"],
            after.Keys.Except(before.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Workbook_WithNothingToMark_IsUnchanged() =>
        Assert.Equal(PartsOf(Written()).Values, PartsOf(MarkedWorkbook.Of(Written(), [])).Values);

    [Fact]
    public void Comment_ThatStandsThereAlready_StaysWithOursBelowIt()
    {
        var workbook = new XlsxFile(new XlsxSheetXml("收支总表", Rows) { Comments = Comments }).ToBytes();

        var comments = CommentsOf(MarkedWorkbook.Of(workbook, [new("收支总表", 2, 2, "R01"), new("收支总表", 2, 4, "R02")]));

        Assert.Equal([("B2", "旧批注\nR01"), ("D2", "R02")], comments);
    }

    [Theory]
    [InlineData(2, 1, "A2 B2 D2 | A5")]
    [InlineData(2, 3, "B2 C2 D2 | A5")]
    [InlineData(2, 5, "B2 D2 E2 | A5")]
    [InlineData(1, 1, "A1 | B2 D2 | A5")]
    [InlineData(3, 2, "B2 D2 | B3 | A5")]
    [InlineData(6, 2, "B2 D2 | A5 | B6")]
    public void Cell_ThatIsNotThere_TakesItsPlaceAmongItsNeighbours(int row, int column, string cells)
    {
        var marked = MarkedWorkbook.Of(XlsxFile.Of(Rows).ToBytes(), [new("收支总表", row, column, "R01")]);

        var sheet = XDocument.Load(new MemoryStream(PartsOf(marked)["xl/worksheets/sheet1.xml"]));
        var rows = sheet.Descendants(Main + "row")
            .Select(one => string.Join(' ', one.Elements(Main + "c").Select(cell => (string?)cell.Attribute("r"))));
        Assert.Equal(cells, string.Join(" | ", rows));
    }

    [Fact]
    public void Cells_WithoutNumbers_AreCountedAsTheyStand()
    {
        var marked = MarkedWorkbook.Of(
            XlsxFile.Of("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>").ToBytes(), [new("收支总表", 2, 1, "R01")]);

        Assert.Equal("A2", Assert.Single(CommentsOf(marked)).Cell);
        Assert.Equal(["1", "2", "3"], TextsOf(marked));
    }

    [Fact]
    public void Boxes_OfADrawing_FollowThoseThatAreThere()
    {
        var drawing = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"_x0000_s2050\"><br></v:shape></xml>"u8.ToArray();

        var text = System.Text.Encoding.ASCII.GetString(CommentBoxes.Added(drawing, [(2, 2), (2, 4)]));

        Assert.StartsWith("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"_x0000_s2050\"><br></v:shape>", text);
        Assert.Contains("id=\"_x0000_s2051\"", text);
        Assert.Contains("<x:Row>1</x:Row><x:Column>3</x:Column>", text);
        Assert.EndsWith("</v:shape></xml>", text);
    }

    [SharedFact]
    public void Seed_Marked_IsReadAsBefore()
    {
        var original = SharedFiles.Read("samples/laiyuan-2019.tables.xlsx");

        var sheet = DocumentReaders.Read("a.xlsx", original).Document!.Blocks[0].Position.Name!;
        var marked = MarkedWorkbook.Of(original, [new(sheet, 3, 2, "R01")]);

        Assert.Equal(TextsOf(original), TextsOf(marked));
        Assert.Single(CommentsOf(marked));
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
        {
            using (var sheet = workbook.AddSheet("收支总表"))
            {
                sheet.Row("项目", "预算数");
                sheet.Row(XlsxCell.Text("收入总计"), XlsxCell.Printed("1308.71"));
            }
            using (var other = workbook.AddSheet("说明"))
                other.Row("一、职责");
        }
        return stream.ToArray();
    }

    private static IReadOnlyList<string> TextsOf(byte[] workbook) =>
    [
        .. DocumentReaders.Read("a.xlsx", workbook).Document!.Blocks.OfType<SourceTable>()
            .SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text),
    ];

    private static Dictionary<string, byte[]> PartsOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var copy = new MemoryStream();
            using var part = entry.Open();
            part.CopyTo(copy);
            return copy.ToArray();
        });
    }

    private static IReadOnlyList<(string Cell, string Text)> CommentsOf(byte[] workbook) =>
    [
        .. PartsOf(workbook).Where(part => part.Key.StartsWith("xl/comments", StringComparison.Ordinal))
            .SelectMany(part => XDocument.Load(new MemoryStream(part.Value)).Descendants(Main + "comment"))
            .Select(comment => ((string)comment.Attribute("ref")!, comment.Value)),
    ];

    private static string? FillOf(byte[] workbook, Cell cell)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        return ((Fill)styles.Fills!.ElementAt((int)(format.FillId?.Value ?? 0))).PatternFill?.ForegroundColor?.Rgb?.Value;
    }
}
