using BudgetDisclosure.Core;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Xlsx;

public class XlsxCellTests
{
    [Fact]
    public void Number_UnderAFormat_ShowsAsFormatted() =>
        Assert.Equal(
            ["A1=193.40", "B1=1,234,567.50", "C1=1308.71"],
            Workbooks.Cells("<row r='1'><c r='A1' s='1'><v>193.4</v></c><c r='B1' s='2'><v>1234567.5</v></c>" +
                "<c r='C1'><v>1308.7099999999998</v></c></row>"));

    [Fact]
    public void Number_WithAStyleThatIsMissing_ShowsAsGeneral() =>
        Assert.Equal(["A1=1.5"], Workbooks.Cells("<row r='1'><c r='A1' s='77'><v>1.5</v></c></row>"));

    [Fact]
    public void Number_OfABuiltInFormat_ShowsAsFormatted()
    {
        var file = XlsxFile.Of("<row r='1'><c r='A1' s='0'><v>43516</v></c><c r='B1' s='1'><v>0.5</v></c></row>") with
        {
            MoreParts = new Dictionary<string, string>
            {
                ["xl/styles.xml"] = "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>" +
                    "<cellXfs><xf numFmtId='31'/><xf numFmtId='9'><alignment/></xf></cellXfs></styleSheet>",
            },
        };

        Assert.Equal(["A1=2019年2月20日", "B1=50%"], Workbooks.Cells((SourceTable)Workbooks.Read(file).Blocks[0]));
    }

    [Fact]
    public void Number_ThatIsText_StaysAsPrinted() =>
        Assert.Equal(["A1=见附表", "B1=1,200"],
            Workbooks.Cells("<row r='1'><c r='A1' t='n'><v>见附表</v></c><c r='B1' s='1'><v>1,200</v></c></row>"));

    [Fact]
    public void Date_InAWorkbookThatCountsFrom1904_ShowsItsDay()
    {
        var file = XlsxFile.Of("<row r='1'><c r='A1' s='0'><v>42054</v></c></row>") with
        {
            WorkbookProperties = "<workbookPr date1904='1'/>",
            Formats = ["yyyy-mm-dd"],
        };

        Assert.Equal(["A1=2019-02-20"], Workbooks.Cells((SourceTable)Workbooks.Read(file).Blocks[0]));
    }

    [Theory]
    [InlineData("<c r='A1' t='d'><v>2019-02-20</v></c>", "2019/2/20")]
    [InlineData("<c r='A1' t='d'><v>某日</v></c>", "某日")]
    [InlineData("<c r='A1' t='b'><v>1</v></c>", "TRUE")]
    [InlineData("<c r='A1' t='b'><v>0</v></c>", "FALSE")]
    [InlineData("<c r='A1' t='str'><f>A2</f><v>合计</v></c>", "合计")]
    [InlineData("<c r='A1' t='inlineStr'><is><t>总</t></is></c>", "总")]
    [InlineData("<c r='A1' t='inlineStr'><is><r><rPr><b/></rPr><t>总</t></r><r><t>计</t></r></is></c>", "总计")]
    [InlineData("<c r='A1' t='inlineStr'><is><t>総</t><rPh sb='0' eb='1'><t>ソウ</t></rPh></is></c>", "総")]
    [InlineData("<c r='A1' t='str'><v>上_x000A_下</v></c>", "上\n下")]
    [InlineData("<c r='A1' t='str'><v>上_x000D__x000A_下</v></c>", "上\n下")]
    [InlineData("<c r='A1' t='str'><v>上&#13;&#10;下</v></c>", "上\n下")]
    [InlineData("<c r='A1' t='str'><v>a_x005F_x000D_b_x0000_c_xD83D_</v></c>", "a_x000D_bc_xD83D_")]
    [InlineData("<c r='A1' t='str'><v>  缩进</v></c>", "  缩进")]
    [InlineData("<c r='A1'><v><![CDATA[1]]>2</v></c>", "12")]
    [InlineData("<c r='A1'><f>B1*2</f><v>24.5</v></c>", "24.5")]
    public void Cell_OfAnyType_ShowsItsText(string cell, string text) =>
        Assert.Equal([$"A1={text}"], Workbooks.Cells($"<row r='1'>{cell}</row>"));

