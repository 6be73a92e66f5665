using BudgetDisclosure.Core;
using BudgetDisclosure.Testing;
using static BudgetDisclosure.Testing.DocxFile;

namespace BudgetDisclosure.Documents.Tests.Reading.Docx;

public sealed class OutsideBodyTests
{
    [Fact]
    public void Revisions_AreReadAsAcceptedAndReportedOnce()
    {
        var body = P("序") + $"<w:p><w:ins>{R("新")}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>" +
            $"<w:moveTo>{R("来")}</w:moveTo><w:moveFrom>{R("去")}</w:moveFrom></w:p>";
        var document = DocxDocuments.Read(body);
        Assert.Equal(["序", "新来"], document.Paragraphs().Select(p => p.Text));
        var finding = Assert.Single(document.Findings);
        Assert.Same(FindingKinds.TrackedChanges, finding.Kind);
        Assert.Equal("paragraph 2", finding.At.ToString());
        Assert.Contains("4 处", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DeletedRow_IsDropped()
    {
        var document = DocxDocuments.Read(
            $"<w:tbl>{Row(Cell("甲"))}<w:tr><w:trPr><w:del/></w:trPr>{Cell("乙")}</w:tr>{Row(Cell("丙"))}</w:tbl>");
        Assert.Equal("甲@0\n丙@0", document.Tables()[0].Drawn());
        Assert.Equal("table 1, row 2, column 1", Assert.Single(document.Findings).At.ToString());
    }

    [Fact]
    public void TableWithAllRowsDeleted_IsNoTable() =>
        Assert.Empty(DocxDocuments.Read($"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{Cell("乙")}</w:tr></w:tbl>").Blocks);

    [Fact]
    public void DeletedParagraphMark_JoinsTheNextParagraph()
    {
        var document = DocxDocuments.Read($"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{R("前半")}</w:p>{P("后半")}");
        Assert.Equal("前半后半", document.Text());
        Assert.Equal("paragraph 2", document.Blocks[0].Position.ToString());
    }

    [Fact]
    public void FormerProperties_AreNotTheCurrentOnes()
    {
        var document = DocxDocuments.Read(P("<w:outlineLvl w:val=\"1\"/>" +
            "<w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>", "题"));
        Assert.Equal(1, document.Paragraphs()[0].OutlineLevel);
    }

    [Fact]
    public void TextBoxInBothAlternatives_IsReadOnceAfterItsParagraph()
    {
        var box = $"<w:txbxContent>{P("框内")}{Table(["框表"])}</w:txbxContent>";
        var body = P("前") + $"<w:p>{R("锚")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" +
            $"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>" +
            $"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>" +
            "</mc:AlternateContent></w:r></w:p>" + P("后");
        var document = DocxDocuments.Read(body);
        Assert.Equal(["前", "锚", "框内", "后"], document.Paragraphs().Select(p => p.Text));
        Assert.Equal("框表@0", Assert.Single(document.Tables()).Drawn());
        Assert.Equal(ParagraphPlace.TextBox, document.Paragraphs()[2].Place);
        Assert.Equal("paragraph 2", document.Paragraphs()[2].Position.ToString());
        Assert.Same(FindingKinds.TextOutsideBody, Assert.Single(document.Findings).Kind);
    }

    [Fact]
    public void FallbackAlone_IsRead() => Assert.Equal("退路", DocxDocuments.Read(
        $"<w:p><mc:AlternateContent><mc:Fallback>{R("退路")}</mc:Fallback></mc:AlternateContent></w:p>").Text());

    [Fact]
    public void TextBoxInACell_ComesAfterTheTable()
    {
        var cell = $"<w:tc><w:p>{R("格")}<w:r><w:pict><v:textbox><w:txbxContent>{P("框")}</w:txbxContent></v:textbox>" +
            "</w:pict></w:r></w:p></w:tc>";
        var document = DocxDocuments.Read($"<w:tbl>{Row(cell)}</w:tbl>");
        Assert.Equal("格@0", document.Tables()[0].Drawn());
        Assert.Equal("table 1, row 1, column 1", document.Paragraphs()[0].Position.ToString());
    }

    [Fact]
    public void NotesAndComments_StandAtTheEndWithThePlaceThatRefersToThem()
    {
        var document = new DocxFile(P("序") + $"<w:p>{R("文")}<w:r><w:footnoteReference w:id=\"2\"/></w:r>" +
            "<w:r><w:endnoteReference w:id=\"3\"/></w:r>" +
            "<w:commentRangeStart w:id=\"0\"/></w:p>")
        {
            Footnotes = $"<w:footnote w:type=\"separator\" w:id=\"0\">{P("线")}</w:footnote>" +
                $"<w:footnote w:id=\"2\">{P("脚注")}</w:footnote>",
            Endnotes = $"<w:endnote w:id=\"3\">{P("尾注")}</w:endnote>",
            Comments = $"<w:comment w:id=\"0\" w:author=\"某人\">{P("批注")}</w:comment>" +
                $"<w:comment w:id=\"9\">{P("无主")}</w:comment>",
        }.Read();
        Assert.Equal(["序", "文", "脚注", "尾注", "批注", "无主"], document.Paragraphs().Select(p => p.Text));
        Assert.Equal([ParagraphPlace.Footnote, ParagraphPlace.Footnote, ParagraphPlace.Comment, ParagraphPlace.Comment],
            document.Paragraphs().Skip(2).Select(p => p.Place));
        Assert.All(document.Paragraphs().Skip(1), p => Assert.Equal("paragraph 2", p.Position.ToString()));
        Assert.Equal([FindingKinds.TextOutsideBody, FindingKinds.Comments], document.Findings.Select(f => f.Kind));
    }

    [Theory]
    [InlineData("<w:vanish/>", true)]
    [InlineData("<w:vanish w:val=\"0\"/>", false)]
    [InlineData("<w:rStyle w:val=\"H\"/>", true)]
    [InlineData("<w:webHidden/>", false)]
    [InlineData("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", false)]
    public void HiddenRun_IsReadMarkedAndReported(string properties, bool hidden)
    {
        var document = new DocxFile($"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>字</w:t></w:r></w:p>{P("明")}")
        {
            Styles = "<w:style w:type=\"character\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>",
        }.Read();
        Assert.Equal([hidden, false], document.Paragraphs().Select(p => p.Hidden));
        Assert.Equal(hidden, document.Findings.Any(f => f.Kind == FindingKinds.HiddenContent));
    }

    [Fact]
    public void HiddenByParagraphStyle_UnlessTheRunSaysOtherwise()
    {
        var document = new DocxFile(P("<w:pStyle w:val=\"H\"/>", "暗") +
            "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>" +
            "<w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>明</w:t></w:r></w:p>")
        {
            Styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>",
        }.Read();
        Assert.Equal([true, false], document.Paragraphs().Select(p => p.Hidden));
    }
}
