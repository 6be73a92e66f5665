using BudgetDisclosure.Core;
using BudgetDisclosure.Testing;
using static BudgetDisclosure.Testing.DocxFile;

namespace BudgetDisclosure.Documents.Tests.Reading.Docx;

public sealed class ParagraphReadingTests
{
    [Fact]
    public void Paragraphs_AreCountedWithEmptyOnesAndWithoutThoseInTables()
    {
        var document = DocxDocuments.Read(P("一") + "<w:p/>" + Table(["格"]) + P("  ") + P("五"));
        Assert.Equal(["paragraph 1", "table 1, row 1, column 1", "paragraph 4"],
            document.Blocks.Select(block => block.Position.ToString()));
    }

    [Theory]
    [InlineData("<w:t>甲</w:t><w:tab/><w:t>乙</w:t>", "甲\t乙")]
    [InlineData("<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t>", "甲\n乙\n丙")]
    [InlineData("<w:t>2019</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>2020</w:t>", "2019-2020")]
    [InlineData("<w:t xml:space=\"preserve\"> 甲 </w:t>", " 甲 ")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>是</w:t>", "☑是")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0D0\"/><w:t>是</w:t>", "是")]
    [InlineData("<w:ruby><w:rt><w:r><w:t>yù</w:t></w:r></w:rt>" +
        "<w:rubyBase><w:r><w:t>预</w:t></w:r></w:rubyBase></w:ruby>", "预")]
    [InlineData("<w:t>a<![CDATA[<b>]]>&amp;</w:t>", "a<b>&")]
    public void RunContent_BecomesText(string run, string text) =>
        Assert.Equal(text, DocxDocuments.Read($"<w:p><w:r>{run}</w:r></w:p>").Text());

    [Fact]
    public void Formula_KeepsItsText() =>
        Assert.Equal("增长=5%", DocxDocuments.Read(
            $"<w:p>{R("增长")}<m:oMath><m:r><m:t>=5%</m:t></m:r></m:oMath></w:p>").Text());

    [Fact]
    public void FieldCode_IsNotTextButItsResultIs()
    {
        var body = $"<w:p>{R("第")}{Field("begin")}<w:r><w:instrText> PAGE </w:instrText></w:r>{Field("separate")}" +
            $"{R("7")}{Field("end")}{R("页")}<w:fldSimple w:instr=\"DATE\">{R("今")}</w:fldSimple></w:p>";
        Assert.Equal("第7页今", DocxDocuments.Read(body).Text());
    }

    [Fact]
    public void FieldWithoutResult_LeavesNothing() => Assert.Equal("总体绩效目标", DocxDocuments.Read(
        $"<w:p>{R("总体绩效目标")}{Field("begin")}<w:r><w:instrText> TC 目标 \\f A </w:instrText></w:r>" +
        $"{Field("end")}</w:p>").Text());

    [Fact]
    public void NestedField_InACode_IsNotText() => Assert.Equal("真", DocxDocuments.Read(
        $"<w:p>{Field("begin")}{Field("begin")}{Field("separate")}{R("数")}{Field("end")}" +
        $"{Field("separate")}{R("真")}{Field("end")}</w:p>").Text());

    [Fact]
    public void FieldNeverClosed_DoesNotSwallowTheRest() =>
        Assert.Equal("后文", DocxDocuments.Read($"<w:p>{Field("begin")}{R("码")}</w:p>{P("后文")}").Text());

    [Fact]
    public void ContentsListOverParagraphs_StaysParagraphs()
    {
        var body = $"<w:sdt><w:sdtPr><w:alias w:val=\"目录\"/></w:sdtPr><w:sdtContent>" +
            $"<w:p>{Field("begin")}{Field("separate")}{R("一、职责")}</w:p>{P("二、安排")}" +
            $"<w:p>{Field("end")}</w:p></w:sdtContent></w:sdt>{P("正文")}";
        Assert.Equal(["一、职责", "二、安排", "正文"], DocxDocuments.Read(body).Paragraphs().Select(p => p.Text));
    }

    [Fact]
    public void Wrappers_AreTransparent() => Assert.Equal("甲乙丙丁", DocxDocuments.Read(
        $"<w:customXml><w:customXmlPr/><w:p><w:hyperlink>{R("甲")}</w:hyperlink>" +
        $"<w:smartTag><w:smartTagPr/>{R("乙")}</w:smartTag>" +
        $"<w:sdt><w:sdtPr><w:rPr/></w:sdtPr><w:sdtContent>{R("丙")}</w:sdtContent></w:sdt>" +
        $"<w:dir>{R("丁")}</w:dir></w:p></w:customXml>").Text());

    [Theory]
    [InlineData("<w:pStyle w:val=\"A\"/>", 0)]
    [InlineData("<w:pStyle w:val=\"B\"/>", 1)]
    [InlineData("<w:pStyle w:val=\"C\"/>", 2)]
    [InlineData("<w:pStyle w:val=\"Heading4\"/>", 3)]
    [InlineData("<w:pStyle w:val=\"A\"/><w:outlineLvl w:val=\"4\"/>", 4)]
    [InlineData("<w:pStyle w:val=\"A\"/><w:outlineLvl w:val=\"9\"/>", null)]
    [InlineData("<w:pStyle w:val=\"D\"/>", null)]
    [InlineData("<w:outlineLvl w:val=\"-3\"/>", null)]
    [InlineData("<w:pStyle w:val=\"loop1\"/>", null)]
    [InlineData("", null)]
    public void OutlineLevel_ComesFromParagraphStyleOrStyleName(string properties, int? level)
    {
        var styles = Style("A", "<w:name w:val=\"标题 1\"/>") + Style("B", "<w:name w:val=\"heading 2\"/>") +
            Style("C", "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>") + Style("Heading4", "") +
            Style("D", "<w:basedOn w:val=\"A\"/><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>") +
            Style("loop1", "<w:basedOn w:val=\"loop2\"/>") + Style("loop2", "<w:basedOn w:val=\"loop1\"/>");
        var document = new DocxFile(P(properties, "标题")) { Styles = styles }.Read();
        Assert.Equal(level, Assert.Single(document.Paragraphs()).OutlineLevel);
    }

    [Fact]
    public void StrictFile_IsReadLikeATransitionalOne()
    {
        var document = new DocxFile(P("<w:pStyle w:val=\"A\"/>", "一") + Table(["甲", "乙"]))
        {
            WordNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main",
            RelationshipTypes = "http://purl.oclc.org/ooxml/officeDocument/relationships",
            Styles = Style("A", "<w:name w:val=\"heading 1\"/>"),
        }.Read();
        Assert.Equal(0, document.Paragraphs()[0].OutlineLevel);
        Assert.Equal("甲@0 乙@1", document.Tables()[0].Drawn());
    }

    private static string Field(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    private static string Style(string id, string content) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\">{content}</w:style>";
}