    [Fact]
    public void SharedString_InRuns_IsJoinedWithoutReadings()
    {
        var file = XlsxFile.Of("<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c></row>") with
        {
            SharedStrings =
            [
                "<si><t>收入</t></si>",
                "<si><r><t xml:space='preserve'>本 </t></r><r><rPr/><t>年</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>",
            ],
        };

        Assert.Equal(["A1=本 年", "B1=收入"], Workbooks.Cells((SourceTable)Workbooks.Read(file).Blocks[0]));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    public void SharedString_ThatIsMissing_IsRefusedNamingTheCell(string index)
    {
        var file = XlsxFile.Of($"<row r='4'><c r='C4' t='s'><v>{index}</v></c></row>") with
        {
            SharedStrings = ["<si><t>收入</t></si>"],
        };

        var refusal = Workbooks.Refused(file);

        Assert.Equal("shared-string", refusal.Code);
        Assert.Contains("工作表“收支总表”的 C4", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<c r='B2'><f>SUM(A1:A9)</f></c>")]
    [InlineData("<c r='B2'><f>SUM(A1:A9)</f><v/></c>")]
    [InlineData("<c r='B2'><f>SUM(A1:A9)</f><v></v></c>")]
    [InlineData("<c r='B2' t='str'><f>A9</f></c>")]
    public void Formula_WithoutResult_IsEmptyWithAFinding(string cell)
    {
        var document = Workbooks.Read(XlsxFile.Of($"<row r='2'>{cell}</row>"));

        var read = ((SourceTable)document.Blocks[0]).Rows[0].Cells[0];
        Assert.True(read.HasNoResult);
        Assert.Equal("", read.Text);
        var finding = Assert.Single(document.Findings);
        Assert.Equal(FindingKinds.FormulaWithoutResult, finding.Kind);
        Assert.Equal("sheet 收支总表!B2", finding.At.ToString());
    }

    [Fact]
    public void Formula_WithAnEmptyTextAsResult_IsAnEmptyCell() =>
        Assert.Empty(Workbooks.Read(XlsxFile.Of("<row r='2'><c r='B2' t='str'><f>\"\"</f><v></v></c></row>")).Blocks);

    [Fact]
    public void ErrorValue_IsKeptWithAFinding()
    {
        var document = Workbooks.Read(XlsxFile.Of("<row r='1'><c r='A1' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>"));

        var read = ((SourceTable)document.Blocks[0]).Rows[0].Cells[0];
        Assert.Equal(("#DIV/0!", true), (read.Text, read.HasNoResult));
        Assert.Equal(FindingKinds.ErrorValue, Assert.Single(document.Findings).Kind);
    }

    [Fact]
    public void StoredValue_ThatTheFormatHides_IsAHint()
    {
        var document = Workbooks.Read(XlsxFile.Of(
            "<row r='1'><c r='A1' s='0'><v>1234567</v></c><c r='B1' s='1'><v>193.456</v></c></row>") with
        {
            Formats = ["#,##0,", "0.00"],
        });

        Assert.Equal(["A1=1,235", "B1=193.46"], Workbooks.Cells((SourceTable)document.Blocks[0]));
        var finding = Assert.Single(document.Findings);
        Assert.Equal((FindingKinds.StoredValueDiffers, "sheet 收支总表!A1"), (finding.Kind, finding.At.ToString()));
        Assert.Contains("1234567", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_OnEveryCell_IsListedAThousandTimesAndThenCounted()
    {
        var rows = string.Concat(Enumerable.Range(1, 1500).Select(n => $"<row r='{n}'><c t='e'><v>#N/A</v></c></row>"));

        var findings = Workbooks.Read(XlsxFile.Of(rows)).Findings;

        Assert.Equal(1001, findings.Count);
        Assert.Contains("还有 500 个", findings[^1].Message, StringComparison.Ordinal);
    }
}
