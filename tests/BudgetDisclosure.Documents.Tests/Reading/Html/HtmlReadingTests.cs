using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;

namespace BudgetDisclosure.Documents.Tests.Reading.Html;

public class HtmlReadingTests
{
    [Theory]
    [InlineData("<p>一<p>二", "一|二")]
    [InlineData("<div>一<p>二</p>三</div>", "一|二|三")]
    [InlineData("a  <b>b</b>\n c", "a b c")]
    [InlineData("<p>负责全县\n  工作</p>", "负责全县工作")]
    [InlineData("<p>一<br>二<br></p>", "一\n二")]
    [InlineData("<p>&nbsp;&nbsp;一&amp;&#20108;</p>", "  一&二")]
    [InlineData("<pre>a\n  b</pre>", "a\n  b")]
    [InlineData("<title>不见</title><style>p{}</style><script>if (a<b) '<p>x'</script>见<!-- 不见 -->", "见")]
    [InlineData("<![if !supportLists]>一、<![endif]>职责", "一、职责")]
    [InlineData("<xml><o:Author>某人</o:Author></xml><p>见", "见")]
    [InlineData("<p>一</div></p>二", "一|二")]
    public void Text_ReadsAsBrowsersShowIt(string html, string expected) =>
        Assert.Equal(expected.Split('|'), Read(html).Blocks.Cast<SourceParagraph>().Select(paragraph => paragraph.Text));

    [Fact]
    public void Paragraphs_HavePositionAndLevel() => Assert.Equal(
        ["paragraph 1 0 标题", "paragraph 2  文", "paragraph 3 2 细目", "paragraph 4 1 大纲"],
        Read("<h1>标题</h1><p>文</p><p> </p><h3>细目</h3><p style='mso-outline-level:2'>大纲").Blocks.Cast<SourceParagraph>()
            .Select(paragraph => $"{paragraph.Position} {paragraph.OutlineLevel} {paragraph.Text}"));

    [Fact]
    public void Table_SpansAcrossAndDown_AreKnown() => Assert.Equal(
        [
            "table 1, row 1, column 1 科目 2×1", "table 1, row 1, column 3 合计 1×2",
            "table 1, row 2, column 1 编码 1×1", "table 1, row 2, column 2 名称 1×1",
            "table 1, row 3, column 1 201 1×1", "table 1, row 3, column 3 5.00 1×1",
        ],
        Cells("<table><thead><tr><th colspan=2>科目</th><th rowspan=2>合计</th></tr><tr><th>编码<th>名称</thead>" +
            "<tbody><tr><td>201<td>&nbsp;<td>5.00</table>"));

    [Theory]
    [InlineData("<table><tr><td colspan=99999>一<tr><td>1<td>2</table>", "一 2×1|1 1×1|2 1×1")]
    [InlineData("<table><tr><td rowspan=0>一<td>2<tr><td>3</table>", "一 1×2|2 1×1|3 1×1")]
    [InlineData("<table><tr><td rowspan=9>一<td>2</table>", "一 1×1|2 1×1")]
    [InlineData("<table><tr><td colspan=-3 rowspan=x>一<td>2</table>", "一 1×1|2 1×1")]
    public void Spans_BeyondTheTable_EndWithIt(string html, string expected) => Assert.Equal(
        expected.Split('|'), Cells(html).Select(cell => cell[(cell.IndexOf("column", StringComparison.Ordinal) + 9)..]));

    [Fact]
    public void Cell_OfSeveralParagraphs_HasALineForEach() => Assert.Equal(
        ["table 1, row 1, column 1 一\n二 1×1"], Cells("<table><tr><td><p>一</p><p>二</p></td></tr></table>"));

    [Fact]
    public void LayoutTable_IsNotThere_WhatItHoldsIs()
    {
        var blocks = Read("<table><tr><td>抬头</td><td><table><tr><td>甲<td>乙</table></td></tr>" +
            "<tr><td>尾注<td><table><tr><td>丙</table></table>").Blocks;

        Assert.Equal(["paragraph 1", "table 1, row 1, column 1", "paragraph 2", "table 2, row 1, column 1"],
            blocks.Select(block => block.Position.ToString()));
    }

