using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Xlsx;

/// <summary>Text that named styles tell from tables, and what the names of sheets say.</summary>
public class XlsxTextTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("Title", "15", 0)]
    [InlineData("Heading 1", "16", 0)]
    [InlineData("标题 4", "19", 3)]
    [InlineData("标题 2", null, 1)]
    [InlineData("Excel Built-in Heading 3", null, 2)]
    [InlineData("Excel Built-in Title", null, 0)]
    [InlineData("正文", null, null)]
    public void RowStyledAsHeadingOrText_IsAParagraph(string style, string? builtIn, int? level)
    {
        var paragraph = Assert.IsType<SourceParagraph>(Read("表1", Row(1, "部门职责", 1) + Row(2, "负责。", 0), style, builtIn)[0]);

        Assert.Equal(("部门职责", level, "sheet 表1!A1"), (paragraph.Text, paragraph.OutlineLevel, paragraph.Position.ToString()));
    }

    [Theory]
    [InlineData("Heading 5", null)]
    [InlineData("Explanatory Text", "53")]
    [InlineData("Normal", "0")]
    public void RowOfAnotherStyle_IsARowOfTheTable(string style, string? builtIn) =>
        Assert.IsType<SourceTable>(Assert.Single(Read("表1", Row(1, "部门职责", 1), style, builtIn)));

    [Fact]
    public void StyledRows_CountOnTopOnlyAndWithOneCell()
    {
        var rows = Row(1, "一、收入", 1) + "<row r='2'><c r='A2' s='1' t='str'><v>项目</v></c><c r='B2' t='str'><v>金额</v></c></row>"
            + Row(3, "小计", 1);

        var blocks = Read("收入", rows, "Heading 1", "16");

        Assert.IsType<SourceParagraph>(blocks[0]);
        Assert.Equal(["A2=项目", "B2=金额", "A3=小计"], Workbooks.Cells(Assert.IsType<SourceTable>(blocks[1])));
    }

    [Theory]
    [InlineData("封面", ParagraphPlace.Cover)]
    [InlineData("目 录", ParagraphPlace.Contents)]
    [InlineData("说明", ParagraphPlace.Body)]
    public void SheetsName_SaysWhatItsTextIs(string name, ParagraphPlace place) =>
        Assert.Equal(place, Assert.IsType<SourceParagraph>(Read(name, Row(1, "甲", 1), "正文", null)[0]).Place);

    [Fact]
    public void Recognise_ContentsSheet_LeavesLeadersInTheText()
    {
        var disclosure = Recognise(
            new XlsxSheetXml("目录", Row(1, "目录", 1) + Row(2, "一、部门职责", 1)),
            new XlsxSheetXml("说明", Row(1, "一、部门职责", 1) + Row(2, "包括：办公室、财务科……", 1)));

        Assert.Equal(["目录", "一、部门职责"], disclosure.Contents);
        Assert.Equal("包括：办公室、财务科……", Assert.Single(Assert.Single(disclosure.Sections).Paragraphs).Text);
    }

    [Theory]
    [InlineData("表", "")]
    [InlineData("Sheet1", "")]
    [InlineData("表(2)", "")]
    [InlineData("会议", "会议")]
    public void Recognise_UntitledTable_TakesTheSheetsNameUnlessAProgramGaveIt(string name, string title)
    {
        var disclosure = Recognise(new XlsxSheetXml(name,
            "<row r='1'><c r='A1' t='str'><v>甲</v></c><c r='B1' t='str'><v>乙</v></c></row>"
            + "<row r='2'><c r='A2' t='str'><v>丙</v></c><c r='B2' t='str'><v>5.00</v></c></row>"));

        Assert.Equal(title, Assert.Single(disclosure.Unrecognised).Title);
    }

    private static Disclosure Recognise(params XlsxSheetXml[] sheets) =>
        Recogniser.Recognise([new("表.xlsx", "0", Workbooks.Read(Styled("正文", null, sheets)))]);

    private static IReadOnlyList<SourceBlock> Read(string sheet, string rows, string style, string? builtIn) =>
        Workbooks.Read(Styled(style, builtIn, new XlsxSheetXml(sheet, rows))).Blocks;

    /// <summary>Style 1 bears the name.</summary>
    private static XlsxFile Styled(string name, string? builtIn, params XlsxSheetXml[] sheets) => new(sheets)
    {
        MoreParts = new Dictionary<string, string>
        {
            ["xl/styles.xml"] = $"<styleSheet xmlns=\"{Main}\"><cellStyleXfs><xf/><xf/><xf/></cellStyleXfs>"
                + "<cellXfs><xf xfId=\"0\"/><xf xfId=\"2\"/></cellXfs><cellStyles><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
                + $"<cellStyle name=\"{name}\" xfId=\"2\"{(builtIn is null ? "" : $" builtinId=\"{builtIn}\"")}/></cellStyles></styleSheet>",
        },
    };

    private static string Row(int row, string text, int style) =>
        $"<row r='{row}'><c r='A{row}' s='{style}' t='str'><v>{text}</v></c></row>";
}