    [Fact]
    public void Caption_AndTextBetweenRows_StandAboveTheTable()
    {
        var blocks = Read("<table><caption>收入总表</caption>单位：万元<tr><td>一<td>2</table>").Blocks;

        Assert.Equal(["收入总表", "单位：万元"], blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text));
        Assert.IsType<SourceTable>(blocks[^1]);
    }

    [Theory]
    [InlineData("<p style='display: none'>藏</p>见", "paragraph 1")]
    [InlineData("<p>见</p><div hidden><p>藏</div>", "paragraph 2")]
    [InlineData("<table><tr><td>见<tr style=\"DISPLAY:none\"><td>藏</table>", "table 1, row 2, column 1")]
    [InlineData("<table><col><col style='display:none;width:0'><tr><td>见<td>藏</table>", "table 1, row 1, column 2")]
    [InlineData("<table><tr><td>见<td><span style='mso-hide:all'>藏</span></table>", "table 1, row 1, column 2")]
    public void Hidden_IsReadMarkedAndReported(string html, string place)
    {
        var document = Read(html);

        var finding = Assert.Single(document.Findings);
        Assert.Equal((FindingKinds.HiddenContent, place), (finding.Kind, finding.At.ToString()));
        Assert.Equal(["藏"], document.Blocks.OfType<SourceParagraph>().Where(paragraph => paragraph.Hidden)
            .Select(paragraph => paragraph.Text).Concat(document.Blocks.OfType<SourceTable>()
                .SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Hidden).Select(cell => cell.Text)));
    }

    [Fact]
    public void NumberOfExcel_IsItsShownText() => Assert.Equal(["table 1, row 1, column 1 1,308.71 1×1"],
        Cells("<table><tr><td x:num=\"1308.7099999999998\" style='mso-number-format:\"#,##0.00\"'>1,308.71</td></tr></table>"));

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("GB18030", "gb2312")]
    [InlineData("GB18030", "utf-8")]
    [InlineData("big5", "big5")]
    [InlineData("utf-16", "unicode")]
    public void Encoding_IsFoundByBytesThenByName(string encoding, string named)
    {
        var writes = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var html = $"<html><head><meta charset=\"{named}\"></head><body><p>單位</p></body></html>";

        var document = Uploads.Read([.. writes.GetPreamble(), .. writes.GetBytes(html)]);

        Assert.Equal("單位", ((SourceParagraph)document.Blocks[0]).Text);
        Assert.Empty(document.Findings);
    }

    [Theory]
    [InlineData("a.html", true)]
    [InlineData("a.xls", false)]
    [InlineData("a.doc", false)]
    public void Page_UnderAnyName_IsReadByContent(string name, bool usual) =>
        Assert.Equal(usual, DocumentReaders.Read(name, Encoding.UTF8.GetBytes("<html><table><tr><td>一</table>"))
            .Document!.Findings.Count == 0);

    [Theory]
    [InlineData("quoted-printable", "=E9=83=A8=\r\n=E9=97=A8 a=3Db")]
    [InlineData("base64", "6YOo6ZeoIGE9Yg==")]
    [InlineData("8bit", "")]
    public void Mhtml_GivesItsPages(string encoding, string body)
    {
        var page = encoding == "8bit" ? "部门 a=b" : body;
        var text = "From: <Saved by WPS>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"--x\"\r\n\r\n" +
            $"----x\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{page}\r\n" +
            "----x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----x--\r\n";

        Assert.Equal("部门 a=b", ((SourceParagraph)Assert.Single(Uploads.Read(Encoding.UTF8.GetBytes(text)).Blocks)).Text);
    }

    private static SourceDocument Read(string html) =>
        Uploads.Read(Encoding.UTF8.GetBytes(html.StartsWith("<table", StringComparison.Ordinal) ? html : "<html>" + html));

    private static IEnumerable<string> Cells(string html) => Read(html).Blocks.Cast<SourceTable>()
        .SelectMany(table => table.Rows).SelectMany(row => row.Cells)
        .Select(cell => $"{cell.Position} {cell.Text} {cell.ColumnSpan}×{cell.RowSpan}");
}
